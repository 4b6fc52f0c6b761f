import { isStopped, newReportSchema, newReportShape, validate, type FoundIssue, type NewReport } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import { storedAdvice, storedQuestions } from '../store/categories.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, AttachmentRow, CategoryRow, ServiceRow } from '../store/tables.js';
import { answerTo, checkAnswers, type KeptAnswer } from './answers.js';
import { findFreeFiles } from './files.js';
import { checkLimits } from './limits.js';
import { isPractice } from './practice.js';
import { givesService } from './services.js';
import { dayAt } from './working-days.js';

/** Everything a new report points at, found and checked. */
export interface CheckedReport {
  readonly agency: AgencyRow;
  readonly category: CategoryRow | null;
  readonly service: ServiceRow | null;
  readonly answers: readonly KeptAnswer[];
  readonly files: readonly AttachmentRow[];
}

type CheckDeps = Pick<AppDeps, 'settings' | 'now'>;

/**
 * Checks a well-formed report against the limits and the directory. All that is wrong is said at once.
 * @throws {ProblemError} `validation_failed`; `unavailable` while the directory has no coordinator
 */
export async function checkNewReport(deps: CheckDeps, store: Nouns, report: NewReport): Promise<CheckedReport> {
  return taken(await inspect(deps, store, report));
}

/**
 * Checks a report that may not be whole yet: what is missing or malformed is said together with what the limits and the directory
 * refuse of the rest.
 * @throws {ProblemError} as `checkNewReport`
 */
export async function checkUnfinishedReport(deps: CheckDeps, store: Nouns, sent: unknown): Promise<void> {
  const whole = validate(newReportSchema, sent);
  const { issues, checked } = await inspect(deps, store, whole.ok ? whole.value : wellFormedParts(sent));
  taken({ issues: whole.ok ? issues : [...whole.issues, ...issues], checked });
}

function wellFormedParts(sent: unknown): Partial<NewReport> {
  const given = new Map(Object.entries(sent ?? {}));
  return Object.fromEntries(
    Object.entries(newReportShape).flatMap(([name, schema]) => {
      const part = validate(schema, given.get(name));
      return part.ok && part.value !== undefined ? [[name, part.value]] : [];
    }),
  );
}

interface Inspected {
  readonly issues: readonly FoundIssue[];
  /** `null` while there is nobody to send it to. */
  readonly checked: CheckedReport | null;
}

function taken({ issues, checked }: Inspected): CheckedReport {
  if (issues.length > 0) throw new ProblemError('validation_failed', { issues });
  if (checked === null) throw new ProblemError('unavailable');
  return checked;
}

async function inspect(deps: CheckDeps, store: Nouns, report: Partial<NewReport>): Promise<Inspected> {
  const issues: FoundIssue[] = checkLimits(deps.settings.limits, report);
  const chosen = report.agencyId === null || report.agencyId === undefined ? null : await store.agencies.find(report.agencyId);
  if (chosen === undefined) issues.push({ path: '/agencyId', code: 'unknown_agency' });
  else if (chosen?.accepts_reports === 0) issues.push({ path: '/agencyId', code: 'not_applicable' });

  const category = report.categoryId === null || report.categoryId === undefined ? null : await store.categories.find(report.categoryId);
  if (category === undefined) issues.push({ path: '/categoryId', code: 'unknown_category' });
  else if (category && chosen && !(await offers(store, chosen, category))) issues.push({ path: '/categoryId', code: 'not_applicable' });

  const service = report.serviceId === undefined ? null : await store.services.find(report.serviceId);
  if (service === undefined) issues.push({ path: '/serviceId', code: 'unknown_service' });
  else if (service && !(chosen ? await givesService(store, chosen, service) : service.retired_at === null)) {
    issues.push({ path: '/serviceId', code: 'not_applicable' });
  }

  const region = report.location?.regionCode;
  if (region !== undefined && !(await store.regions.find(region))) issues.push({ path: '/location/regionCode', code: 'unknown_region' });

  const agency = chosen ?? (await addresseeOf(deps, store, category?.agency_id ?? service?.agency_id));
  if (!agency) return { issues, checked: null };
  if (await isOfTheOtherKind(deps, store, report, agency)) issues.push({ path: report.sandbox ? '/sandbox' : '/agencyId', code: 'not_applicable' });
  if (category && (await takesNone(store, category, report))) issues.push({ path: '/categoryId', code: 'stopped' });
  const today = dayAt(deps.now(), agency.time_zone);
  if (report.incidentDate !== undefined && report.incidentDate > today) {
    issues.push({ path: '/incidentDate', code: 'in_the_future' });
  }
  const { answers, issues: wrongAnswers } = checkAnswers(category ? storedQuestions(category) : [], report.answers ?? [], today);
  issues.push(...wrongAnswers);
  const { files, issues: wrongFiles } = await findFreeFiles(store, report.attachments ?? []);
  issues.push(...wrongFiles);

  return { issues, checked: { agency, category: category ?? null, service: service ?? null, answers, files } };
}

/** Whether a trial would reach a real agency, or a report that is meant a made-up one where the others are real. */
async function isOfTheOtherKind(deps: Pick<AppDeps, 'settings'>, store: Pick<Nouns, 'agencies'>, report: Pick<NewReport, 'sandbox'>, agency: AgencyRow): Promise<boolean> {
  if (report.sandbox) return agency.sample === 0;
  return isPractice(deps, store, agency);
}

async function offers(store: Nouns, agency: AgencyRow, category: CategoryRow): Promise<boolean> {
  return (await store.categories.offeredBy(agency)).some(({ id }) => id === category.id);
}

/** Whether the agency has said that reports of this kind are not taken here. */
async function takesNone(store: Nouns, category: CategoryRow, report: Pick<NewReport, 'answers'>): Promise<boolean> {
  const advised = (row: CategoryRow) => ({ questions: storedQuestions(row), advice: storedAdvice(row) });
  const above = (await store.categories.above(category)).map(advised);
  return isStopped(advised(category), above, answerTo(report.answers ?? []));
}

/** Who gets a report addressed to nobody: the agency that settles its category or gives its service, else the coordinator, once there is one. */
async function addresseeOf(deps: Pick<AppDeps, 'settings'>, store: Nouns, settlingId: string | undefined): Promise<AgencyRow | undefined> {
  const settling = settlingId === undefined ? undefined : await store.agencies.find(settlingId);
  if (settling?.accepts_reports === 1) return settling;
  return store.agencies.find(deps.settings.defaultAgencyId);
}
