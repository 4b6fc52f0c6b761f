import { sql, type RawBuilder } from 'kysely';
import type { Classification, StuckReason } from '@lapor/sdk/contract';
import type { Database } from './database.js';
import { conditions, isOverdue, type Today } from './figures.js';
import type { FactRow } from './tables/figures.js';

/** A report that is stuck; a column for each reason, 1 where it holds. */
export type StuckRow = FactRow & { readonly number: string } & Readonly<Record<StuckReason, 0 | 1>>;

/** Which stuck reports to list. */
export interface StuckQuery {
  readonly path: string | null;
  readonly classification?: Classification | undefined;
  readonly reason?: StuckReason | undefined;
  readonly after?: Pick<FactRow, 'received_day' | 'report_id'> | undefined;
  readonly today: readonly Today[];
  /** From how many forwardings on a report is sent to and fro. */
  readonly pingPong: number;
  readonly limit: number;
}

/** What overseers look for. */
export function oversightStore(database: Database) {
  return {
    /** Open reports that do not get on, the oldest first. */
    async stuck({ path, classification, reason, after, today, pingPong, limit }: StuckQuery): Promise<StuckRow[]> {
      const reasons = reasonsOf(today, pingPong);
      const wanted = reason ? reasons[reason] : sql`(${sql.join(Object.values(reasons), sql` or `)})`;
      const flags = Object.entries(reasons).map(([name, holds]) => sql`case when ${holds} then 1 else 0 end as ${sql.ref(name)}`);
      const next = after ? sql` and (received_day, report_id) > (${after.received_day}, ${after.report_id})` : sql``;
      const { rows } = await sql<StuckRow>`select stuck.*, reports.number from (
          select report_facts.*, ${sql.join(flags)} from report_facts
          where open = 1 and ${wanted}${conditions({ path, classification })}${next}
          order by received_day, report_id limit ${limit}
        ) stuck inner join reports on reports.id = stuck.report_id order by stuck.received_day, stuck.report_id`.execute(database);
      return rows;
    },
  };
}

/** When each reason holds, of reports that are open. */
function reasonsOf(today: readonly Today[], pingPong: number): Readonly<Record<StuckReason, RawBuilder<unknown>>> {
  const late = isOverdue(today);
  const latest = today.map(({ day }) => day).sort().at(-1) ?? '';
  return {
    not_verified: sql`(status = 'awaiting_verification' and ${late})`,
    no_first_response: sql`(status <> 'awaiting_verification' and first_days is null and due_stage = 'first_response' and ${late})`,
    settlement_overdue: sql`(due_stage = 'settlement' and ${late})`,
    ping_pong: sql`(turn_day is not null and forwardings >= ${pingPong})`,
    reporter_silent: sql`(status = 'awaiting_reporter' and due_date < ${latest})`,
    contested_twice: sql`contests >= 2`,
    flagged: sql`flagged = 1`,
  };
}
