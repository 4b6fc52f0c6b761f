import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readDirectory } from '../cli/directory-file.js';
import { importDirectory } from '../cli/import-directory.js';
import { startApp } from '../test-support/app.js';
import { daysInForce } from './clocks.js';
import { loadRules } from './rules.js';

const GUIDES = ['jam-dan-kalender.md', 'clocks-and-calendars.md'] as const;

for (const name of GUIDES) {
  const guide = () => readFile(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');

  test(`the numbers in ${name} are those of the rule file`, async () => {
    const { days, escalation, extension, forwarding, reply, ombudsman } = loadRules().find('permenpanrb-5-2025');
    const rows = new Map((await guide()).split('\n').flatMap((line) => {
      const [, first = '', , third = ''] = line.split('|');
      const stage = /`(\w+)`/.exec(first)?.[1];
      return stage === undefined ? [] : [[stage, (third.match(/\d+/g) ?? []).map(Number)] as const];
    }));
    assert.deepEqual(rows.get('verification'), [days.verification]);
    assert.deepEqual(rows.get('first_response'), [days.firstResponse]);
    assert.deepEqual(rows.get('reply'), [days.reply]);
    assert.deepEqual(rows.get('settlement'), [days.settlement.normative, days.settlement.complaint, days.settlement.supervisory]);
    const text = await guide();
    assert.ok(text.includes(`\`forwarding.share\`: ${String(forwarding.share)}`) && text.includes(`\`reply.renewals\`: ${String(reply.renewals)}`));
    assert.deepEqual([escalation.hour, escalation.steps.map(({ after, to }) => `${String(after)} ${to}`), extension, ombudsman], [8, ['-1 officer', '0 officer', '2 admin', '5 overseer'], { times: 2, share: 1 }, { after: 5 }]);
  });

  test(`what ${name} says to import does what it says`, async (context) => {
    const app = await startApp({ fill: () => Promise.resolve() });
    context.after(() => app.stop());
    const json = /```json\n([^]*?)```/.exec(await guide())?.[1] ?? '';
    const directory = readDirectory(json);
    assert.ok(directory.ok, JSON.stringify(directory));
    await importDirectory(app.deps.store, directory.value, app.clock.now().toISOString());
    const office = await app.deps.store.agencies.find('contoh-pu');
    const { verification, firstResponse, settlement } = await daysInForce(app.deps, app.deps.store, office);
    assert.deepEqual([verification, firstResponse, settlement.complaint, settlement.normative], [2, 5, 10, 5]);
  });
}
