import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPLETE, openPages } from '../test-support/floor-pages.js';

const ASKED = { ...COMPLETE, for: 'unknown', category: 'unknown', asked: 'unknown', do: 'check' };
const exits = (page: string) => [...page.matchAll(/<a class="button" href="([^"]*)" rel="noreferrer">([^<]*)<\/a>/g)].map(([, href, text]) => [href, text]);

test('Whoever has chosen a secret report finds the way out first on every page after, in words that promise nothing else', async (context) => {
  const all = await openPages();
  context.after(() => all.running.stop());
  for (const [lang, visibility, name, words] of [
    ['id', 'secret', 'Ni Made Contoh', 'Keluar dari halaman ini'],
    ['en', 'secret_anonymous', '', 'Leave this page'],
  ] as const) {
    const fields = { ...ASKED, key: await all.newKey(), lang, visibility, name };
    const checked = await all.post('/laporan', fields);
    assert.match(checked.page, /class="lines"/);
    const pages = [
      checked,
      await all.post('/laporan', { ...fields, title: '' }),
      await all.post('/laporan', { ...fields, do: 'answers' }),
      await all.post('/laporan', { ...fields, do: 'class' }),
      await all.post('/laporan', { ...all.hiddens(checked.page), do: 'send' }),
    ];
    assert.deepEqual(pages.map(({ status }) => status), [200, 422, 200, 200, 201]);
    for (const { page } of pages) {
      assert.deepEqual(exits(page), [['about:blank', words]]);
      assert.ok(page.indexOf('rel="noreferrer"') < page.indexOf('class="panel"'));
      assert.doesNotMatch(page, /Shift/);
    }
  }
});

test('Of a report for everybody to see no page offers a way out that would tell it apart', async (context) => {
  const all = await openPages();
  context.after(() => all.running.stop());
  const fields = { ...ASKED, key: await all.newKey() };
  const checked = await all.post('/laporan', fields);
  const pages = [await all.get('/laporan'), await all.get('/laporan?class=complaint'), checked, await all.post('/laporan', { ...fields, title: '' }), await all.post('/laporan', { ...all.hiddens(checked.page), do: 'send' })];
  for (const { page } of pages) assert.deepEqual(exits(page), []);
});
