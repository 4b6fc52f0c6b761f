import type { FilledTemplate, Language, newTemplateSchema, Placeholder, Template, validate } from '@lapor/sdk/contract';
import { sees, type Staff } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import { invalid, ProblemError } from '../problem.js';
import { isWithin } from '../store/agencies.js';
import { categoryName } from '../store/categories.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, ReportRow, TemplateRow } from '../store/tables.js';
import { templateText, toTemplate } from '../store/templates.js';
import { recordAct } from './audit.js';
import { once, type Write } from './once.js';
import { dayAt } from './working-days.js';

type NewTemplate = Extract<ReturnType<typeof validate<typeof newTemplateSchema>>, { ok: true }>['value'];

/**
 * Whose templates staff are offered: those of an agency and of the agencies above it; every agency's for `null`.
 * @throws {ProblemError} `validation_failed` for an agency that is unknown, or out of sight
 */
export async function templateAgencies(store: Pick<Nouns, 'agencies'>, staff: Staff, wanted: string | undefined): Promise<string[] | null> {
  const agency = wanted === undefined ? staff.agency : await store.agencies.find(wanted);
  if (wanted !== undefined && (!agency || !sees(staff, agency))) throw invalid('/agency', 'unknown_agency');
  return agency ? agency.path.split('/').filter((id) => id !== '') : null;
}

/**
 * A template that staff may use: one of their own agency, of those below it, or of those above it.
 * @throws {ProblemError} `not_found`
 */
export async function openTemplate(store: Pick<Nouns, 'agencies' | 'templates'>, staff: Staff, id: string): Promise<{ row: TemplateRow; agency: AgencyRow }> {
  const row = await store.templates.find(id);
  const agency = row && (await store.agencies.find(row.agency_id));
  if (!row || !agency || !(sees(staff, agency) || (staff.agency && isWithin(staff.agency, agency)))) throw new ProblemError('not_found');
  return { row, agency };
}

/**
 * Writes a template, or puts it in the place of an older one.
 * @throws {ProblemError} `not_found` for one, or for an agency, out of reach; `idempotency_conflict`
 */
export async function putTemplate(deps: AppDeps, write: Write, wanted: { id: string; staff: Staff; template: NewTemplate }): Promise<Template> {
  const { id, staff, template } = wanted;
  return once(deps, write, 200, async (store) => {
    const before = await store.templates.find(id);
    if (before) await ownTemplate(store, staff, before);
    const agency = await store.agencies.find(template.agencyId);
    if (!agency || !sees(staff, agency)) throw invalid('/agencyId', 'unknown_agency');
    const at = deps.now().toISOString();
    const row = {
      id,
      agency_id: agency.id,
      title: template.title,
      text: JSON.stringify(template.text),
      position: template.position ?? 0,
      created_at: before?.created_at ?? at,
      updated_at: at,
    };
    await store.templates.put(row);
    const details = { before: before ? { agencyId: before.agency_id } : null };
    await recordAct(deps, store, staff, { action: 'template.put', target: { kind: 'template', id }, agencyId: agency.id, details });
    return toTemplate(row, agency);
  });
}

/**
 * Throws a template away.
 * @throws {ProblemError} `not_found` for one out of reach, `idempotency_conflict`
 */
export async function removeTemplate(deps: AppDeps, write: Write, { id, staff }: { id: string; staff: Staff }): Promise<void> {
  await once(deps, write, 204, async (store) => {
    const row = await store.templates.find(id);
    if (!row) throw new ProblemError('not_found');
    await ownTemplate(store, staff, row);
    await store.templates.remove(id);
    await recordAct(deps, store, staff, { action: 'template.removed', target: { kind: 'template', id }, agencyId: row.agency_id });
    return null;
  });
}

/** Fills a template in for a report, in the language of its reporter. */
export async function fillTemplate(store: Nouns, report: ReportRow, template: TemplateRow): Promise<FilledTemplate> {
  const texts = templateText(template);
  const language: Language = report.locale.startsWith('en') && texts.en !== undefined ? 'en' : 'id';
  const values = await valuesOf(store, report, language);
  return { ...fill(texts[language] ?? texts.id, values), language };
}

/** Puts values in the place of placeholders, each once: what a value holds is text, whatever it looks like. */
export function fill(text: string, values: Readonly<Record<Placeholder, string | null>>): Omit<FilledTemplate, 'language'> {
  const missing = new Set<string>();
  const filled = text.replaceAll(/\{\{([^{}]*)\}\}/g, (_whole, inside: string) => {
    const name = inside.trim();
    const value = Object.hasOwn(values, name) ? values[name as Placeholder] : null;
    if (value === null) missing.add(name);
    return value ?? '–';
  });
  return { text: filled, missing: [...missing] };
}

async function valuesOf(store: Nouns, report: ReportRow, language: Language): Promise<Record<Placeholder, string | null>> {
  const agency = await store.agencies.find(report.agency_id);
  const category = report.category_id === null ? undefined : await store.categories.find(report.category_id);
  const date = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const written = (day: string) => date.format(new Date(`${day}T00:00:00Z`));
  return {
    nomor: report.number,
    judul: report.title,
    instansi: agency?.name ?? null,
    kategori: category ? categoryName(category, language) : null,
    tanggal: agency ? written(dayAt(report.created_at, agency.time_zone)) : null,
    tenggat: report.due_date === null ? null : written(report.due_date),
  };
}

async function ownTemplate(store: Pick<Nouns, 'agencies'>, staff: Staff, row: TemplateRow): Promise<void> {
  const agency = await store.agencies.find(row.agency_id);
  if (!agency || !sees(staff, agency)) throw new ProblemError('not_found');
}
