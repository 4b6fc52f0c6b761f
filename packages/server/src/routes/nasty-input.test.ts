import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { assertNoTrace, complaint, send, staffKey } from '../test-support/requests.js';

// NUL, which PostgreSQL keeps in no text; half a character; what means something to SQL, LIKE, HTML, paths or JSON.
const NASTY = ['\u0000', 'a\u0000b', '\ud800', "'; drop table reports; --", '%_%', '<script>alert(1)</script>', '../../etc/passwd', '__proto__', '💥'.repeat(50)];

eachDatabase('nasty input', (makeDatabase) => {
  test('in a path, a query or a header is refused or finds nothing, and never breaks the server', async (context) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const key = await staffKey(app, 'national_admin', null);
    for (const text of NASTY.map((nasty) => encodeURIComponent(Buffer.from(nasty).toString())).concat('%ff', '%ED%A0%80')) {
      const cursor = Buffer.from(JSON.stringify(NASTY.slice(0, 3))).toString('base64url');
      for (const path of [
        `/v1/agencies/${text}`,
        `/v1/agencies?search=${text}`,
        `/v1/agencies?within=${text}`,
        `/v1/agencies?cursor=${cursor}`,
        `/v1/regions/${text}`,
        `/v1/regions?search=${text}`,
        `/v1/regions?cursor=${cursor}`,
        `/v1/categories?agency=${text}`,
        `/v1/config?agency=${text}`,
        `/v1/reports/${text}`,
        `/v1/reports/${text}/attachments/${text}`,
        `/v1/staff/reports/${text}`,
        `/v1/staff/reports?search=${text}`,
        `/v1/staff/reports/${text}/publication`,
        `/v1/public/reports?search=${text}`,
        `/v1/public/reports?cursor=${cursor}`,
        `/v1/public/reports?agency=${text}&category=${text}`,
        `/v1/public/reports/${text}`,
        `/v1/public/reports/${text}/photos/${text}`,
        `/feeds/agencies/${text}.atom`,
        `/feeds/categories/${text}`,
        `/v1/staff/reports?agency=${text}`,
        `/v1/staff/reports?cursor=${text}`,
        `/v1/staff/reports?cursor=${cursor}`,
      ]) {
        const answer = await send(app, 'GET', path, { key });
        assert.ok(answer.status < 500, `${path}: ${answer.text}`);
      }
      for (const path of [`/v1/staff/reports/${text}/verify`, `/v1/staff/reports/${text}/close`]) {
        const answer = await send(app, 'POST', path, { key, body: { text: 'Sudah selesai.' } });
        assert.ok(answer.status < 500, `${path}: ${answer.text}`);
      }
      assert.ok((await send(app, 'DELETE', `/v1/attachments/${text}`)).status < 500);
    }
  });

  test('in any field of a report is cleaned or refused, and never breaks the server', async (context) => {
    const app = await startApp({ makeDatabase, settings: { throttle: { windowSeconds: 600, writes: 10_000, missesPerClient: 10, missesPerReport: 20 } } });
    context.after(() => app.stop());
    const whole = { ...complaint({ visibility: 'secret', reporter: { name: 'Ni Luh Kenari' }, contact: { kind: 'email', email: 'k@contoh.example' }, categoryId: 'jalan-lubang', answers: [{ questionId: 'ruas', value: 'x' }], attachments: [] }) };
    for (const value of [...NASTY, 0, -1, 1e308, true, null, [], {}, [[]], { kind: {} }]) {
      for (const path of pathsOf(whole)) {
        const body = structuredClone(whole) as object;
        put(body, path, value);
        const answer = await send(app, 'POST', '/v1/reports', { body, idempotencyKey: 'a-key-that-is-used-again' });
        assert.ok(answer.status < 500, `${path.join('/')} ${JSON.stringify(value)}: ${answer.text}`);
        if (answer.status === 201) await app.database.deleteFrom('idempotency_keys').execute();
      }
    }
  });

  test('that is refused leaves no trace', async (context) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    for (const agencyId of NASTY) assert.equal((await send(app, 'POST', '/v1/reports', { body: { ...complaint(), agencyId } })).status, 422);
    await assertNoTrace(app);
  });
});

/** The path of every value within a value. */
function pathsOf(value: unknown): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => [[name], ...pathsOf(part).map((path) => [name, ...path])]);
}

function put(into: object, [name, ...rest]: readonly (string | number)[], value: unknown): void {
  const place = into as Record<string, unknown>;
  if (name === undefined) return;
  if (rest.length === 0) place[name] = value;
  else put(place[name] as object, rest, value);
}
