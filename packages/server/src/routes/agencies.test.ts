import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { agencyPageSchema, agencySchema, validate, type Agency, type Problem } from '@lapor/sdk/contract';
import { sampleAgencies } from '../sample/agencies.js';
import { agencySearch } from '../store/agencies.js';
import { searchable } from '../store/search.js';
import { openStore } from '../store/store.js';
import type { AgencyRow } from '../store/tables.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';

const MANY = 10_000;

eachDatabase('Agencies', (makeDatabase) => {
  let running: TestApp;
  before(async () => {
    running = await startApp({
      makeDatabase,
      fill: async (database) => {
        const { agencies } = openStore(database);
        await agencies.addMissing(sampleAgencies());
        await agencies.addMissing(manyUnits());
      },
    });
  });
  after(() => running.stop());

  async function page(query: Record<string, string>) {
    const response = await running.app.request(`/v1/agencies?${new URLSearchParams(query).toString()}`);
    assert.equal(response.status, 200);
    const checked = validate(agencyPageSchema, await response.json());
    assert.ok(checked.ok);
    return checked.value;
  }

  async function everything(query: Record<string, string>): Promise<Agency[]> {
    const items: Agency[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { items: some, nextCursor } = await page({ ...query, ...(cursor && { cursor }) });
      items.push(...some);
      cursor = nextCursor;
    }
    return items;
  }

  const SEARCHES: readonly (readonly [search: string, best: string])[] = [
    ['pdam', 'tabanan-pdam'],
    ['perumda air minum', 'tabanan-pdam'],
    ['dinas pu', 'tabanan-pupr'],
    ['PUPR', 'tabanan-pupr'],
    ['capil', 'tabanan-disdukcapil'],
    ['catatan sipil', 'tabanan-disdukcapil'],
    ['rsud tab', 'tabanan-rsud'],
    ['dlh', 'tabanan-dlh'],
    ['penebel', 'tabanan-kec-penebel'],
    ['pemkab', 'tabanan'],
    ['pu', 'tabanan-pupr'],
    ['dinas kesehatan tabanan', 'tabanan-dinkes'],
    ['bagian hukum setda tabanan', 'tabanan-setda-hukum'],
    ['Pol PP', 'tabanan-satpolpp'],
    ['wahana ke 9999', 'unit-9999'],
    ['dians kesehatan', 'tabanan-dinkes'],
    ['dinas ksehatan tabnan', 'tabanan-dinkes'],
    ['perumda air minm', 'tabanan-pdam'],
    ['penbel', 'tabanan-kec-penebel'],
  ];
  for (const [search, best] of SEARCHES) {
    test(`A search for "${search}" among 10,000 agencies shows first the one that was meant`, async () => {
      assert.equal((await page({ search, limit: '1' })).items[0]?.id, best);
    });
  }

  test('Each of 10,000 agencies can be reached by paging, once, in an order that stays', async () => {
    const all = await everything({ limit: '100' });
    assert.equal(all.length, MANY + sampleAgencies().length);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    const names = all.map(({ name }) => searchable(name));
    assert.deepEqual(names, names.toSorted());
    assert.deepEqual((await everything({ limit: '97' })).map(({ id }) => id), all.map(({ id }) => id));
  });

  test('Each of 10,000 agencies can be reached by paging through a search', async () => {
    const found = await everything({ search: 'wahana', limit: '100' });
    assert.equal(new Set(found.map(({ id }) => id)).size, MANY);
    assert.equal(found.length, MANY);
  });

  test('An agency added between two pages neither hides nor repeats another', async () => {
    const first = await page({ search: 'dinas', limit: '5' });
    await running.deps.store.agencies.addMissing([unit('unit-baru', 'Dinas Aaa')]);
    const second = await page({ search: 'dinas', limit: '100', cursor: first.nextCursor ?? '' });
    const whole = await page({ search: 'dinas', limit: '100' });
    assert.deepEqual(
      [...first.items, ...second.items].map(({ id }) => id),
      whole.items.map(({ id }) => id).filter((id) => id !== 'unit-baru'),
    );
  });

  test('A part of the tree holds the agency and those below it, and none whose id only begins alike', async () => {
    const below = await everything({ within: 'tabanan-setda', limit: '100' });
    assert.deepEqual(below.map(({ id }) => id).sort(), ['tabanan-setda', 'tabanan-setda-hukum', 'tabanan-setda-kesra', 'tabanan-setda-pemerintahan', 'tabanan-setda-pengadaan', 'tabanan-setda-umum']);
    assert.deepEqual((await everything({ within: 'tabanan-rsud' })).map(({ id }) => id), ['tabanan-rsud']);
    assert.equal((await everything({ within: 'tabanan', limit: '100' })).length, sampleAgencies().length);
    assert.deepEqual((await page({ within: 'tabanan-setda', search: 'hukum' })).items.map(({ id }) => id), ['tabanan-setda-hukum']);
  });

  test('Signs that mean something to a database find nothing', async () => {
    for (const search of ['%', '_', "'; drop table agencies", '\\']) assert.deepEqual((await page({ search })).items, []);
  });

  test('One agency is found by its id, and says that it is a sample', async () => {
    const response = await running.app.request('/v1/agencies/tabanan-pdam');
    assert.equal(response.status, 200);
    const checked = validate(agencySchema, await response.json());
    assert.ok(checked.ok);
    assert.deepEqual(checked.value, {
      id: 'tabanan-pdam',
      name: 'Perumda Air Minum Tirta Amertha Buana',
      shortName: 'PDAM Tabanan',
      kind: 'regional_company',
      parentId: 'tabanan',
      timeZone: 'Asia/Makassar',
      acceptsReports: true,
      sample: true,
    });
  });

  test('An agency nobody knows is not found, and a list within it is refused', async () => {
    for (const id of ['nobody', 'tabanan%', '..%2f']) {
      const response = await running.app.request(`/v1/agencies/${encodeURIComponent(id)}`);
      assert.equal(response.status, 404);
      assert.equal(((await response.json()) as Problem).code, 'not_found');
    }
    const within = await running.app.request('/v1/agencies?within=nobody');
    assert.deepEqual(((await within.json()) as Problem).issues, [{ path: '/within', code: 'unknown_agency' }]);
  });

  test('A cursor that names no agency is refused', async () => {
    for (const position of ['[0,"nobody"]', '["0","tabanan"]', '[99999999999,"tabanan"]', '[-1,"tabanan"]', '[0]', '{}', 'null']) {
      const response = await running.app.request(`/v1/agencies?cursor=${Buffer.from(position).toString('base64url')}`);
      assert.equal(response.status, 422);
      assert.deepEqual(((await response.json()) as Problem).issues, [{ path: '/cursor', code: 'wrong_format' }]);
    }
  });
});

function manyUnits(): AgencyRow[] {
  return Array.from({ length: MANY }, (_, index) => unit(`unit-${index}`, `Wahana ke-${index}`));
}

function unit(id: string, name: string): AgencyRow {
  return {
    id,
    parent_id: null,
    path: `/${id}/`,
    kind: 'unit',
    name,
    short_name: null,
    search: agencySearch(name, null),
    time_zone: 'Asia/Makassar',
    accepts_reports: 1,
    sample: 1,
  };
}
