import { sql } from 'kysely';
import type { Database } from './database.js';
import type { AgencyClocksRow, AgencyRow, ClockRow } from './tables.js';

/** A clock whose time to act has come, and the report it belongs to. */
export interface DueClock extends ClockRow {
  readonly number: string;
}

// Stages come in the order of the workflow.
const inTurn = sql<number>`case stage when 'verification' then 0 when 'first_response' then 1 when 'settlement' then 2 else 3 end`;

/** The clocks of reports. */
export function clockStore(database: Database) {
  return {
    async insert(row: ClockRow): Promise<void> {
      await database.insertInto('clocks').values(row).execute();
    },

    async update({ report_id, stage, round }: Pick<ClockRow, 'report_id' | 'stage' | 'round'>, changes: Partial<ClockRow>): Promise<void> {
      await database
        .updateTable('clocks')
        .set(changes)
        .where('report_id', '=', report_id)
        .where('stage', '=', stage)
        .where('round', '=', round)
        .execute();
    },

    /** Lets something be done about a clock later, unless it has moved meanwhile. */
    async postpone({ report_id, stage, round, next_at }: Pick<ClockRow, 'report_id' | 'stage' | 'round' | 'next_at'>, later: string): Promise<void> {
      await database
        .updateTable('clocks')
        .set({ next_at: later })
        .where('report_id', '=', report_id)
        .where('stage', '=', stage)
        .where('round', '=', round)
        .where('next_at', '=', next_at)
        .execute();
    },

    /** In the order they were started. */
    ofReport(reportId: string): Promise<ClockRow[]> {
      return database.selectFrom('clocks').selectAll().where('report_id', '=', reportId).orderBy('started_on').orderBy('round').orderBy(inTurn).execute();
    },

    /** Running clocks about which something has to be done by now: of the reporter to reply, or of the agency. */
    toActOn(now: string, whose: 'reporter' | 'agency', limit: number): Promise<DueClock[]> {
      return database
        .selectFrom('clocks')
        .innerJoin('reports', 'reports.id', 'clocks.report_id')
        .selectAll('clocks')
        .select('reports.number')
        .where('clocks.next_at', '<=', now)
        .where('clocks.stage', whose === 'reporter' ? '=' : '<>', 'reply')
        .orderBy('clocks.next_at')
        .orderBy('clocks.report_id')
        .limit(limit)
        .execute();
    },
  };
}

/** The days and calendars of agencies that have some of their own. */
export function agencyClocksStore(database: Database) {
  return {
    /** Of an agency and those above it, the farthest first. */
    async above(agency: Pick<AgencyRow, 'path'>): Promise<AgencyClocksRow[]> {
      const ids = agency.path.split('/').filter((id) => id !== '');
      const rows = await database.selectFrom('agency_clocks').selectAll().where('agency_id', 'in', ids).execute();
      return rows.toSorted((one, other) => ids.indexOf(one.agency_id) - ids.indexOf(other.agency_id));
    },

    /** Sets what an agency has of its own; what is left out stays as it is. */
    async put(agencyId: string, own: Partial<Omit<AgencyClocksRow, 'agency_id'>>): Promise<void> {
      await database
        .insertInto('agency_clocks')
        .values({ agency_id: agencyId, days: null, calendars: null, ...own })
        .onConflict((conflict) => conflict.column('agency_id').doUpdateSet({ agency_id: agencyId, ...own }))
        .execute();
    },
  };
}
