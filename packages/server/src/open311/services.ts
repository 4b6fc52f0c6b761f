import { CLASSIFICATIONS, VISIBILITIES, type Language } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { categoryName, storedQuestions, textIn, type StoredQuestion, type StoredText } from '../store/categories.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, CategoryRow } from '../store/tables.js';
import { offeredKind } from '../workflow/practice.js';
import type { Answer, Fields } from './answer.js';
import { unknown } from './refusal.js';

/** The attributes every service has, beside its category's questions. */
export const OWN_ATTRIBUTES = {
  visibility: 'lapor_visibility',
  classification: 'lapor_classification',
  title: 'lapor_title',
  incidentDate: 'lapor_incident_date',
} as const;

/** The agency a jurisdiction stands for; `null` for all of them. */
export async function jurisdictionOf(store: Pick<Nouns, 'agencies'>, id: string | undefined): Promise<AgencyRow | null> {
  if (!id) return null;
  const agency = await store.agencies.find(id);
  if (!agency) throw unknown('jurisdiction_id');
  return agency;
}

/** Every service: a category that has none below it. Those to practise with are listed to whoever names their agency. */
export async function listServices(deps: Pick<AppDeps, 'store' | 'settings'>, jurisdiction: AgencyRow | null, language: Language): Promise<Answer> {
  const { store } = deps;
  const all = jurisdiction ? await store.categories.offeredBy(jurisdiction) : await store.categories.all(await offeredKind(deps, store, undefined));
  const byId = new Map(all.map((category) => [category.id, category]));
  const parents = new Set(all.map((category) => category.parent_id));
  const items = all.filter(({ id }) => !parents.has(id)).map((category) => service(category, byId.get(category.parent_id ?? ''), language));
  return { root: 'services', content: { item: 'service', items } };
}

function service(category: CategoryRow, parent: CategoryRow | undefined, language: Language): Fields {
  return {
    service_code: category.id,
    service_name: categoryName(category, language),
    description: category.description === null ? '' : textIn(JSON.parse(category.description) as StoredText, language),
    // Who may see a report is asked with every one.
    metadata: true,
    type: 'realtime',
    keywords: (JSON.parse(category.keywords) as string[]).join(','),
    group: parent ? categoryName(parent, language) : '',
  };
}

/** What a service asks: who may see the report, its category's questions, and what else a report may say. */
export async function defineService(store: Pick<Nouns, 'categories'>, code: string, language: Language): Promise<Answer> {
  const category = await store.categories.find(code);
  if (!category) throw unknown('service_code');
  const attributes = [visibility(language), ...storedQuestions(category).map((question) => questionAttribute(question, language)), ...optional(language)];
  const items = attributes.map((attribute, index) => ({ ...attribute, order: index + 1 }));
  return { root: 'service_definition', content: { service_code: category.id, attributes: { item: 'attribute', items } } };
}

type Attribute = ReturnType<typeof attribute>;

function attribute(code: string, datatype: string, required: boolean, texts: { description: string; hint?: string | null }, values: readonly { key: string; name: string }[] = []) {
  return {
    variable: true,
    code,
    datatype,
    required,
    datatype_description: texts.hint ?? null,
    description: texts.description,
    values: { item: 'value', items: values },
  };
}

const KINDS = { text: 'text', number: 'number', choice: 'singlevaluelist', choices: 'multivaluelist', date: 'datetime', boolean: 'singlevaluelist' } as const;

function questionAttribute({ id, kind, required, label, hint, options, condition }: StoredQuestion, language: Language): Attribute {
  const values =
    kind === 'boolean'
      ? [
          { key: 'true', name: language === 'en' ? 'Yes' : 'Ya' },
          { key: 'false', name: language === 'en' ? 'No' : 'Tidak' },
        ]
      : options.map((option) => ({ key: option.value, name: textIn(option.label, language) }));
  // These clients know no conditions; what is required only sometimes they must be free to leave out.
  return attribute(id, KINDS[kind], required && condition === null, { description: textIn(label, language), hint: hint && textIn(hint, language) }, values);
}

const WORDS = {
  visibility: { id: 'Siapa yang boleh melihat laporan ini?', en: 'Who may see this report?' },
  public: { id: 'Semua orang, dengan nama', en: 'Everybody, with the name' },
  anonymous: { id: 'Semua orang, tanpa nama', en: 'Everybody, without a name' },
  secret: { id: 'Hanya instansi, dengan nama', en: 'The agency only, with the name' },
  secret_anonymous: { id: 'Hanya instansi, tanpa nama', en: 'The agency only, without a name' },
  classification: { id: 'Jenis laporan; tanpa ini: pengaduan', en: 'Class of the report; a complaint when left out' },
  complaint: { id: 'Pengaduan', en: 'Complaint' },
  aspiration: { id: 'Aspirasi', en: 'Suggestion' },
  information_request: { id: 'Permintaan informasi', en: 'Request for information' },
  title: { id: 'Judul; tanpa ini: awal uraiannya', en: 'Title; the beginning of the description when left out' },
  incidentDate: { id: 'Tanggal kejadian; tanpa ini: hari ini', en: 'Day it happened; today when left out' },
} as const;

function visibility(language: Language): Attribute {
  const values = VISIBILITIES.map((key) => ({ key, name: WORDS[key][language] }));
  return attribute(OWN_ATTRIBUTES.visibility, 'singlevaluelist', true, { description: WORDS.visibility[language] }, values);
}

function optional(language: Language): Attribute[] {
  const classes = CLASSIFICATIONS.map((key) => ({ key, name: WORDS[key][language] }));
  return [
    attribute(OWN_ATTRIBUTES.title, 'string', false, { description: WORDS.title[language] }),
    attribute(OWN_ATTRIBUTES.incidentDate, 'datetime', false, { description: WORDS.incidentDate[language] }),
    attribute(OWN_ATTRIBUTES.classification, 'singlevaluelist', false, { description: WORDS.classification[language] }, classes),
  ];
}
