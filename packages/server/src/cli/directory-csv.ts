import { AGENCY_KINDS, validate } from '@lapor/sdk/contract';
import { CsvError, parse } from 'csv-parse/sync';
import { directorySchema, type Directory } from './directory-file.js';

/** The columns of a table of agencies, by any of the names people give them. */
const COLUMNS = {
  id: ['id', 'kode'],
  parentId: ['parentid', 'parent', 'induk', 'idinduk'],
  kind: ['kind', 'jenis'],
  name: ['name', 'nama'],
  shortName: ['shortname', 'singkatan'],
  timeZone: ['timezone', 'zonawaktu'],
  acceptsReports: ['acceptsreports', 'menerimalaporan'],
  notifyEmail: ['notifyemail', 'email', 'surel'],
  calendars: ['calendars', 'kalender'],
  verificationDays: ['verificationdays', 'hariverifikasi'],
  firstResponseDays: ['firstresponsedays', 'haritanggapan'],
  replyDays: ['replydays', 'haribalasan'],
  normativeDays: ['normativedays', 'harinormatif'],
  complaintDays: ['complaintdays', 'haripengaduan'],
  supervisoryDays: ['supervisorydays', 'haripengawasan'],
  anonymiseAfterDays: ['anonymiseafterdays', 'anonimsetelahhari'],
  eraseAfterDays: ['eraseafterdays', 'hapussetelahhari'],
} as const;
type Column = keyof typeof COLUMNS;

/** Where a column stands in the directory, when it is not by its own name. */
const PLACES: Readonly<Partial<Record<Column, readonly string[]>>> = {
  verificationDays: ['workingDays', 'verification'],
  firstResponseDays: ['workingDays', 'firstResponse'],
  replyDays: ['workingDays', 'reply'],
  normativeDays: ['workingDays', 'settlement', 'normative'],
  complaintDays: ['workingDays', 'settlement', 'complaint'],
  supervisoryDays: ['workingDays', 'settlement', 'supervisory'],
  anonymiseAfterDays: ['retention', 'anonymiseAfterDays'],
  eraseAfterDays: ['retention', 'eraseAfterDays'],
};
/** Takes away what an agency has of its own. */
const NOTHING = '-';

const REQUIRED: readonly Column[] = ['id', 'kind', 'name', 'timeZone'];
const FLAGS: Readonly<Record<string, boolean>> = { '1': true, true: true, ya: true, yes: true, y: true, '0': false, false: false, tidak: false, no: false, t: false, n: false };

const EXPECTED: Readonly<Record<string, string>> = {
  id: 'expected an id of lower-case letters, digits and hyphens',
  parentId: 'expected the id of an agency, or nothing',
  kind: `expected one of ${AGENCY_KINDS.join(', ')}`,
  name: 'expected a name',
  shortName: 'expected a short name, or nothing',
  timeZone: 'expected a time zone such as Asia/Makassar',
  acceptsReports: 'expected 1 or 0, yes or no, ya or tidak',
  notifyEmail: 'expected an e-mail address, or - for none',
  calendars: 'expected ids of calendars with spaces between, or - for those of the agency above',
  workingDays: 'expected a whole number of working days from 1 to 365, or - for that of the agency above',
  retention: 'expected a whole number of days from 1 to 36500, or - for that of the agency above',
};

/**
 * Reads agencies from a table as spreadsheets save it: commas or semicolons, with or without a byte order mark. What is wrong
 * is named by its line in the file.
 */
