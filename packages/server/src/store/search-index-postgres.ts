import { sql, type RawBuilder } from 'kysely';
import type { Database } from './database.js';
import type { Audience, IndexedWords, SearchIndex, WordQuery } from './search-index.js';

/** Weights of D, C, B and A: a word of a title (A) weighs five times one of a body (B). */
const WEIGHTS = '{0, 0, 0.2, 1}';
/** Divides by the logarithm of the length, as a longer text holds more words by chance. */
const BY_LENGTH = 1;
/** The last position a tsvector can hold. */
const LAST_POSITION = 16_383;

/** Full-text search by tsvector. Words are given as they are, so that no parser takes them apart. */
export function postgresSearchIndex(database: Database): SearchIndex {
  const table = (audience: Audience) => sql.table(`search_${audience}`);
  return {
    async put(audience, reportId, words) {
      await sql`
        insert into ${table(audience)} (report_id, words) values (${reportId}, cast(${vectorOf(words)} as tsvector))
        on conflict (report_id) do update set words = excluded.words`.execute(database);
    },

    async remove(audience, reportId) {
      await sql`delete from ${table(audience)} where report_id = ${reportId}`.execute(database);
    },

    matching(audience, query) {
      return sql`(select report_id from ${table(audience)} where words @@ ${queryOf(query)})`;
    },

    ranked(query, { where, newest }) {
      return sql`(
        select candidates.report_id, cast(ts_rank(${sql.lit(WEIGHTS)}, candidates.words, ${queryOf(query)}, ${sql.lit(BY_LENGTH)}) as double precision) as rank
        from (
          select search_public.report_id, search_public.words from search_public
          inner join public_reports on public_reports.report_id = search_public.report_id
          where search_public.words @@ ${queryOf(query)} and ${where}
          order by public_reports.published_at desc limit ${sql.lit(newest)}
        ) as candidates
      )`;
    },
  };
}

function queryOf({ words, match }: WordQuery): RawBuilder<unknown> {
  return sql`cast(${words.map((word) => `'${word}'`).join(match === 'all' ? ' & ' : ' | ')} as tsquery)`;
}

function vectorOf({ title, body }: IndexedWords): string {
  const weighed = [...title.map((word) => [word, 'A'] as const), ...body.map((word) => [word, 'B'] as const)];
  return weighed.map(([word, weight], index) => `'${word}':${String(Math.min(index + 1, LAST_POSITION))}${weight}`).join(' ');
}
