import { LIMITS } from '@lapor/sdk/contract';
import { sees } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import { invalid } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, ReportRow } from '../store/tables.js';
import { applyMove, type Step } from './apply.js';
import type { MakeMove } from './move.js';

/** Forwards a report down, up or sideways: one agency leads from then on, others may assist it. */
export const forward: MakeMove = async (deps, store, { step, reach, details }) => {
  const { report, agency } = step;
  const target = await store.agencies.find(details.agencyId ?? '');
  if (!target) throw invalid('/agencyId', 'unknown_agency');
  if (target.id === agency.id || target.accepts_reports === 0 || target.sample !== agency.sample) throw invalid('/agencyId', 'not_applicable');
  const helpers = await findHelpers(store, details.assistingAgencyIds ?? [], target);
  const staying = reach.assisting.filter(({ id }) => id !== target.id);
  const joining = helpers.filter(({ id }) => !staying.some((helper) => helper.id === id));
  if (staying.length + joining.length > LIMITS.assisting.max) throw invalid('/assistingAgencyIds', 'too_many');

  await store.assisting.remove(report.id, target.id);
  let after = await applyMove(deps, store, { ...step, target });
  for (const helper of joining) after = await join(deps, store, { move: 'involve', report: after, agency: target, actor: step.actor }, helper);
  return after;
};

/** Asks another agency to assist. */
export const involve: MakeMove = async (deps, store, { step, reach, details }) => {
  const helper = await store.agencies.find(details.agencyId ?? '');
  if (!helper) throw invalid('/agencyId', 'unknown_agency');
  if (helper.id === reach.lead.id || helper.sample !== reach.lead.sample || reach.assisting.some(({ id }) => id === helper.id)) throw invalid('/agencyId', 'not_applicable');
  if (reach.assisting.length >= LIMITS.assisting.max) throw invalid('/agencyId', 'too_many');
  return join(deps, store, step, helper);
};

/** Lets an agency go that assisted. The lead may let any go; who assists may only step back. */
export const release: MakeMove = async (deps, store, { step, reach, staff, details }) => {
  const helper = reach.assisting.find(({ id }) => id === details.agencyId);
  if (!helper || !(reach.leads || sees(staff, helper))) throw invalid('/agencyId', 'not_applicable');
  await store.assisting.remove(step.report.id, helper.id);
  return applyMove(deps, store, { ...step, about: helper });
};

/**
 * Returns a report ("bukan wewenang") to whoever forwarded it to the agency in the lead; else to the nearest agency above
 * that takes reports; else to the coordinator.
 */
export const giveBack: MakeMove = async (deps, store, { step, details }) => {
  const { suggestedAgencyId } = details;
  if (suggestedAgencyId !== undefined) {
    const suggested = await store.agencies.find(suggestedAgencyId);
    if (!suggested) throw invalid('/suggestedAgencyId', 'unknown_agency');
    if (suggested.id === step.agency.id) throw invalid('/suggestedAgencyId', 'not_applicable');
  }
  const target = await returnsTo(deps, store, step.report, step.agency);
  // The agency at the top has nobody to return it to: it has to forward it, answer it, or reject it with a reason.
  if (!target) throw invalid('', 'nobody_above');
  await store.assisting.remove(step.report.id, target.id);
  return applyMove(deps, store, { ...step, target, details: { suggestedAgencyId } });
};

async function join(deps: AppDeps, store: Nouns, step: Step, helper: AgencyRow): Promise<ReportRow> {
  await store.assisting.add(step.report.id, helper.id, deps.now().toISOString());
  return applyMove(deps, store, { ...step, about: helper });
}

async function findHelpers(store: Pick<Nouns, 'agencies'>, ids: readonly string[], lead: AgencyRow): Promise<AgencyRow[]> {
  const known = await store.agencies.findMany(ids);
  return ids.map((id, index) => {
    const path = `/assistingAgencyIds/${String(index)}`;
    const helper = known.get(id);
    if (!helper) throw invalid(path, 'unknown_agency');
    if (helper.id === lead.id || helper.sample !== lead.sample || ids.indexOf(id) !== index) throw invalid(path, 'not_applicable');
    return helper;
  });
}

async function returnsTo(deps: Pick<AppDeps, 'settings'>, store: Pick<Nouns, 'agencies' | 'events'>, report: ReportRow, agency: AgencyRow): Promise<AgencyRow | undefined> {
  const events = await store.events.ofReport(report.id);
  const sender = events.findLast(({ kind, target_agency_id }) => kind === 'forwarded' && target_agency_id === agency.id)?.actor_agency_id;
  const above = agency.path.split('/').filter((id) => id !== '' && id !== agency.id).reverse();
  const candidates = [...(sender ? [sender] : []), ...above, deps.settings.defaultAgencyId];
  const known = await store.agencies.findMany([...new Set(candidates)]);
  return candidates.map((id) => known.get(id)).find((found) => found && found.id !== agency.id && found.accepts_reports === 1 && found.sample === agency.sample);
}
