import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startApp } from '../test-support/app.js';
import { calendarWatch } from './calendar-watch.js';
import { attempt } from './runner.js';

test('whoever runs the server is told in good time, once a day, which calendars need another year', async (context) => {
  const app = await startApp();
  context.after(() => app.stop());
  const warnings = async (instant: string) => {
    app.clock.set(instant);
    app.log.length = 0;
    await attempt(app.deps, calendarWatch, { leaseSeconds: 60 });
    return app.log.map((line) => JSON.parse(line) as Record<string, unknown>).map(({ level, event, calendar, days }) => `${String(level)} ${String(event)} ${String(calendar)} ${String(days)}`).sort();
  };
  assert.deepEqual(await warnings('2027-09-01T00:00:00Z'), []);
  assert.deepEqual(await warnings('2027-09-04T00:00:00Z'), ['warn calendar_ends bali 118', 'warn calendar_ends indonesia 118']);
  assert.deepEqual(await warnings('2027-09-04T12:00:00Z'), []);
  assert.deepEqual(await warnings('2028-02-01T00:00:00Z'), ['warn calendar_ends bali 0', 'warn calendar_ends indonesia 0']);
});
