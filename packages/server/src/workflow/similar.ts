import { SIMILARITIES, type Language, type SimilarList, type SimilarQuery } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { searchWords } from '../search/words.js';
import type { Box, FoundPublicReport } from '../store/public-reports.js';
import type { Nouns } from '../store/store.js';
import { publicTextsOf, readPublicItems } from './public-view.js';

type Similarity = (typeof SIMILARITIES)[number];
type Point = NonNullable<SimilarQuery['point']>;
/** A report and the distance between two places. */
interface Scored {
  readonly found: FoundPublicReport;
  readonly score: number;
  readonly why: Similarity[];
  readonly metres: number | null;
}

/** How many are named. */
const NAMED = 5;
/** How many are looked at, of those with the same words and of those nearby. */
const LOOKED_AT = 30;
/** How many words of a draft are looked for; those of its title come first. */
const QUERY_WORDS = 16;
/** How much of a body is compared. */
const COMPARED = 800;
/** Beyond this, two places have nothing to do with each other. */
const METRES = 1500;
/** After so many days a report counts for half as recent. */
const HALF_LIFE_DAYS = 60;
/** What each likeness adds at most. */
const WEIGHTS = { same_words: 0.55, nearby: 0.25, same_region: 0.08, same_category: 0.07, recent: 0.05 } as const satisfies Record<Similarity, number>;
/** Less than this is no likeness worth naming. */
const ENOUGH = 0.25;
const EARTH_RADIUS = 6_371_000;

/**
 * Open published reports that may be about the same thing as a draft, by their words, places, subjects and age. What it
 * costs is bounded: a few of the likest by words, a few of the newest nearby, and only these are compared.
 */
export async function findSimilar(deps: Pick<AppDeps, 'store' | 'now'>, draft: SimilarQuery, language: Language): Promise<SimilarList> {
  const { store } = deps;
  const title = new Set(searchWords(draft.title));
  const words = new Set([...title, ...searchWords((draft.body ?? '').slice(0, COMPARED))]);
  const candidates = await candidatesFor(store, draft, [...words].slice(0, QUERY_WORDS));
  const texts = await publicTextsOf(store, candidates.map(({ report }) => report));
  const scored = candidates
    .map((found) => {
      const text = texts.get(found.report.id);
      const theirs = new Set(searchWords(`${text?.title ?? ''} ${(text?.body ?? '').slice(0, COMPARED)}`));
      return compare(deps, draft, { found, words: likeness(title, words, theirs) });
    })
    .filter(({ score, why }) => score >= ENOUGH && (why.includes('same_words') || why.includes('nearby')))
    .sort((a, b) => b.score - a.score)
    .slice(0, NAMED);
  const items = await readPublicItems(store, scored.map(({ found }) => found), language);
  const byNumber = new Map(items.map((item) => [item.number, item]));
  return {
    items: scored.flatMap(({ found, score, why, metres }) => {
      const report = byNumber.get(found.report.number);
      return report ? [{ report, score: Math.round(score * 100) / 100, why, metres }] : [];
    }),
  };
}

async function candidatesFor(store: Nouns, draft: SimilarQuery, words: readonly string[]): Promise<FoundPublicReport[]> {
  const [first, ...others] = words;
  // A regency is as far as the same trouble reaches.
  const regency = draft.regionCode?.slice(0, 5);
  const alike = first === undefined ? [] : await store.publicReports.alike({ words: [first, ...others], match: 'any' }, regency, LOOKED_AT);
  const near = draft.point ? await store.publicReports.inBox(boxAround(draft.point), LOOKED_AT) : [];
  const all = new Map([...alike, ...near].map((found) => [found.report.id, found]));
  return [...all.values()].filter(({ report }) => draft.classification === undefined || report.classification === draft.classification);
}

function compare(deps: Pick<AppDeps, 'now'>, draft: SimilarQuery, { found, words }: { found: FoundPublicReport; words: number }): Scored {
  const { publication, report } = found;
  // The place as everybody sees it: distances must not tell more than it does.
  const { latitude, longitude } = publication;
  const metres = draft.point && latitude !== null && longitude !== null ? distance(draft.point, { latitude, longitude }) : null;
  const days = (deps.now().getTime() - Date.parse(report.created_at)) / (24 * 60 * 60 * 1000);
  const shares: Record<Similarity, number> = {
    same_words: words,
    nearby: metres === null ? 0 : Math.max(0, 1 - metres / METRES),
    same_region: draft.regionCode !== undefined && draft.regionCode === publication.region_code ? 1 : 0,
    same_category: draft.categoryId != null && draft.categoryId === publication.category_id ? 1 : 0,
    recent: 0.5 ** (Math.max(0, days) / HALF_LIFE_DAYS),
  };
  const parts = SIMILARITIES.map((similarity) => ({ similarity, part: shares[similarity] * WEIGHTS[similarity], share: shares[similarity] }));
  return {
    found,
    score: parts.reduce((sum, { part }) => sum + part, 0),
    why: parts
      .filter(({ share, similarity }) => share >= (similarity === 'same_words' ? 0.3 : 0.5))
      .sort((a, b) => b.part - a.part)
      .map(({ similarity }) => similarity),
    metres: metres === null ? null : Math.round(metres / 100) * 100,
  };
}

/** How much of what a draft says another text says too; words of the title count twice. From 0 to 1. */
function likeness(title: ReadonlySet<string>, words: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  const weight = (word: string) => (title.has(word) ? 2 : 1);
  const sum = (of: readonly string[]) => of.reduce((total, word) => total + weight(word), 0);
  const shared = sum([...words].filter((word) => theirs.has(word)));
  const smaller = Math.min(sum([...words]), sum([...theirs]));
  // One word in common is chance, however short the texts are.
  return smaller === 0 ? 0 : shared / Math.max(smaller, 6);
}

function boxAround({ latitude, longitude }: Point): Box {
  const degrees = (METRES / EARTH_RADIUS) * (180 / Math.PI);
  const wider = degrees / Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  return { south: latitude - degrees, north: latitude + degrees, west: longitude - wider, east: longitude + wider };
}

/** Metres between two places, near enough within a few kilometres. */
function distance(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const x = (b.longitude - a.longitude) * radians * Math.cos(((a.latitude + b.latitude) / 2) * radians);
  const y = (b.latitude - a.latitude) * radians;
  return Math.hypot(x, y) * EARTH_RADIUS;
}
