import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Migrator, type Migration } from 'kysely';
import { eachDatabase } from '../test-support/databases.js';
import { openDatabase } from './database.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import { openStore } from './store.js';

const FIRST = ['0001-first', '0002-workflow'];

eachDatabase('a server from before anything was published', (makeDatabase) => {
  test('is brought up to date with its reports: nothing is shown until it is decided, and who took on what is known', async () => {
    const empty = await makeDatabase();
    const database = openDatabase(empty.location);
    try {
      const before: Record<string, Migration> = Object.fromEntries(Object.entries(migrations).filter(([name]) => FIRST.includes(name)));
      const { error } = await new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(before) } }).migrateToLatest();
      assert.equal(error, undefined);
      // Only columns of that time: the types know the newer ones too.
      const insert = (table: string, row: object) => database.insertInto(table as 'agencies').values(row as never).execute();
      await insert('agencies', { id: 'dinas', parent_id: null, path: '/dinas/', kind: 'opd', name: 'Dinas (contoh)', short_name: null, search: 'dinas', time_zone: 'Asia/Makassar', accepts_reports: 1, sample: 1 });
      for (const [id, kinds] of [['lama', ['submitted', 'verified', 'answered']], ['baru', ['submitted', 'asked']]] as const) {
        const at = '2026-03-02T02:00:00.000Z';
        await insert('reports', {
          id, number: id === 'lama' ? '1234567897' : '2345678901', access_code_hash: '', classification: 'complaint', title: 'Jalan rusak', body: 'Jalan rusak.', agency_id: 'dinas', answers: '[]',
          visibility: 'anonymous', status: 'answered', contact_kind: 'none', channel: 'web', assisted: 0, locale: 'id', notice_version: '1', notice_locale: 'id', notice_at: at, created_at: at, updated_at: at,
        });
        for (const [index, kind] of kinds.entries()) {
          await insert('events', { id: `${id}${String(index)}`, report_id: id, sequence: index + 1, kind, at: `2026-03-0${String(index + 2)}T02:00:00.000Z`, actor_role: 'agency_admin', status: 'answered', salt: '', content_hash: '', previous_hash: '', hash: '' });
        }
      }
      await migrate(database);
      const rows = await database.selectFrom('public_reports').select(['report_id', 'shown', 'accepted_at', 'words_version']).orderBy('report_id').execute();
      assert.deepEqual(rows, [
        { report_id: 'baru', shown: 0, accepted_at: null, words_version: 0 },
        { report_id: 'lama', shown: 0, accepted_at: '2026-03-03T02:00:00.000Z', words_version: 0 },
      ]);
      assert.deepEqual((await openStore(database).publicReports.withOlderWords(1, 10)).sort(), ['1234567897', '2345678901']);
    } finally {
      await database.destroy();
      await empty.remove();
    }
  });
});
