import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { newSupportToken } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import type { Settings } from '../deps.js';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { changeVisibility, publish } from '../test-support/published.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';

eachDatabase('support of published reports', (makeDatabase) => {
  async function setup(context: TestContext, settings: Partial<Settings> = {}) {
    const app = await startApp({ makeDatabase, settings });
    context.after(() => app.stop());
    const admin = await staffKey(app, 'agency_admin', 'kabupaten');
    const number = await publish(app, admin);
    const path = (of = number) => `/v1/public/reports/${of}/support`;
    return {
      app,
      admin,
      number,
      give: (token: string, of = number) => send(app, 'POST', path(of), { body: { token } }),
      takeBack: (token: string, of = number) => send(app, 'DELETE', path(of), { body: { token } }),
      count: async () => bodyOf(await send(app, 'GET', `/v1/public/reports/${number}`), operations.getPublicReport).supports,
    };
  }

  test('a person counts once, however often and however fast they say it', async (context) => {
    const { give, count, app } = await setup(context);
    const token = newSupportToken();
    const answers = await Promise.all(Array.from({ length: 10 }, () => give(token)));
    for (const answer of answers) assert.deepEqual(bodyOf(answer, operations.supportReport), { supports: 1, supported: true });
    assert.equal(await count(), 1);
    const kept = JSON.stringify(await app.database.selectFrom('supports').selectAll().execute());
    assert.equal(kept.includes(token), false);
  });

  test('of many at once each is counted, and those who take it back are no longer', async (context) => {
    const { give, takeBack, count } = await setup(context);
    const tokens = Array.from({ length: 24 }, newSupportToken);
    const answers = await Promise.all(tokens.map((token) => give(token)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(await count(), 24);
    await Promise.all(tokens.slice(0, 10).flatMap((token) => [takeBack(token), takeBack(token)]));
    assert.equal(await count(), 14);
    assert.deepEqual(bodyOf(await takeBack(newSupportToken()), operations.withdrawSupport), { supports: 14, supported: false });
    await Promise.all(tokens.slice(0, 5).map((token) => give(token)));
    assert.equal(await count(), 19);
  });

  test('one address gives so much new support a day and no more, also when it asks all at once', async (context) => {
    const { app, give, takeBack, count } = await setup(context, { supports: { perReport: 5, perClient: 1000 } });
    const tokens = Array.from({ length: 12 }, newSupportToken);
    const answers = await Promise.all(tokens.map((token) => give(token)));
    assert.equal(answers.filter(({ status }) => status === 200).length, 5);
    assertProblem(answers.find(({ status }) => status !== 200) ?? assert.fail(), 'rate_limited');
    assert.equal(await count(), 5);
    const [supporter = ''] = tokens.filter((_, index) => answers[index]?.status === 200);
    // Saying it again costs nothing; having changed one's mind does.
    assert.equal((await give(supporter)).status, 200);
    await takeBack(supporter);
    assertProblem(await give(supporter), 'rate_limited');
    app.clock.advance(24 * 3600 + 1);
    assert.equal((await give(supporter)).status, 200);
  });

  test('over all reports an address has a limit too', async (context) => {
    const { app, admin, give } = await setup(context, { supports: { perReport: 100, perClient: 2 } });
    const other = await publish(app, admin);
    assert.deepEqual([(await give(newSupportToken())).status, (await give(newSupportToken(), other)).status], [200, 200]);
    assertProblem(await give(newSupportToken(), await publish(app, admin)), 'rate_limited');
  });

  test('what is not published can be neither supported nor told apart from what is not there', async (context) => {
    const { app, admin, number, give, takeBack } = await setup(context);
    const secret = await publish(app, admin, { visibility: 'secret_anonymous' });
    const { number: waiting } = await fileReport(app);
    for (const of of [secret, waiting, '1234567897', 'abc']) {
      assertProblem(await give(newSupportToken(), of), 'not_found');
      assertProblem(await takeBack(newSupportToken(), of), 'not_found');
    }
    await give('t'.repeat(30));
    await changeVisibility(app, number, 'secret');
    assertProblem(await give('t'.repeat(30)), 'not_found');
    assertProblem(await takeBack('t'.repeat(30)), 'not_found');
    for (const token of ['', 'short', 'x'.repeat(200), 'ü'.repeat(30), 7]) assertProblem(await send(app, 'POST', `/v1/public/reports/${number}/support`, { body: { token } }), 'validation_failed');
  });
});
