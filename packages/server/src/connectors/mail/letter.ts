import { formatReportNumber, isSecret, type Language, type Visibility } from '@lapor/sdk/contract';
import type { Digest } from '../../workflow/digest.js';
import { TEXTS } from './texts.js';
import type { AgencyTemplate, MailTemplate, ReporterTemplate } from './templates.js';

/** What a letter may be made of. There is no field for anything a person wrote. */
export interface LetterFacts {
  readonly template: MailTemplate;
  readonly language: Language;
  /** The report it is about; `null` when it is about none. */
  readonly report: { readonly number: string; readonly visibility: Visibility; readonly dueDate: string | null } | null;
  /** What an `agency_digest` letter tells. */
  readonly digest: Digest | null;
  /** Where reports are followed. */
  readonly page: string | null;
  /** The link of a `my_reports` letter. */
  readonly link: string | null;
  /** Where e-mail about this report is stopped. */
  readonly stop: string | null;
}

/** A letter as it goes out: plain text, and the same as simple HTML that loads nothing. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Part = string | { readonly address: string };

/** Writes a letter. Of a secret report it says that there is news, and neither the number nor what happened. */
export function writeLetter(facts: LetterFacts): Letter {
  const words = TEXTS[facts.language];
  const { subject, paragraphs } = contentOf(facts);
  const parts: Part[] = [words.greeting, ...paragraphs, ...endOf(facts)];
  return { subject, text: `${parts.map(asText).join('\n\n')}\n`, html: asPage(facts.language, subject, parts) };
}

function contentOf({ template, language, report, link, digest }: LetterFacts): { subject: string; paragraphs: Part[] } {
  const words = TEXTS[language];
  if (template === 'my_reports') {
    const [before = '', after = ''] = words.myReports.paragraphs;
    return { subject: words.myReports.subject, paragraphs: [before, { address: link ?? '' }, after] };
  }
  if (digest) return { subject: words.agency.agency_digest.subject, paragraphs: digestParts(language, digest) };
  const forAgency = isForAgency(template);
  if (!report) return { subject: forAgency ? words.agency[template].subject : words.secretReporter.subject, paragraphs: [...(forAgency ? words.agency[template] : words.secretReporter).paragraphs] };
  if (isSecret(report.visibility)) {
    const { subject, paragraphs } = forAgency ? words.secretAgency : words.secretReporter;
    return { subject, paragraphs: [...paragraphs] };
  }
  const { subject, paragraphs } = forAgency ? words.agency[template] : words.reporter[template];
  const day = report.dueDate === null ? '' : dayIn(language, report.dueDate);
  return {
    subject: `${words.report(formatReportNumber(report.number))}: ${subject}`,
    paragraphs: paragraphs.map((paragraph) => paragraph.replace('{day}', day)),
  };
}

function digestParts(language: Language, { numbers, ...counts }: Digest): Part[] {
  const { due, numbers: list, more, secret } = TEXTS[language].digest;
  const others = counts.late + counts.today + counts.next - counts.secret - numbers.length;
  const named = [...numbers.map(formatReportNumber), ...(others > 0 ? [more(others)] : [])].join(', ');
  return [due(counts), ...(named === '' ? [] : [`${list} ${named}`]), ...(counts.secret > 0 ? [secret(counts.secret)] : [])];
}

function endOf({ template, language, page, stop }: LetterFacts): Part[] {
  const words = TEXTS[language];
  if (isForAgency(template)) return [words.staffAutomatic];
  if (template === 'my_reports') return [words.automatic];
  const open: Part[] = page === null ? [words.openAnywhere] : [words.openAt, { address: page }, words.openWith];
  return [...open, words.automatic, ...(stop === null ? [] : [words.stop, { address: stop }])];
}

function isForAgency(template: MailTemplate): template is AgencyTemplate {
  return template.startsWith('agency_');
}

/** Whether a letter is for the reporter of a report. */
export function isForReporter(template: MailTemplate): template is ReporterTemplate | 'my_reports' {
  return !isForAgency(template);
}

function dayIn(language: Language, date: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

function asText(part: Part): string {
  return typeof part === 'string' ? part : part.address;
}

function asPage(language: Language, subject: string, parts: readonly Part[]): string {
  const lines = parts.map((part) => {
    if (typeof part === 'string') return `<p>${escaped(part)}</p>`;
    return `<p><a href="${escaped(part.address)}">${escaped(part.address)}</a></p>`;
  });
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family: sans-serif; line-height: 1.5; max-width: 40em">',
    ...lines,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
