import type { agencySettingsChangeSchema, AgencySettings, validate } from '@lapor/sdk/contract';
import { sees, type Staff } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import { invalid, ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow } from '../store/tables.js';
import { recordAct } from './audit.js';
import { calendarsInForce, daysInForce } from './clocks.js';
import { once, type Write } from './once.js';
import { retentionOf } from './retention-policy.js';
import type { Days, OtherDays } from './rules.js';

type Change = Extract<ReturnType<typeof validate<typeof agencySettingsChangeSchema>>, { ok: true }>['value'];
type Deps = Pick<AppDeps, 'settings' | 'calendar' | 'rules' | 'now'>;
type Reading = Pick<Nouns, 'agencies' | 'agencyClocks' | 'retention' | 'mail'>;

/** What is decided of an agency: by itself, and in the end. */
interface Decided {
  readonly own: Pick<AgencySettings, 'acceptsReports' | 'notifyEmail' | 'workingDays' | 'calendars' | 'retention'>;
  readonly inForce: AgencySettings['inForce'];
}

/**
 * What an agency within reach set for itself, and what counts in the end.
 * @throws {ProblemError} `not_found`
 */
export async function readAgencySettings(deps: Deps, store: Reading, wanted: { readonly staff: Staff; readonly id: string }): Promise<AgencySettings> {
  const agency = await store.agencies.find(wanted.id);
  if (!agency || !sees(wanted.staff, agency)) throw new ProblemError('not_found');
  const { own, inForce } = await decided(deps, store, agency);
  return { agency: { id: agency.id, name: agency.name, shortName: agency.short_name }, ...own, inForce, knownCalendars: [...deps.calendar.ids] };
}

/**
 * Changes what an agency within reach decides for itself and those below it.
 * @throws {ProblemError} `not_found`; `validation_failed` beyond what it may decide; `idempotency_conflict`
 */
export async function changeAgencySettings(
  deps: AppDeps,
  write: Write,
  wanted: { readonly staff: Staff; readonly id: string; readonly change: Change },
): Promise<AgencySettings> {
  return once(deps, write, 200, async (store) => {
    const { staff, id, change } = wanted;
    const agency = await store.agencies.find(id);
    if (!agency || !sees(staff, agency)) throw new ProblemError('not_found');
    const before = await decided(deps, store, agency);
    await check(deps, store, agency, change);
    const kept = await keep(store, agency, change);
    const after = await decided(deps, store, kept);
    const changed = (Object.keys(after.own) as (keyof Decided['own'])[]).filter((name) => JSON.stringify(before.own[name]) !== JSON.stringify(after.own[name]));
    if (changed.length > 0) {
      const details = { changed, before: traced(before), after: traced(after) };
      await recordAct(deps, store, staff, { action: 'agency.changed', target: { kind: 'agency', id }, agencyId: id, details });
    }
    return readAgencySettings(deps, store, wanted);
  });
}

async function decided(deps: Deps, store: Reading, agency: AgencyRow): Promise<Decided> {
  const clocks = (await store.agencyClocks.above(agency)).find((row) => row.agency_id === agency.id);
  const kept = (await store.retention.above(agency)).find((row) => row.agency_id === agency.id);
  const address = await store.mail.addressOfAgency(agency.id);
  return {
    own: {
      acceptsReports: agency.accepts_reports === 1,
      notifyEmail: address?.email ?? null,
      workingDays: clocks?.days ? (JSON.parse(clocks.days) as NonNullable<AgencySettings['workingDays']>) : null,
      calendars: clocks?.calendars ? (JSON.parse(clocks.calendars) as string[]) : null,
      retention: { anonymiseAfterDays: kept?.anonymise_after_days ?? null, eraseAfterDays: kept?.erase_after_days ?? null },
    },
    inForce: {
      workingDays: await daysInForce(deps, store, agency),
      calendars: [...(await calendarsInForce(store, agency))],
      retention: await retentionOf(deps, store, agency),
    },
  };
}

async function check(deps: Deps, store: Reading, agency: AgencyRow, { workingDays, calendars, retention }: Change): Promise<void> {
  const above = agency.parent_id === null ? undefined : await store.agencies.find(agency.parent_id);
  if (workingDays) checkDays(workingDays, await daysInForce(deps, store, above));
  const unknown = (calendars ?? []).findIndex((calendar) => !deps.calendar.ids.includes(calendar));
  if (unknown >= 0) throw invalid(`/calendars/${String(unknown)}`, 'unknown_value');
  if (retention) {
    const farther = above ? await retentionOf(deps, store, above) : deps.settings.retention;
    const anonymise = retention.anonymiseAfterDays ?? farther.anonymiseAfterDays;
    const erase = retention.eraseAfterDays ?? farther.eraseAfterDays;
    if (anonymise !== null && erase !== null && erase < anonymise) throw invalid('/retention/eraseAfterDays', 'too_small');
  }
}

/** An agency may hurry itself, and give the reporter more time; whoever runs the deployment may decide otherwise. */
function checkDays(own: OtherDays, above: Days): void {
  const stages = [
    ['/workingDays/verification', own.verification, above.verification],
    ['/workingDays/firstResponse', own.firstResponse, above.firstResponse],
    ['/workingDays/settlement/normative', own.settlement?.normative, above.settlement.normative],
    ['/workingDays/settlement/complaint', own.settlement?.complaint, above.settlement.complaint],
    ['/workingDays/settlement/supervisory', own.settlement?.supervisory, above.settlement.supervisory],
  ] as const;
  for (const [path, days, most] of stages) if (days && days > most) throw invalid(path, 'too_large');
  if (own.reply && own.reply < above.reply) throw invalid('/workingDays/reply', 'too_small');
}

async function keep(store: Nouns, agency: AgencyRow, change: Change): Promise<AgencyRow> {
  const { acceptsReports, notifyEmail, workingDays, calendars, retention } = change;
  const kept: AgencyRow = acceptsReports === undefined ? agency : { ...agency, accepts_reports: acceptsReports ? 1 : 0 };
  await store.agencies.put(kept);
  if (notifyEmail !== undefined) await store.mail.putAgencyAddress(agency.id, notifyEmail === null ? null : { email: notifyEmail, locale: 'id' });
  if (workingDays !== undefined || calendars !== undefined) {
    await store.agencyClocks.put(agency.id, {
      ...(workingDays !== undefined && { days: workingDays && JSON.stringify(workingDays) }),
      ...(calendars !== undefined && { calendars: calendars && JSON.stringify(calendars) }),
    });
  }
  if (retention !== undefined) await store.retention.put(agency.id, retention);
  return kept;
}

/** What the trail keeps: it cannot be erased, so no address. */
function traced({ own: { acceptsReports, workingDays, calendars, retention } }: Decided) {
  return { acceptsReports, workingDays, calendars, retention };
}
