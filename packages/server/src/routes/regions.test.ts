import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { regionPageSchema, validate, type Problem, type Region } from '@lapor/sdk/contract';
import { seedRegions } from '../store/seed-regions.js';
import { openStore } from '../store/store.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';

eachDatabase('Regions', (makeDatabase) => {
  let running: TestApp;
  before(async () => {
    running = await startApp({ makeDatabase, fill: async (database) => {
      await seedRegions(openStore(database));
    } });
  });
  after(() => running.stop());

  async function page(query: Record<string, string>) {
    const response = await running.app.request(`/v1/regions?${new URLSearchParams(query).toString()}`);
    assert.equal(response.status, 200);
    const checked = validate(regionPageSchema, await response.json());
    assert.ok(checked.ok);
    return checked.value;
  }

  async function everything(query: Record<string, string>): Promise<Region[]> {
    const items: Region[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { items: some, nextCursor } = await page({ ...query, ...(cursor && { cursor }) });
      items.push(...some);
      cursor = nextCursor;
    }
    return items;
  }

  const labels = async (search: string, limit = '3') => (await page({ search, limit })).items.map(({ label }) => label);

  test('Bali is there in full, and paging reaches every region once, the wider before the narrower', async () => {
    const all = await everything({ limit: '100' });
    const count = (level: string) => all.filter((region) => region.level === level).length;
    assert.deepEqual([count('province'), count('regency'), count('district'), count('village')], [1, 9, 57, 716]);
    assert.equal(new Set(all.map(({ code }) => code)).size, 783);
    const widths = all.map(({ code }) => code.length);
    assert.deepEqual(widths, widths.toSorted((a, b) => a - b));
  });

  test('A label names the region and those above it, nearest first', async () => {
    assert.deepEqual(await labels('dauh peken'), ['Dauh Peken, Tabanan, Kabupaten Tabanan, Bali']);
  });

  const SEARCHES: readonly (readonly [search: string, best: readonly string[]])[] = [
    ['PENEBEL', ['Penebel, Kabupaten Tabanan, Bali', 'Penebel, Penebel, Kabupaten Tabanan, Bali']],
    ['kediri', ['Kediri, Kabupaten Tabanan, Bali', 'Kediri, Kediri, Kabupaten Tabanan, Bali']],
    ['tabanan', ['Kabupaten Tabanan, Bali', 'Tabanan, Kabupaten Tabanan, Bali']],
    ['kabupaten tabanan', ['Kabupaten Tabanan, Bali']],
    ['dauh peken tabanan', ['Dauh Peken, Tabanan, Kabupaten Tabanan, Bali']],
    ['  Dauh   pek ', ['Dauh Peken, Tabanan, Kabupaten Tabanan, Bali']],
    ['kubu', ['Kubu, Kabupaten Karangasem, Bali', 'Kubu, Bangli, Kabupaten Bangli, Bali']],
    ['bali', ['Bali']],
    ['desa penebel', ['Penebel, Penebel, Kabupaten Tabanan, Bali']],
    ['Kec. Kediri', ['Kediri, Kabupaten Tabanan, Bali']],
    ['kelurahan subagan', ['Subagan, Karangasem, Kabupaten Karangasem, Bali']],
    ['Desa Jatiluwih, Kecamatan Penebel, Kabupaten Tabanan, Provinsi Bali', ['Jatiluwih, Penebel, Kabupaten Tabanan, Bali']],
    ['kaba-kaba', ['Kaba-kaba, Kediri, Kabupaten Tabanan, Bali']],
    ['dénpasar', ['Kota Denpasar, Bali', 'Denpasar Selatan, Kota Denpasar, Bali']],
  ];
  /** As typed in a hurry: what was meant comes first. */
  const SLIPS: readonly (readonly [search: string, best: string])[] = [
    ['denpsar', 'Kota Denpasar, Bali'],
    ['dnepasar', 'Kota Denpasar, Bali'],
    ['Denpazar', 'Kota Denpasar, Bali'],
    ['bulelng', 'Kabupaten Buleleng, Bali'],
    ['Bulelegn', 'Kabupaten Buleleng, Bali'],
    ['gianyr', 'Kabupaten Gianyar, Bali'],
    ['ginayar', 'Kabupaten Gianyar, Bali'],
    ['klungkng', 'Kabupaten Klungkung, Bali'],
    ['karangasm', 'Kabupaten Karangasem, Bali'],
    ['jembarna', 'Kabupaten Jembrana, Bali'],
    ['tabnaan', 'Kabupaten Tabanan, Bali'],
    ['kab. tabnan', 'Kabupaten Tabanan, Bali'],
    ['kec. kedri', 'Kediri, Kabupaten Tabanan, Bali'],
    ['kintmani', 'Kintamani, Kabupaten Bangli, Bali'],
    ['batruiti', 'Baturiti, Kabupaten Tabanan, Bali'],
    ['jatiluwh penebel', 'Jatiluwih, Penebel, Kabupaten Tabanan, Bali'],
    ['jatiluwih penbel', 'Jatiluwih, Penebel, Kabupaten Tabanan, Bali'],
    ['desa dauh peekn', 'Dauh Peken, Tabanan, Kabupaten Tabanan, Bali'],
    ['dénpsar', 'Kota Denpasar, Bali'],
    ['negra jembrana', 'Negara, Kabupaten Jembrana, Bali'],
  ];
  for (const [search, best] of SLIPS) {
    test(`"${search}" is taken for what was meant`, async () => {
      assert.deepEqual(await labels(search, '1'), [best]);
    });
  }

  test('What is spelt as it was typed comes before what is near it, and what is near nothing finds nothing', async () => {
    assert.deepEqual(await labels('kota', '1'), ['Kota Denpasar, Bali']);
    for (const search of ['xqzwv', 'jupiter mars', 'zzzz', 'abc xyzzy']) assert.deepEqual(await labels(search), [], search);
  });

  test('Pages of what was mistyped follow one another without gap or repeat', async () => {
    const whole = await page({ search: 'denpsar', limit: '100' });
    assert.ok(whole.items.length > 10);
    assert.deepEqual(await everything({ search: 'denpsar', limit: '7' }), whole.items);
  });

  test('A long search of nonsense costs no more than its words', async () => {
    assert.deepEqual(await labels('qwrtp '.repeat(16).trim()), []);
  });

  const SHORT: readonly (readonly [search: string, best: string])[] = [
    ['Ds. Penebel', 'Penebel, Penebel, Kabupaten Tabanan, Bali'],
    ['kec penebel', 'Penebel, Kabupaten Tabanan, Bali'],
    ['KAB. TABANAN', 'Kabupaten Tabanan, Bali'],
    ['Kel.Subagan', 'Subagan, Karangasem, Kabupaten Karangasem, Bali'],
    ['Prov. Bali', 'Bali'],
  ];
  for (const [search, best] of SHORT) {
    test(`An address writes "${search}" short, and it is found`, async () => {
      assert.deepEqual(await labels(search, '1'), [best]);
    });
  }

  for (const [search, best] of SEARCHES) {
    test(`A search for "${search}" shows first what was meant`, async () => {
      assert.deepEqual(await labels(search, String(best.length)), best);
    });
  }

  test('Every word of a search has to be in the name or in the names above', async () => {
    assert.deepEqual(await labels('peken jembrana'), []);
    for (const { label } of await everything({ search: 'sari buleleng', limit: '7' })) {
      assert.match(label, /sari/i);
      assert.match(label, /Buleleng/);
    }
  });

  test('Pages of a search follow one another without gap or repeat', async () => {
    const whole = await page({ search: 'sel', limit: '100' });
    assert.equal(whole.nextCursor, null);
    assert.ok(whole.items.length > 10);
    assert.deepEqual(await everything({ search: 'sel', limit: '4' }), whole.items);
  });

  test('Signs that mean something to a database are only signs', async () => {
    for (const search of ['%', '_', '100%', "'", '\\']) assert.deepEqual(await labels(search), []);
    assert.deepEqual(await labels('%ubud_'), await labels('ubud'));
  });

  test('A search of spaces is no search', async () => {
    assert.equal((await labels('   ')).length, 3);
  });

  test('A slice by code holds the region and those below it, and no sibling', async () => {
    const slice = await everything({ within: '51.02', limit: '100' });
    assert.equal(slice.length, 1 + 10 + 133);
    assert.ok(slice.every(({ code }) => code === '51.02' || code.startsWith('51.02.')));
    assert.equal(slice[0]?.name, 'Kabupaten Tabanan');
    assert.deepEqual((await page({ within: '52' })).items, []);
  });

  test('A code that is not whole is refused, so that a slice never takes in siblings', async () => {
    for (const within of ['51.0', '5', '51.02.0', '51.', "51' or 1=1"]) {
      const response = await running.app.request(`/v1/regions?${new URLSearchParams({ within }).toString()}`);
      assert.equal(response.status, 422);
      assert.deepEqual(((await response.json()) as Problem).issues, [{ path: '/within', code: 'wrong_format' }]);
    }
  });

  test('The regions directly below one are listed, and the provinces below the root', async () => {
    assert.deepEqual((await page({ parent: 'root' })).items.map(({ code }) => code), ['51']);
    assert.equal((await page({ parent: '51' })).items.length, 9);
    assert.equal((await page({ parent: '51.02', limit: '100' })).items.length, 10);
    assert.deepEqual((await page({ parent: '51.02', search: 'marga' })).items.map(({ name }) => name), ['Marga']);
  });

  test('One region is found by its code, and a code nobody has is not found', async () => {
    const response = await running.app.request('/v1/regions/51.02.05');
    assert.deepEqual(await response.json(), {
      code: '51.02.05',
      parentCode: '51.02',
      name: 'Tabanan',
      label: 'Tabanan, Kabupaten Tabanan, Bali',
      level: 'district',
    });
    for (const code of ['51.99', 'tabanan', '51.02.05%']) {
      assert.equal((await running.app.request(`/v1/regions/${encodeURIComponent(code)}`)).status, 404);
    }
  });

  test('A cursor somebody made up, an unknown parameter and a page too large are refused where they stand', async () => {
    const refused = async (query: string) => {
      const response = await running.app.request(`/v1/regions?${query}`);
      return [response.status, ((await response.json()) as Problem).issues];
    };
    assert.deepEqual(await refused('cursor=next'), [422, [{ path: '/cursor', code: 'wrong_format' }]]);
    for (const position of ['["a","51"]', '[1e308,"51"]', '[-1,"51"]']) {
      assert.deepEqual(await refused(`cursor=${Buffer.from(position).toString('base64url')}`), [422, [{ path: '/cursor', code: 'wrong_format' }]]);
    }
    assert.deepEqual(await refused('limit=101'), [422, [{ path: '/limit', code: 'too_large' }]]);
    assert.deepEqual(await refused('limit=many'), [422, [{ path: '/limit', code: 'wrong_type' }]]);
    assert.deepEqual(await refused('limit=1&limit=2'), [422, [{ path: '/limit', code: 'wrong_type' }]]);
    assert.deepEqual(await refused('name=Tabanan'), [422, [{ path: '', code: 'unknown_field' }]]);
    assert.deepEqual(await refused(`search=${'a'.repeat(101)}`), [422, [{ path: '/search', code: 'too_long' }]]);
  });

  test('Starting again writes no region anew, and a region renamed by hand is put right', async () => {
    assert.equal(await seedRegions(running.deps.store), 0);
    await running.database.updateTable('regions').set({ label: 'Lama' }).where('code', '=', '51.02.06').execute();
    assert.equal(await seedRegions(running.deps.store), 1);
    assert.equal((await running.deps.store.regions.find('51.02.06'))?.label, 'Kediri, Kabupaten Tabanan, Bali');
  });
});
