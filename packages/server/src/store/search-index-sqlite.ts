import { sql } from 'kysely';
import type { Database } from './database.js';
import type { Audience, SearchIndex } from './search-index.js';

/** How much more a word of a title weighs. */
const TITLE_WEIGHT = 5;
/** Of reports that match, so many of the newest are ranked: a word in every report still costs little. */
const RANKED = 50_000;

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

    found(audience, { words, match }) {
      // In quotation marks a word means nothing else; the words hold none.
      const query = words.map((word) => `"${word}"`).join(match === 'all' ? ' AND ' : ' OR ');
      return sql`(
        select search_documents.report_id, hits.rank from (
          select rowid as id, -bm25(${table(audience)}, ${sql.lit(TITLE_WEIGHT)}, 1) as rank
          from ${table(audience)} where ${table(audience)} match ${query} order by rowid desc limit ${sql.lit(RANKED)}
        ) as hits inner join search_documents on search_documents.id = hits.id
      )`;
    },
  };
}
