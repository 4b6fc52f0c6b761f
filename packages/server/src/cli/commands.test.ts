import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import type { CategoryList } from '@lapor/sdk/contract';
import { startApp } from '../test-support/app.js';
import { eachDatabase, type MakeDatabase } from '../test-support/databases.js';
import { CommandRefusal, runCommand } from './commands.js';

const REGENCY = { id: 'kab', parentId: null, kind: 'regency', name: 'Kabupaten Uji', shortName: null, timeZone: 'Asia/Makassar' };
const OFFICE = { id: 'kab-pu', parentId: 'kab', kind: 'opd', name: 'Dinas Uji', shortName: 'DU', timeZone: 'Asia/Makassar' };
const ROADS = { id: 'jalan', agencyId: 'kab-pu', name: { id: 'Jalan', en: 'Roads' } };
const TELLS = { title: { id: 'Bukan di sini' }, text: { id: 'Ke tempat lain.' }, contacts: [{ label: { id: 'Darurat' }, phone: '112' }] };

const asks = (id: string, on?: string, anyOf: unknown[] = [true]) => ({ id, kind: 'boolean', label: { id }, ...(on && { condition: { questionId: on, anyOf } }) });
/** What a category may have wrong between its parts, and what the operator is told of it. */
const FAULTY_CATEGORIES: [object, RegExp][] = [
  [{ questions: [asks('satu', 'tiada')] }, /category jalan: question satu: its condition names the question tiada, which the category does not ask/],
  [{ questions: [asks('satu', 'dua'), asks('dua', 'tiga'), asks('tiga', 'satu')] }, /in a circle: satu → dua → tiga → satu/],
  [{ questions: [asks('satu', 'dua'), asks('dua')] }, /stands after it; put dua first/],
  [{ questions: [asks('satu'), asks('dua', 'satu', ['ya'])] }, /names ya, which is no answer of the question satu/],
  [{ questions: [{ id: 'satu', kind: 'text', label: { id: 'Apa?' } }, asks('dua', 'satu')] }, /which is answered freely/],
  [{ questions: [asks('satu'), asks('satu')] }, /question satu stands there twice/],
  [{ questions: [{ ...asks('satu'), maxLength: 5 }] }, /maxLength are for questions of the kind text/],
  [{ questions: [{ ...asks('satu'), kind: 'number', minimum: 3, maximum: 2 }] }, /no answer lies between its limits/],
  [{ advice: [{ ...TELLS, kind: 'stop', words: ['pajak'] }] }, /a stop cannot depend on words/],
  [{ advice: [{ ...TELLS, kind: 'emergency', contacts: [] }] }, /an emergency needs a contact with a phone number/],
  [{ advice: [{ ...TELLS, kind: 'elsewhere', contacts: [{ label: { id: 'Situs' } }] }] }, /neither phone nor url/],
  [{ advice: [{ ...TELLS, kind: 'elsewhere', contacts: [{ label: { id: 'Situs' }, url: 'javascript:alert(1)' }] }] }, /\/categories\/0\/advice\/0\/contacts\/0\/url/],
  [{ advice: [{ ...TELLS, kind: 'stop', condition: { questionId: 'tiada', anyOf: ['a'] } }] }, /advice 1 \(stop\): its condition names the question tiada/],
];

