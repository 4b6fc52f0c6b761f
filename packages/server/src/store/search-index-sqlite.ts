import { sql } from 'kysely';
import type { Database } from './database.js';
import type { Audience, SearchIndex, WordQuery } from './search-index.js';

/** How much more a word of a title weighs. */
const TITLE_WEIGHT = 5;

/** Full-text search by FTS5. */
export function sqliteSearchIndex(database: Database): SearchIndex {
  const table = (audience: Audience) => sql.table(`search_${audience}`);
  const idOf = async (reportId: string) =>
    (await sql<{ id: number }>`select id from search_documents where report_id = ${reportId}`.execute(database)).rows[0]?.id;

  return {
    async put(audience, reportId, { title, body }) {
      await sql`insert into search_documents (report_id) values (${reportId}) on conflict (report_id) do nothing`.execute(database);
      const id = await idOf(reportId);
      await sql`delete from ${table(audience)} where rowid = ${id}`.execute(database);
      await sql`insert into ${table(audience)} (rowid, title, body) values (${id}, ${title.join(' ')}, ${body.join(' ')})`.execute(database);
    },

    async remove(audience, reportId) {
      const id = await idOf(reportId);
      if (id !== undefined) await sql`delete from ${table(audience)} where rowid = ${id}`.execute(database);
    },

    matching(audience, query) {
      return sql`(
        select search_documents.report_id from ${table(audience)}
        inner join search_documents on search_documents.id = ${table(audience)}.rowid
        where ${table(audience)} match ${matchOf(query)}
      )`;
    },

    ranked(query, { where, newest }) {
      const words = table('public');
      // Ids are given in the order reports come in. A cross join is done in the order written, so nothing is ranked that
      // the conditions leave out, and nothing beyond the limit.
      return sql`(
        select search_documents.report_id, -bm25(${words}, ${sql.lit(TITLE_WEIGHT)}, 1) as rank
        from ${words} cross join search_documents cross join public_reports
        where ${words} match ${matchOf(query)}
          and search_documents.id = ${words}.rowid and public_reports.report_id = search_documents.report_id and ${where}
        order by ${words}.rowid desc limit ${sql.lit(newest)}
      )`;
    },
  };
}

// In quotation marks a word means nothing else; the words hold none.
function matchOf({ words, match }: WordQuery): string {
  return words.map((word) => `"${word}"`).join(match === 'all' ? ' AND ' : ' OR ');
}
