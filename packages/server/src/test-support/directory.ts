import type { Question } from '@lapor/sdk/contract';
import type { Database } from '../store/database.js';
import { UNLIMITED } from '../store/categories.js';
import type { AgencyRow, CategoryRow, RegionRow } from '../store/tables.js';

type Texts = { id: string; en: string };
type QuestionRow = Omit<Question, 'label' | 'hint' | 'options'> & {
  label: Texts;
  hint: Texts | null;
  options: { value: string; label: Texts }[];
};

/** Fills an empty database with a small directory: a regency, two OPDs, a unit below one, a water company. */
export async function fillDirectory(database: Database): Promise<void> {
  await database.insertInto('regions').values(regions).execute();
  await database.insertInto('agencies').values(agencies).execute();
  await database.insertInto('categories').values(categories).execute();
}

const agencies: AgencyRow[] = [
  agency('kabupaten', null, '/kabupaten/', 'regency', 'Kabupaten Contoh'),
  agency('jalan-dinas', 'kabupaten', '/kabupaten/jalan-dinas/', 'opd', 'Dinas Jalan Contoh'),
  agency('jalan-unit', 'jalan-dinas', '/kabupaten/jalan-dinas/jalan-unit/', 'unit', 'Unit Jalan Contoh'),
  agency('air-perumda', 'kabupaten', '/kabupaten/air-perumda/', 'regional_company', 'Perumda Air Contoh'),
  // Its id begins with another's, so that a subtree is not mistaken for a common beginning.
  agency('jalan-dinas2', 'kabupaten', '/kabupaten/jalan-dinas2/', 'opd', 'Dinas Jalan Kedua Contoh'),
  { ...agency('arsip', 'kabupaten', '/kabupaten/arsip/', 'opd', 'Arsip Contoh'), accepts_reports: 0 },
];

function agency(id: string, parent: string | null, path: string, kind: string, name: string): AgencyRow {
  return {
    id,
    parent_id: parent,
    path,
    kind,
    name,
    short_name: null,
    search: name.toLowerCase(),
    time_zone: 'Asia/Makassar',
    accepts_reports: 1,
    sample: 1,
  };
}

const questions: QuestionRow[] = [
  question('ruas', 'text', true, 'Ruas jalan', 'Road'),
  { ...question('lebar', 'number', false, 'Lebar lubang (cm)', 'Width of the hole (cm)'), minimum: 1, maximum: 500 },
  { ...question('bahaya', 'choice', false, 'Seberapa bahaya?', 'How dangerous?'), options: [option('ringan', 'Ringan', 'Slight'), option('berat', 'Berat', 'Severe')] },
  { ...question('terganggu', 'choices', false, 'Siapa terganggu?', 'Who is affected?'), options: [option('motor', 'Sepeda motor', 'Motorcycles'), option('kaki', 'Pejalan kaki', 'Pedestrians')] },
  question('sejak', 'date', false, 'Sejak kapan?', 'Since when?'),
  question('celaka', 'boolean', false, 'Pernah ada kecelakaan?', 'Has there been an accident?'),
];

function question(id: string, kind: Question['kind'], required: boolean, indonesian: string, english: string): QuestionRow {
  return { id, kind, required, label: { id: indonesian, en: english }, hint: null, options: [], ...UNLIMITED };
}

function option(value: string, indonesian: string, english: string): QuestionRow['options'][number] {
  return { value, label: { id: indonesian, en: english } };
}

const categories: Omit<CategoryRow, 'keywords' | 'advice'>[] = [
  category('jalan', null, 'jalan-dinas', { id: 'Jalan', en: 'Roads' }, []),
  category('jalan-lubang', 'jalan', 'jalan-dinas', { id: 'Jalan berlubang', en: 'Potholes' }, questions),
  category('air', null, 'air-perumda', { id: 'Air minum', en: 'Drinking water' }, []),
];

function category(id: string, parent: string | null, agencyId: string, name: Texts, asked: QuestionRow[]): Omit<CategoryRow, 'keywords' | 'advice'> {
  return {
    id,
    parent_id: parent,
    agency_id: agencyId,
    position: 0,
    name: JSON.stringify(name),
    description: null,
    questions: JSON.stringify(asked),
    supervisory: 0,
  };
}

const regions: RegionRow[] = [
  region('51', null, 'Bali', 'Bali', 'province'),
  region('51.02', '51', 'Tabanan', 'Tabanan, Bali', 'regency'),
  region('51.02.05', '51.02', 'Tabanan', 'Tabanan, Tabanan, Bali', 'district'),
];

function region(code: string, parent: string | null, name: string, label: string, level: string): RegionRow {
  return { code, parent_code: parent, name, label, level, search: label.toLowerCase() };
}
