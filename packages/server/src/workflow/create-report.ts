import { checkDigit, draftCode, isSecret, keptPoint, type Doubt, type NewReport, type Receipt } from '@lapor/sdk/contract';
import { deriveAccessCode, hashAccessCode } from '../auth/access-code.js';
import { hashEmail } from '../auth/reporter-session.js';
import { refuseHasty } from '../auth/attempts.js';
import type { Staff } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import { invalid, ProblemError } from '../problem.js';
import { toAgencyReference } from '../store/agencies.js';
import type { Nouns } from '../store/store.js';
import type { ReporterRow, ReportRow } from '../store/tables.js';
import { firstClock } from './clocks.js';
import { readClock } from './due.js';
import { follow } from './consequences.js';
import { attachFiles } from './files.js';
import { appendEvent } from './history.js';
import { newId } from './ids.js';
import { checkNewReport, checkUnfinishedReport, type CheckedReport } from './new-report.js';
import { answeredBefore, once, type Write } from './once.js';

/** Who files a report on somebody's behalf: the key or account, and the channel it stands for. */
type Intake = Pick<Staff, 'keyId' | 'channel'>;

/** The reporter, whose report may be doubted: why it is, and how many such are counted, outside of any transaction. */
interface UnknownSender {
  readonly doubt: (store: Nouns) => Promise<Doubt | null>;
  /** The seconds to wait when it is one too many. */
  readonly count: () => Promise<number | null>;
}

/** Who files a report: a key or an account, or the reporter. */
export type Sender = { readonly intake: Intake } | UnknownSender;

type Filer = { readonly intake: Intake } | { readonly doubt: (store: Nouns) => Promise<Doubt | null> | Doubt };

/** Leaves the transaction of a report that is doubted, so that it is counted without holding a connection meanwhile. */
class Doubted extends Error {
  constructor(readonly doubt: Doubt) {
    super('A report is doubted');
  }
}

/**
 * Files a report: the report, its reporter, its first event and its files together or not at all.
 * @throws {ProblemError} `closed`, `validation_failed`, `idempotency_conflict`, `rate_limited`
 */
export async function createReport(deps: AppDeps, write: Write, report: NewReport, sender: Sender): Promise<Receipt> {
  // The code is left out of what is remembered, and derived again for whoever repeats the request.
  const attempt = (by: Filer) => once(deps, write, 201, (store) => file(deps, store, write.key, report, by));
  const { reportId, receipt } = await attempt('intake' in sender ? sender : untilDoubted(sender)).catch(async (error: unknown) => {
    if (!(error instanceof Doubted) || 'intake' in sender) throw error;
    return attempt(counted(error.doubt, await sender.count()));
  });
  const { number, ...rest } = receipt;
  return { number, accessCode: deriveAccessCode(deps.secret, write.key, reportId), ...rest };
}

/**
 * Says what filing a report would say, and files nothing: to whoever fills in a form before it is sent.
 * @throws {ProblemError} `closed`, `validation_failed`, `idempotency_conflict`
 */
export async function rehearseReport(deps: AppDeps, write: Write, sent: unknown): Promise<void> {
  if (deps.settings.closed) throw new ProblemError('closed');
  // Filed already, its files are no longer free, and sent again it is answered as before.
  if (await answeredBefore(deps, write)) return;
  await checkUnfinishedReport(deps, deps.store, sent);
}

// A doubted report is filed in a second transaction. A refusal stands in there too: a repeat of one that was taken meanwhile is answered like it.
function untilDoubted({ doubt }: UnknownSender): Filer {
  return {
    async doubt(store) {
      const found = await doubt(store);
      if (found !== null) throw new Doubted(found);
      return null;
    },
  };
}

function counted(doubt: Doubt, retryAfter: number | null): Filer {
  return {
    doubt() {
      refuseHasty(retryAfter);
      return doubt;
    },
  };
}

