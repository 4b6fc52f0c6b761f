import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, it } from 'node:test';
import type { NewReport } from '@lapor/sdk';
import { createApiKey } from '#server/auth/api-key.js';
import { sqliteDatabase } from '#server/test-support/databases.js';
import { startService } from './service.js';
import type { Service } from './service.js';

const program = fileURLToPath(new URL('../../../../examples/node-integrator/dist/index.js', import.meta.url));

const complaint: NewReport = {
  classification: 'complaint',
  title: 'Lampu jalan padam',
  body: 'Lampu jalan di depan balai banjar padam sejak kemarin malam.',
  incidentDate: '2026-03-01',
  location: { text: 'Depan balai banjar' },
  agencyId: 'jalan-dinas',
  categoryId: null,
  visibility: 'anonymous',
  contact: { kind: 'none' },
  locale: 'id',
  notice: { version: '1', locale: 'id', at: '2026-03-02T01:59:00.000Z' },
};

let service: Service;
afterEach(() => service.stop());

/** Runs the example as its reader would, and gives what it printed. */
async function run(env: { LAPOR_KEY?: string; LAPOR_URL?: string }): Promise<{ code: number; printed: string }> {
  return new Promise((done) => {
    const settings = { PATH: process.env['PATH'], LAPOR_URL: service.baseUrl, LAPOR_FORWARD_TO: 'jalan-unit', ...env };
    execFile(process.execPath, [program], { env: settings }, (error, stdout, stderr) => {
      done({ code: error ? Number(error.code) : 0, printed: stdout + stderr });
    });
  });
}

it('the example verifies, forwards and answers the report that waits, and the citizen reads the answer', async () => {
  service = await startService(sqliteDatabase, 'over HTTP');
  const { key } = await createApiKey(service.deps, { role: 'agency_admin', agencyId: 'kabupaten', label: 'test' });
  const citizen = service.client();
  const { number, accessCode } = await citizen.reports.create(complaint);

  const first = await run({ LAPOR_KEY: key });
  assert.equal(first.code, 0, first.printed);
  assert.match(first.printed, /awaiting_verification .* Lampu jalan padam/);
  assert.match(first.printed, /answered {2}Sudah kami periksa/);
  const report = await citizen.reports.track(number, accessCode);
  assert.deepEqual(report.events.map(({ kind }) => kind), ['submitted', 'verified', 'forwarded', 'answered']);
  assert.deepEqual([report.status, report.agency.id], ['answered', 'jalan-unit']);

  const second = await run({ LAPOR_KEY: key });
  assert.equal(second.code, 0);
  assert.match(second.printed, /Nothing waits/);
});

it('the example says what to do without a key, and with a wrong one', async () => {
  service = await startService(sqliteDatabase, 'over HTTP');
  for (const env of [{}, { LAPOR_KEY: 'lapor_WRONG' }]) {
    const { code, printed } = await run(env);
    assert.equal(code, 1);
    assert.match(printed, /^Set LAPOR_KEY to a staff key/);
  }
});

it('the example says in one line that nothing answers, and that a key is none', async () => {
  service = await startService(sqliteDatabase, 'over HTTP');
  for (const env of [{ LAPOR_KEY: 'lapor_ANY', LAPOR_URL: 'http://127.0.0.1:1' }, { LAPOR_KEY: '' }]) {
    const { code, printed } = await run(env);
    assert.equal(code, 1);
    assert.match(printed, /^(The service could not be reached|apiKey is empty)[^\n]*\n$/);
  }
});
