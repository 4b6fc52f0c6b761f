import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { agencySchema, categorySchema, idSchema, LIMITS, validate } from '@lapor/sdk/contract';
import { hashApiKey } from '../auth/api-key.js';
import { countInMemory } from '../auth/attempts-in-memory.js';
import { authenticate } from '../auth/staff.js';
import { toAgency } from '../store/agencies.js';
import { storedAdvice, storedQuestions, toCategory, type StoredText } from '../store/categories.js';
import { startApp } from '../test-support/app.js';
import { eachDatabase, type MakeDatabase } from '../test-support/databases.js';
import { seedSample } from './seed.js';

async function setup(context: TestContext, makeDatabase: MakeDatabase) {
  const running = await startApp({ makeDatabase, fill: () => Promise.resolve() });
  const dataDirectory = await mkdtemp(join(tmpdir(), 'lapor-test-'));
  context.after(async () => {
    await running.stop();
    await rm(dataDirectory, { recursive: true });
  });
  const seed = () => seedSample({ store: running.deps.store, dataDirectory, now: running.clock.now });
  const dump = async () => ({
    agencies: await running.database.selectFrom('agencies').selectAll().orderBy('id').execute(),
    categories: await running.database.selectFrom('categories').selectAll().orderBy('id').execute(),
    keys: await running.database.selectFrom('api_keys').selectAll().orderBy('id').execute(),
  });
  return { ...running, keyFile: join(dataDirectory, 'sample-keys.json'), seed, dump };
}

eachDatabase('Sample data', (makeDatabase) => {
  test('The sample directory is one regency with fifty OPD and two regional companies, each marked as a sample', async (context) => {
    const { seed, dump } = await setup(context, makeDatabase);
    const started = performance.now();
    await seed();
    context.diagnostic(`seeded in ${Math.round(performance.now() - started)} ms`);
    const { agencies } = await dump();
    const count = (kind: string) => agencies.filter((agency) => agency.kind === kind).length;
    assert.deepEqual([count('regency'), count('opd'), count('regional_company'), agencies.length], [1, 50, 2, 53]);
    assert.equal(new Set(agencies.map(({ name }) => name)).size, 53);
    for (const agency of agencies) {
      assert.ok(validate(agencySchema, toAgency(agency)).ok);
      assert.equal(agency.sample, 1);
      assert.match(agency.name, /\(contoh\)$|^Kecamatan |^Perumda /);
      assert.match(agency.id, /^tabanan(-|$)/);
      const parent = agencies.find(({ id }) => id === agency.parent_id);
      assert.equal(agency.path, `${parent?.path ?? '/'}${agency.id}/`);
    }
  });

  test('Every sample category is whole in both languages and asks at most three questions of everybody', async (context) => {
    const { seed, dump } = await setup(context, makeDatabase);
    await seed();
    const { categories } = await dump();
    const ids = categories.map(({ id }) => id);
    for (const id of ['jalan-rusak', 'lampu-jalan', 'drainase', 'air-mati', 'air-keruh', 'pipa-bocor', 'tagihan-air', 'sampah-liar', 'puskesmas', 'ktp-kk', 'lainnya']) assert.ok(ids.includes(id));
    for (const row of categories) {
      for (const language of ['id', 'en'] as const) assert.ok(validate(categorySchema, toCategory(row, language)).ok);
      const questions = storedQuestions(row);
      const ofEverybody = questions.filter(({ condition }) => condition === null);
      assert.ok(ofEverybody.length <= 3 && ofEverybody.filter(({ required }) => required).length <= 2);
      assert.equal(new Set(questions.map(({ id }) => id)).size, questions.length);
      const options = questions.flatMap((question) => question.options);
      const texts: StoredText[] = [
        JSON.parse(row.name) as StoredText,
        JSON.parse(row.description ?? '{}') as StoredText,
        ...questions.flatMap(({ label, hint }) => (hint ? [label, hint] : [label])),
        ...options.map(({ label }) => label),
        ...storedAdvice(row).flatMap(({ title, contacts }) => [title, ...contacts.map(({ label }) => label)]),
      ];
      for (const text of texts) assert.ok(text.id && text.en && text.id.length < LIMITS.title.max);
      for (const { value } of options) assert.ok(validate(idSchema, value).ok);
      for (const { kind, options: choices } of questions) assert.equal(choices.length >= 2, kind === 'choice' || kind === 'choices');
    }
  });

  test('There are keys for a national admin, four agency admins, liaison officers and an overseer, and each one opens', async (context) => {
    const { seed, deps } = await setup(context, makeDatabase);
    const { keys, officer } = await seed();
    const count = (role: string) => keys.filter((key) => key.role === role).length;
    assert.deepEqual([count('national_admin'), count('agency_admin'), count('liaison_officer'), count('overseer')], [1, 4, 5, 1]);
    assert.deepEqual([officer.role, officer.agencyId], ['agency_admin', 'tabanan']);
    assert.ok(keys.every(({ label }) => label.endsWith('(contoh)')));
    for (const { key, role, agencyId } of keys) {
      const staff = await authenticate(deps, { authorization: `Bearer ${key}`, client: '', misses: countInMemory({ ...deps.settings.throttle, limit: 1, now: deps.now }) });
      assert.deepEqual([staff.role, staff.agency?.id ?? null], [role, agencyId]);
    }
  });

  test('Starting a second time changes nothing, not even what was changed by hand', async (context) => {
    const { seed, dump, database, clock, keyFile } = await setup(context, makeDatabase);
    const first = await seed();
    await database.updateTable('agencies').set({ accepts_reports: 0 }).where('id', '=', 'tabanan-arpus').execute();
    await database.updateTable('api_keys').set({ revoked_at: '2026-03-02T03:00:00.000Z' }).where('id', '=', 'sample-overseer').execute();
    const [before, file] = [await dump(), await readFile(keyFile, 'utf8')];
    clock.advance(86_400);
    assert.deepEqual(await seed(), first);
    assert.deepEqual(await dump(), before);
    assert.equal(await readFile(keyFile, 'utf8'), file);
  });

  test('Only the owner can read the sample keys, and the database holds their hashes alone', async (context) => {
    const { seed, dump, keyFile } = await setup(context, makeDatabase);
    const { keys } = await seed();
    assert.equal((await stat(keyFile)).mode & 0o777, 0o600);
    const stored = JSON.stringify(await dump());
    for (const { key } of keys) assert.ok(!stored.includes(key) && stored.includes(hashApiKey(key) ?? '?'));
  });

  test('Deleting the sample keys gives new ones at the next start, and the old ones open nothing', async (context) => {
    const { seed, keyFile, deps, dump } = await setup(context, makeDatabase);
    const old = await seed();
    await rm(keyFile);
    const renewed = await seed();
    assert.equal((await dump()).keys.length, renewed.keys.length);
    for (const [place, { key }] of old.keys.entries()) {
      assert.equal(await deps.store.apiKeys.findByHash(hashApiKey(key) ?? ''), undefined);
      assert.ok(await deps.store.apiKeys.findByHash(hashApiKey(renewed.keys[place]?.key ?? '') ?? ''));
    }
  });

  test('A damaged file of sample keys is reported with what to do about it', async (context) => {
    const { seed, keyFile, dump } = await setup(context, makeDatabase);
    await writeFile(keyFile, '{');
    await assert.rejects(seed(), /sample-keys\.json is damaged\. Delete it to get new sample keys\./);
    assert.deepEqual((await dump()).agencies, []);
  });
});
