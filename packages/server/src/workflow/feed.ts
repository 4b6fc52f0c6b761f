import { createHash } from 'node:crypto';
import type { Language, PublicReportItem } from '@lapor/sdk/contract';
import { ProblemError } from '../problem.js';
import type { Localised } from '../deps.js';
import { categoryName } from '../store/categories.js';
import type { Nouns } from '../store/store.js';
import { withBelow } from './public-list.js';
import { readPublicItems } from './public-view.js';

/** What a feed tells of: the reports of an agency and those below it, or of a subject and those below it. */
export type FeedSubject = { readonly kind: 'agency'; readonly id: string } | { readonly kind: 'category'; readonly id: string };

/** One published report in a feed. */
export interface FeedEntry extends PublicReportItem {
  /** The same for ever, wherever the report is read. */
  readonly uuid: string;
}

/** A feed, in whatever format it is then written. */
export interface Feed {
  readonly uuid: string;
  readonly title: string;
  readonly language: Language;
  /** When anything in it last changed, or left it; `null` when there never was anything. */
  readonly updated: string | null;
  readonly entries: readonly FeedEntry[];
}

/** How many of the newest a feed holds. */
const ENTRIES = 50;
const TITLE: Localised = { id: 'Laporan warga', en: 'Reports from the public' };

/**
 * The newest published reports about a subject.
 * @throws {ProblemError} `not_found` for an agency or category that is not there
 */
export async function readFeed(store: Nouns, subject: FeedSubject, language: Language): Promise<Feed> {
  const { name, filter } = subject.kind === 'agency' ? await agencyFeed(store, subject.id) : await categoryFeed(store, subject.id, language);
  const found = await store.publicReports.list({ ...filter, order: 'newest', limit: ENTRIES });
  const items = await readPublicItems(store, found, language);
  const ids = new Map(found.map(({ report }) => [report.number, report.id]));
  return {
    uuid: uuidOf(`${subject.kind} ${subject.id}`),
    title: `${TITLE[language]}: ${name}`,
    language,
    updated: await store.publicReports.lastChange(filter),
    entries: items.map((item) => ({ ...item, uuid: uuidOf(`report ${ids.get(item.number) ?? ''}`) })),
  };
}

async function agencyFeed(store: Nouns, id: string) {
  const agency = await store.agencies.find(id);
  if (!agency) throw new ProblemError('not_found');
  return { name: agency.name, filter: { path: agency.path } };
}

async function categoryFeed(store: Nouns, id: string, language: Language) {
  const all = await store.categories.all();
  const category = all.find((one) => one.id === id);
  if (!category) throw new ProblemError('not_found');
  return { name: categoryName(category, language), filter: { categories: withBelow(all, id) } };
}

// A name-based UUID (version 8): nothing can be read out of it.
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`lapor feed ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
