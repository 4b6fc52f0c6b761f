import type { Database } from './database.js';
import type { MessageState, OutboxRow } from './tables/outbox.js';

/** What there is to choose from when messages are to be sent. */
export type DueMessage = Pick<OutboxRow, 'id' | 'destination'>;

// A message that failed so often no longer holds up those after it.
const TRIES_THAT_HOLD_UP = 3;
const BATCH = 100;

/** Messages written together with what they tell of, to be sent afterwards. */
export function outboxStore(database: Database) {
  return {
    /** `false` when a message with the same `once_key` is there already. */
    async insert(row: OutboxRow): Promise<boolean> {
      const result = await database
        .insertInto('outbox')
        .values(row)
        .onConflict((conflict) => conflict.column('once_key').doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },

    find(id: string): Promise<OutboxRow | undefined> {
      return database.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
    },

    /** Whether there is a message with a key. */
    async hasKey(key: string): Promise<boolean> {
      return (await database.selectFrom('outbox').select('id').where('once_key', '=', key).executeTakeFirst()) !== undefined;
    },

    /**
     * Messages whose time has come, the longest due first, and of those about one report to one destination only the first:
     * it goes before the others unless it has failed again and again.
     */
    due(kind: OutboxRow['kind'], now: string, without: readonly string[]): Promise<DueMessage[]> {
      let rows = database
        .selectFrom('outbox')
        .select(['id', 'destination'])
        .where('state', '=', 'waiting')
        .where('kind', '=', kind)
        .where('next_at', '<=', now)
        .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', now)]))
        .where((row) =>
          row.not(
            row.exists(
              row
                .selectFrom('outbox as earlier')
                .select('earlier.id')
                .whereRef('earlier.report_id', '=', 'outbox.report_id')
                .whereRef('earlier.destination', '=', 'outbox.destination')
                .whereRef('earlier.position', '<', 'outbox.position')
                .where('earlier.state', '=', 'waiting')
                .where('earlier.attempts', '<', TRIES_THAT_HOLD_UP),
            ),
          ),
        );
      if (without.length > 0) rows = rows.where('destination', 'not in', without);
      return rows.orderBy('next_at').orderBy('position').orderBy('id').limit(BATCH).execute();
    },

    /**
     * Takes messages for whoever sends them, until an instant, and counts the attempt. Of several who ask for the same at once
     * one gets it.
     */
    lease(ids: readonly string[], by: { lease: string; now: string; until: string }): Promise<OutboxRow[]> {
      return database
        .updateTable('outbox')
        .set((row) => ({ lease: by.lease, leased_until: by.until, attempts: row('attempts', '+', 1) }))
        .where('id', 'in', ids)
        .where('state', '=', 'waiting')
        .where('next_at', '<=', by.now)
        .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', by.now)]))
        .returningAll()
        .execute();
    },

    /** Says how an attempt ended; `false` for whoever no longer holds the message. What has ended keeps no address. */
    async settle(
      message: Pick<OutboxRow, 'id' | 'lease'>,
      end: { readonly state: MessageState; readonly code: string | null; readonly next_at?: string; readonly done_at: string | null },
    ): Promise<boolean> {
      const result = await database
        .updateTable('outbox')
        .set({ ...end, ...(end.done_at !== null && { address: null }), lease: null, leased_until: null })
        .where('id', '=', message.id)
        .where('lease', '=', message.lease)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    /**
     * Deletes every message about a report but webhooks still to be sent: they hold its number and no personal data, and their
     * receivers are to learn of each step, the erasure included.
     */
    async removeOfReport(reportId: string): Promise<void> {
      await database
        .deleteFrom('outbox')
        .where('report_id', '=', reportId)
        .where((row) => row.or([row('kind', '=', 'mail'), row('state', '!=', 'waiting')]))
        .execute();
    },

    /**
     * Puts a message of a destination on its way again under its id, or all that were given up since an instant; says how many.
     * One that is under way just now is left to whoever sends it.
     */
    async replay(destination: string, which: { readonly id: string } | { readonly since: string }, now: string): Promise<number> {
      let rows = database
        .updateTable('outbox')
        .set({ state: 'waiting', attempts: 0, next_at: now, code: null, done_at: null, lease: null, leased_until: null })
        .where('destination', '=', destination)
        .where('lease', 'is', null);
      rows = 'id' in which ? rows.where('id', '=', which.id) : rows.where('state', '=', 'dead').where('done_at', '>=', which.since);
      return Number((await rows.executeTakeFirst()).numUpdatedRows);
    },

    /** Deletes every message of a destination. */
    async removeAllOf(destination: string): Promise<void> {
      await database.deleteFrom('outbox').where('destination', '=', destination).execute();
    },

    /** Gives up letters that hold an address and wait since before an instant, as when e-mail was switched off; tells their ids. */
    async forgetAddresses(before: string, now: string): Promise<string[]> {
      const rows = await database
        .updateTable('outbox')
        .set({ state: 'dropped', code: 'too_late', done_at: now, address: null, lease: null, leased_until: null })
        .where('address', 'is not', null)
        .where('created_at', '<', before)
        .returning('id')
        .execute();
      return rows.map(({ id }) => id);
    },

    /** Deletes what was done with before an instant; says how many. */
    async removeDoneBefore(instant: string): Promise<number> {
      const result = await database.deleteFrom('outbox').where('done_at', '<', instant).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
