import type { Language, NewService, Service } from '@lapor/sdk/contract';
import { sees, type Staff } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import { invalid, ProblemError } from '../problem.js';
import { isWithin } from '../store/agencies.js';
import { serviceRow, toService } from '../store/services.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, ServiceRow } from '../store/tables.js';
import { recordAct } from './audit.js';
import { once, type Write } from './once.js';

/**
 * Publishes a service, or puts its standard in the place of an older one.
 * @throws {ProblemError} `validation_failed` for an agency unknown or out of reach; `not_found` for a service out of reach
 */
export async function putService(
  deps: AppDeps,
  write: Write,
  request: { readonly id: string; readonly service: NewService; readonly staff: Staff; readonly language: Language },
): Promise<Service> {
  return once(deps, write, 200, async (store) => {
    const { id, service, staff, language } = request;
    const before = await store.services.find(id);
    await reach(store, staff, before);
    const agency = await store.agencies.find(service.agencyId);
    if (!agency || !sees(staff, agency)) throw invalid('/agencyId', 'unknown_agency');
    const row = serviceRow(id, service, { at: deps.now().toISOString(), sample: 0 });
    await store.services.put(row);
    const details = { before: before ? { agencyId: before.agency_id, retiredAt: before.retired_at } : null };
    await recordAct(deps, store, staff, { action: 'service.published', target: { kind: 'service', id }, agencyId: agency.id, details });
    return toService(row, language);
  });
}

/**
 * Takes a service out of the catalogue.
 * @throws {ProblemError} `not_found` for one that is unknown, out of reach or retired already
 */
export async function retireService(deps: AppDeps, write: Write, request: { readonly id: string; readonly staff: Staff }): Promise<void> {
  await once(deps, write, 204, async (store) => {
    const service = await store.services.find(request.id);
    if (!service || service.retired_at !== null) throw new ProblemError('not_found');
    await reach(store, request.staff, service);
    await store.services.retire(service.id, deps.now().toISOString());
    await recordAct(deps, store, request.staff, { action: 'service.retired', target: { kind: 'service', id: service.id }, agencyId: service.agency_id });
    return null;
  });
}

/** Whether a report to an agency may be about a service: the agency's own, or one of an agency below it. */
export async function givesService(store: Pick<Nouns, 'agencies'>, agency: AgencyRow, service: ServiceRow): Promise<boolean> {
  const giver = await store.agencies.find(service.agency_id);
  return service.retired_at === null && giver !== undefined && isWithin(giver, agency);
}

async function reach(store: Pick<Nouns, 'agencies'>, staff: Staff, service: ServiceRow | undefined): Promise<void> {
  const agency = service && (await store.agencies.find(service.agency_id));
  if (agency && !sees(staff, agency)) throw new ProblemError('not_found');
}