async function file(
  deps: AppDeps,
  store: Nouns,
  key: string,
  report: NewReport,
  sender: Filer,
): Promise<{ reportId: string; receipt: Omit<Receipt, 'accessCode'> }> {
  if (deps.settings.closed) throw new ProblemError('closed');
  const intake = 'intake' in sender ? sender.intake : null;
  // Only those who sit at a counter know that it was one.
  if (report.assisted && !intake) throw invalid('/assisted', 'not_applicable');
  if (report.draftCode && (!intake || isSecret(report.visibility))) throw invalid('/draftCode', 'not_applicable');
  const checked = await checkNewReport(deps, store, report);
  const id = newId(deps.randomBytes);
  const at = deps.now();
  const { clock, columns } = await firstClock(deps, store, { id, agency: checked.agency, at });
  const row = await insert(deps, store, {
    ...toRow(report, checked, intake),
    doubt: 'doubt' in sender ? await sender.doubt(store) : null,
    ...columns,
    id,
    access_code_hash: hashAccessCode(deps.secret, deriveAccessCode(deps.secret, key, id)),
    created_at: at.toISOString(),
    updated_at: at.toISOString(),
  });
  await store.clocks.insert(clock);
  const code = draftCodeOf(report, key, intake);
  if (code) await store.draftCodes.insert({ report_id: id, code });
  const reporter = reporterOf(deps.secret, id, report);
  if (reporter) await store.reporters.insert(reporter);
  await attachFiles(store, checked.files, { reportId: id, eventId: null });
  const event = await appendEvent(
    deps,
    store,
    {
      id: newId(deps.randomBytes),
      report_id: id,
      kind: 'submitted',
      at: row.created_at,
      actor_role: 'reporter',
      actor_agency_id: null,
      actor_key_id: intake?.keyId ?? null,
      status: row.status,
      target_agency_id: row.agency_id,
      visibility: row.visibility,
      reason: null,
      text: null,
      note: null,
    },
    checked.files,
    row,
  );
  await follow(deps, store, { event, before: null, after: row });
  return {
    reportId: id,
    receipt: {
      number: row.number,
      status: row.status,
      agency: toAgencyReference(checked.agency),
      due: readClock(deps, row, checked.agency),
      createdAt: row.created_at,
    },
  };
}

/** By what the same draft is known when it comes by another way too. Secret reports are handed over by none. */
function draftCodeOf(report: NewReport, key: string, intake: Intake | null): string | undefined {
  if (isSecret(report.visibility)) return undefined;
  return intake ? report.draftCode : draftCode(key);
}

type Clocked =
  | 'id'
  | 'number'
  | 'doubt'
  | 'access_code_hash'
  | 'due_stage'
  | 'due_date'
  | 'due_calendars'
  | 'escalated'
  | 'rules'
  | 'supervision'
  | 'created_at'
  | 'updated_at';

function toRow(report: NewReport, { agency, category, service, answers }: CheckedReport, intake: Intake | null): Omit<ReportRow, Clocked> {
  // Whatever came: nobody's home is kept to the metre unless they put their name to it in public.
  const point = report.location?.point && keptPoint(report.location.point, report.visibility);
  return {
    classification: report.classification,
    title: report.title,
    body: report.body,
    incident_date: report.incidentDate ?? null,
    location_text: report.location?.text ?? null,
    region_code: report.location?.regionCode ?? null,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    agency_id: agency.id,
    category_id: category?.id ?? null,
    service_id: service?.id ?? null,
    answers: JSON.stringify(answers),
    visibility: report.visibility,
    status: 'awaiting_verification',
    asked_from: null,
    ended_at: null,
    forwardings: 0,
    contests: 0,
    assignee_id: null,
    resolved_by: null,
    flagged_at: null,
    erasure_requested_at: null,
    erased_at: null,
    contact_kind: report.contact.kind,
    channel: intake?.channel ?? 'web',
    assisted: report.assisted ? 1 : 0,
    consent_given: report.consent?.given ?? null,
    consent_at: report.consent ? new Date(report.consent.at).toISOString() : null,
    locale: report.locale,
    notice_version: report.notice.version,
    notice_locale: report.notice.locale,
    notice_at: new Date(report.notice.at).toISOString(),
  };
}

/** Whom to tell of an answer, and whose name to show; `null` when there is neither. */
function reporterOf(secret: Uint8Array, reportId: string, { reporter, contact }: NewReport): ReporterRow | null {
  const row = {
    report_id: reportId,
    name: reporter?.name ?? null,
    email: contact.kind === 'email' ? contact.email : null,
    email_hash: contact.kind === 'email' ? hashEmail(secret, contact.email) : null,
    phone: contact.kind === 'phone' ? contact.phone : null,
  };
  return row.name === null && row.email === null && row.phone === null ? null : row;
}

async function insert(deps: AppDeps, store: Nouns, row: Omit<ReportRow, 'number'>): Promise<ReportRow> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const numbered = { ...row, number: randomNumber(deps.randomBytes) };
    if (await store.reports.insert(numbered)) return numbered;
  }
  throw new Error('No free report number was found');
}

// 2⁴⁸ is so much more than 10⁹ that no number is noticeably likelier than another.
function randomNumber(randomBytes: AppDeps['randomBytes']): string {
  const digits = String(Buffer.from(randomBytes(6)).readUIntBE(0, 6) % 1_000_000_000).padStart(9, '0');
  return digits + checkDigit(digits);
}