export function readAgencyTable(text: string): { ok: true; value: Directory } | { ok: false; lines: readonly string[] } {
  const head = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = (head.match(/;/g)?.length ?? 0) > (head.match(/,/g)?.length ?? 0) ? ';' : ',';
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, { bom: true, delimiter, trim: true, skip_empty_lines: true, relax_column_count: true, info: true }) as never;
  } catch (error) {
    const line = error instanceof CsvError && typeof error['lines'] === 'number' ? `line ${String(error['lines'])}: ` : '';
    return { ok: false, lines: [`${line}not a table with commas or semicolons between columns; look for a quotation mark without its second`] };
  }
  const [header, ...rows] = records;
  const columns = columnsOf(header?.record ?? []);
  if (!columns.ok) return columns;

  const lines: string[] = [];
  const agencies = rows.flatMap(({ record, info }) => {
    // A row of nothing but separators is how spreadsheets save an empty one.
    if (record.every((cell) => cell === '')) return [];
    if (record.length > columns.names.length && record.slice(columns.names.length).some((cell) => cell !== '')) {
      lines.push(`line ${String(info.lines)}: more cells than the first line has`);
      return [];
    }
    const agency = agencyOf(columns.names, record);
    const read = validate(directorySchema, { agencies: [agency] });
    if (read.ok) return read.value.agencies;
    for (const { path } of read.issues) {
      const [field = '', ...inner] = path.split('/').slice(3);
      lines.push(`line ${String(info.lines)}: ${headerOf(columns.names, header?.record ?? [], [field, ...inner])}: ${EXPECTED[field] ?? 'not understood'}`);
    }
    return [];
  });
  if (lines.length === 0 && agencies.length === 0) lines.push('There are no agencies in the file.');
  return lines.length > 0 ? { ok: false, lines } : { ok: true, value: { agencies, categories: [], services: [] } };
}

function columnsOf(header: readonly string[]): { ok: true; names: (Column | null)[] } | { ok: false; lines: readonly string[] } {
  const names = header.map((title) => {
    const plain = title.toLowerCase().replaceAll(/[^a-z]/g, '');
    return (Object.keys(COLUMNS) as Column[]).find((column) => (COLUMNS[column] as readonly string[]).includes(plain)) ?? null;
  });
  const lines = names.flatMap((name, index) => {
    if (name === null) return [`line 1: column ${String(index + 1)} has a title that is not known; known are ${Object.keys(COLUMNS).join(', ')}`];
    return names.indexOf(name) === index ? [] : [`line 1: ${name} stands there twice`];
  });
  for (const column of REQUIRED) if (!names.includes(column)) lines.push(`line 1: the column ${column} is missing`);
  return lines.length > 0 ? { ok: false, lines } : { ok: true, names };
}

function agencyOf(names: readonly (Column | null)[], record: readonly string[]): Record<string, unknown> {
  const agency: Record<string, unknown> = { parentId: null };
  for (const [index, name] of names.entries()) {
    const cell = record[index] ?? '';
    if (name === null || cell === '') continue;
    const [first = name, ...inner] = PLACES[name] ?? [];
    if (inner.length > 0) put(agency, [first, ...inner], cell === NOTHING ? undefined : numberIn(cell));
    else if (name === 'acceptsReports') agency[name] = FLAGS[cell.toLowerCase()] ?? cell;
    else if (name === 'calendars') agency[name] = cell === NOTHING ? null : cell.split(/[\s+]+/);
    else agency[name] = cell === NOTHING && name === 'notifyEmail' ? null : cell;
  }
  // Days and times to keep are set together: a row with hyphens alone takes all of them away.
  for (const name of ['workingDays', 'retention']) if (name in agency && Object.keys(agency[name] as object).length === 0) agency[name] = null;
  return agency;
}

/** What is not a number stays as it is, to be refused. */
function numberIn(cell: string): number | string {
  return /^\d{1,6}$/.test(cell) ? Number(cell) : cell;
}

function put(object: Record<string, unknown>, [name = '', ...inner]: readonly string[], value: unknown, outermost = true): void {
  if (inner.length === 0) {
    if (value !== undefined) object[name] = value;
    return;
  }
  const below = (object[name] ?? {}) as Record<string, unknown>;
  put(below, inner, value, false);
  if (outermost || Object.keys(below).length > 0) object[name] = below;
}

function headerOf(names: readonly (Column | null)[], header: readonly string[], path: readonly string[]): string {
  const column = names.findIndex((name) => name !== null && (PLACES[name] ?? [name]).every((part, index) => part === path[index]));
  return header[column] ?? path[0] ?? '';
}