eachDatabase('the command line', (makeDatabase: MakeDatabase) => {
  const setup = async () => {
    const running = await startApp({ makeDatabase, fill: () => Promise.resolve() });
    const folder = await mkdtemp(join(tmpdir(), 'lapor-cli-'));
    const deps = { store: running.deps.store, now: running.clock.now, issuer: 'https://masuk.contoh.example' };
    return {
      ...running,
      run: (...words: string[]) => runCommand(deps, words),
      async file(content: unknown) {
        const path = join(folder, 'directory.json');
        await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
        return path;
      },
      async stop() {
        await running.stop();
        await rm(folder, { recursive: true });
      },
    };
  };
  type Setup = Awaited<ReturnType<typeof setup>>;

  const test = (title: string, check: (setup: Setup) => Promise<void>) => {
    it(title, async () => {
      const given = await setup();
      try {
        await check(given);
      } finally {
        await given.stop();
      }
    });
  };

  test('imports agencies and categories, and a second import changes what the file changed', async ({ app, run, file }) => {
    await run('import', await file({ agencies: [REGENCY, OFFICE], categories: [ROADS] }));
    await run('import', await file({ agencies: [{ ...OFFICE, name: 'Dinas Uji Baru' }] }));
    const found = (await (await app.request('/v1/agencies?search=uji+baru')).json()) as { items: { id: string; sample: boolean }[] };
    assert.deepEqual(found.items.map(({ id, sample }) => [id, sample]), [['kab-pu', false]]);
    const categories = (await (await app.request('/v1/categories?agency=kab', { headers: { 'Accept-Language': 'en' } })).json()) as { items: { name: string }[] };
    assert.deepEqual(categories.items.map(({ name }) => name), ['Roads']);
  });

  test('imports the working days and calendars agencies set for themselves and those below, and takes them away again', async ({ app, run, file }) => {
    const days = async () => ((await (await app.request('/v1/config?agency=kab-pu')).json()) as { workingDays: unknown }).workingDays;
    await run('import', await file({ agencies: [{ ...REGENCY, calendars: ['indonesia', 'bali'], workingDays: { verification: 2, settlement: { complaint: 10 } } }, { ...OFFICE, workingDays: { verification: 1 } }] }));
    assert.deepEqual(await days(), { verification: 1, firstResponse: 5, reply: 10, settlement: { normative: 5, complaint: 10, supervisory: 60 } });
    await run('import', await file({ agencies: [REGENCY, OFFICE] }));
    assert.deepEqual(await days(), { verification: 1, firstResponse: 5, reply: 10, settlement: { normative: 5, complaint: 10, supervisory: 60 } }, 'what a file leaves out stays');
    await run('import', await file({ agencies: [{ ...REGENCY, workingDays: null }, { ...OFFICE, workingDays: null }] }));
    assert.deepEqual(await days(), { verification: 3, firstResponse: 5, reply: 10, settlement: { normative: 5, complaint: 14, supervisory: 60 } });
  });

  test('imports nothing of a file with one fault, and names the place', async ({ run, file, deps }) => {
    const faults: [unknown, RegExp][] = [
      ['{', /wrong_format/],
      [{ agencies: [REGENCY, { ...OFFICE, timeZone: 'Bali' }] }, /\/agencies\/1\/timeZone/],
      [{ agencies: [REGENCY, { ...OFFICE, parentId: 'nowhere' }] }, /kab-pu.*nowhere/],
      [{ agencies: [{ ...REGENCY, calendars: ['indonesia', 'mars'] }] }, /kab: there is no calendar mars/],
      [{ agencies: [{ ...REGENCY, workingDays: { settlement: { complaint: 0 } } }] }, /\/agencies\/0\/workingDays\/settlement\/complaint/],
      [{ agencies: [REGENCY], categories: [ROADS] }, /jalan.*kab-pu/],
      // Nobody could answer it, so nobody could report on roads.
      [{ agencies: [REGENCY, OFFICE], categories: [{ ...ROADS, questions: [{ id: 'apa', kind: 'choice', label: { id: 'Apa?' }, required: true }] }] }, /\/categories\/0\/questions\/0\/options/],
      ...FAULTY_CATEGORIES.map(([changes, expected]): [unknown, RegExp] => [{ agencies: [REGENCY, OFFICE], categories: [{ ...ROADS, ...changes }] }, expected]),
      [{ agencies: [REGENCY, OFFICE], categories: [ROADS, { ...ROADS, id: 'lubang', parentId: 'jalan' }, { ...ROADS, parentId: 'lubang' }] }, /category jalan: it would belong to itself, by lubang/],
      [{ agencies: [{ ...REGENCY, name: '\u0000' }] }, /\/agencies\/0\/name/],
    ];
    for (const [content, expected] of faults) {
      await assert.rejects(run('import', await file(content)), (error) => error instanceof CommandRefusal && expected.test(error.message));
    }
    assert.equal(await deps.store.agencies.find('kab'), undefined);
  });

  test('imports questions with conditions, keywords and advice, and the form is given them in its language', async ({ app, run, file }) => {
    const questions = [asks('celaka'), { id: 'kapan', kind: 'date', label: { id: 'Kapan?' }, latest: 'today', condition: { questionId: 'celaka', anyOf: [true] } }];
    const advice = [{ ...TELLS, kind: 'stop', title: { id: 'Bukan di sini', en: 'Not here' }, condition: { questionId: 'celaka', anyOf: [true] } }];
    await run('import', await file({ agencies: [REGENCY, OFFICE], categories: [{ ...ROADS, questions, keywords: ['jalan', 'aspal'], advice }] }));
    const response = await app.request('/v1/categories', { headers: { 'Accept-Language': 'en' } });
    const [roads] = ((await response.json()) as CategoryList).items;
    assert.deepEqual(roads?.keywords, ['jalan', 'aspal']);
    assert.deepEqual(roads.questions[1]?.condition, { questionId: 'celaka', anyOf: [true] });
    assert.equal(roads.questions[1].latest, 'today');
    assert.deepEqual(roads.advice, [
      { kind: 'stop', title: 'Not here', text: 'Ke tempat lain.', contacts: [{ label: 'Darurat', phone: '112', url: null }], words: [], condition: { questionId: 'celaka', anyOf: [true] } },
    ]);
  });

  test('makes a key that works at once, until it is revoked', async ({ app, run, file }) => {
    await run('import', await file({ agencies: [REGENCY, OFFICE] }));
    const [idLine = '', keyLine = ''] = await run('key', 'liaison_officer', 'kab-pu', '--label', 'Front desk');
    const me = () => app.request('/v1/staff/me', { headers: { Authorization: `Bearer ${keyLine.split(/\s+/)[1] ?? ''}` } });
    const { role, agency, label } = (await (await me()).json()) as { role: string; agency: object; label: string };
    assert.deepEqual({ role, agency, label }, { role: 'liaison_officer', agency: { id: 'kab-pu', name: 'Dinas Uji', shortName: 'DU' }, label: 'Front desk' });
    const id = idLine.split(/\s+/)[1] ?? '';
    await run('revoke', id);
    assert.equal((await me()).status, 401);
    await assert.rejects(run('revoke', id), CommandRefusal);
  });

  test('keeps the address an officer is written to, and gives it up with the key', async ({ deps, run, file }) => {
    await run('import', await file({ agencies: [REGENCY, OFFICE] }));
    const [idLine = ''] = await run('key', 'liaison_officer', 'kab-pu', '--label', 'Front desk', '--email', 'meja@dinas.contoh.example');
    const id = idLine.split(/\s+/)[1] ?? '';
    const kept = async () => (await deps.store.mail.addressOfOfficer(id))?.email;
    assert.equal(await kept(), 'meja@dinas.contoh.example');
    await run('revoke', id);
    assert.equal(await kept(), undefined);
    await assert.rejects(run('key', 'overseer', '--label', 'x', '--email', 'nobody'), CommandRefusal);
  });

  test('ends a key after the days it was made for', async ({ app, run, clock }) => {
    const [, keyLine = ''] = await run('key', 'overseer', '--label', 'Visit', '--days', '2');
    const me = () => app.request('/v1/staff/me', { headers: { Authorization: `Bearer ${keyLine.split(/\s+/)[1] ?? ''}` } });
    assert.equal((await me()).status, 200);
    clock.advance(3 * 24 * 60 * 60);
    assert.equal((await me()).status, 401);
  });

  test('refuses a key nobody could mean', async ({ run }) => {
    for (const words of [['key'], ['key', 'reporter', '--label', 'x'], ['key', 'liaison_officer', '--label', 'x'], ['key', 'agency_admin', 'nowhere', '--label', 'x'], ['key', 'overseer', '--label', 'x', '--days', '0'], ['key', 'overseer', '--label', 'x', '--days', '99999999999'], ['key', 'overseer', '--colour', 'x'], ['import'], ['import', '/nowhere.json'], ['frob'], []]) {
      await assert.rejects(run(...words), CommandRefusal, words.join(' '));
    }
  });
});
