import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { AgencySettings } from '@lapor/sdk/contract';
import { eachDatabase, sqliteDatabase } from '../test-support/databases.js';
import { deployment, type Deployment } from '../test-support/program.js';

eachDatabase('lapor-server', (makeDatabase) => {
  let place: Deployment;
  before(async () => void (place = await deployment(makeDatabase)));
  after(() => place.remove());

  it('migrates and says which migrations it ran, and the second time that there was nothing to do', async () => {
    const first = await place.run('migrate');
    assert.deepEqual([first.code, first.err], [0, '']);
    assert.match(first.out, /^ran 0001-first\nran /);
    const second = await place.runHere('migrate');
    assert.match(second.out, /^The tables are up to date \(\d+ migrations, 0 of them now\)\.\n$/);
  });

  it('imports the table a spreadsheet saved, and names the lines of one with faults without importing any of it', async () => {
    const table = join(place.folder, 'instansi.csv');
    await writeFile(table, '\uFEFFid;induk;jenis;nama;singkatan;zona waktu;menerima laporan\r\nkab;;regency;"Kabupaten ""Uji"" (contoh)";;Asia/Makassar;ya\r\n;;;;;;\r\nkab-pu;kab;opd;Dinas Uji (contoh);DU;Asia/Makassar;tidak\r\n');
    const imported = await place.runWith({ DEFAULT_AGENCY: 'kab' }, 'agency', 'import', table);
    assert.deepEqual([imported.code, imported.err], [0, '']);
    assert.match(imported.out, /^2 agencies, 0 categories and 0 services/);

    await writeFile(table, 'id,parentId,kind,name,timeZone\nlain,,regency,Lain,Asia/Makassar\nX Y,,opd,Dinas,Asia/Makassar\nz,,kantor,Dinas,Bali\n');
    const refused = await place.runHere('agency', 'import', table);
    assert.equal(refused.code, 1);
    assert.deepEqual(refused.err.trim().split('\n'), [
      'line 3: id: expected an id of lower-case letters, digits and hyphens',
      'line 4: kind: expected one of national, ministry, province, regency, city, opd, regional_company, district, village, unit',
      'line 4: timeZone: expected a time zone such as Asia/Makassar',
    ]);

    const { url, stop } = await place.serve({ DEFAULT_AGENCY: 'kab' });
    const { items } = (await (await fetch(`${url}/v1/agencies`)).json()) as { items: { id: string; name: string; acceptsReports: boolean }[] };
    assert.deepEqual(items.map(({ id, name, acceptsReports }) => [id, name, acceptsReports]), [['kab-pu', 'Dinas Uji (contoh)', false], ['kab', 'Kabupaten "Uji" (contoh)', true]]);
    await stop();
  });

  it('makes a key that works, and ends it', async () => {
    const made = await place.run('key', 'create', 'agency_admin', 'kab', '--label', 'Contoh');
    assert.equal(made.code, 0, made.err);
    const [, id = '', key = ''] = /^id +(\S+)\nkey +(\S+)/.exec(made.out) ?? [];
    const { url, stop } = await place.serve({ DEFAULT_AGENCY: 'kab' });
    const me = () => fetch(`${url}/v1/staff/me`, { headers: { Authorization: `Bearer ${key}` } });
    assert.equal((await me()).status, 200);
    assert.equal((await place.run('key', 'revoke', id)).code, 0);
    assert.equal((await me()).status, 401);
    await stop();
  });

  it('fills a database with sample data on request', async () => {
    const seeded = await place.run('seed');
    assert.equal(seeded.code, 0, seeded.err);
    assert.match(seeded.out, /sample/);
  });

  it('finds everything as it was written when it was', async () => {
    const verified = await place.run('verify');
    assert.deepEqual([verified.code, verified.err], [0, '']);
    assert.match(verified.out, /everything is as it was written/);
  });
});

describe('lapor-server, whoever asks', () => {
  let place: Deployment;
  before(async () => void (place = await deployment(sqliteDatabase)));
  after(() => place.remove());

  it('says what it can do, and of each command what it does, without touching anything', async () => {
    const overview = await place.runWith({ DATA_DIR: '/nowhere/at/all' }, '--help');
    assert.equal(overview.code, 0);
    const commands = [...overview.out.matchAll(/^ {2}((?:[a-z]+ ?)+?)(?: [A-Z[-].*?)? {2,}\S/gm)].map(([, name = '']) => name.trim());
    for (const name of ['serve', 'migrate', 'agency import', 'backup', 'restore', 'verify']) assert.ok(commands.includes(name), `${name} is not in ${commands.join(', ')}`);
    for (const name of commands) {
      const help = await place.runHereWith({ DATA_DIR: '/nowhere/at/all' }, ...name.split(' '), '--help');
      assert.equal(help.code, 0, name);
      assert.match(help.out, new RegExp(`^Usage: lapor-server ${name}`));
    }
  });

  it('says its version', async () => {
    const told = await place.runHereWith({ DATA_DIR: '/nowhere/at/all' }, '--version');
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    assert.deepEqual([told.code, told.out.trim()], [0, version]);
  });

  it('ends with code 2 for words it does not understand, and with 1 for settings it cannot follow', async () => {
    for (const words of [[], ['frob'], ['migrate', 'now'], ['backup'], ['agency', 'import'], ['serve', 'well']]) {
      assert.equal((await place.runHere(...words)).code, 2, words.join(' '));
    }
    assert.equal((await place.run('frob')).code, 2);
    const refused = await place.runWith({ PORT: 'http' }, 'migrate');
    assert.deepEqual([refused.code, refused.err], [1, 'PORT: expected a whole number from 0 to 65535\n']);
    assert.equal((await place.runHere('agency', 'import', '/nowhere.csv')).code, 1);
  });

  it('takes working days, calendars, an address and times to keep from the table, leaves them where a cell is empty, and takes them away for a hyphen', async () => {
    const table = join(place.folder, 'instansi.csv');
    const head = 'id;induk;jenis;nama;zona waktu;surel;kalender;hari verifikasi;hari pengaduan;anonim setelah hari;hapus setelah hari\n';
    const settings = async () => {
      const { url, stop } = await place.serve({ DEFAULT_AGENCY: 'kab' });
      const key = (await place.run('key', 'create', 'agency_admin', 'kab', '--label', 'Uji')).out.match(/lapor_\S+/)?.[0] ?? '';
      const answer = await fetch(`${url}/v1/staff/agencies/kab/settings`, { headers: { Authorization: `Bearer ${key}` } });
      const { notifyEmail, calendars, workingDays, retention } = (await answer.json()) as AgencySettings;
      await stop();
      return { notifyEmail, calendars, workingDays, retention };
    };
    const row = async (cells: string) => {
      await writeFile(table, `${head}kab;;regency;Kabupaten (contoh);Asia/Makassar;${cells}\n`);
      return place.runWith({ DEFAULT_AGENCY: 'kab' }, 'agency', 'import', table);
    };
    assert.equal((await row('lapor@contoh.example;indonesia bali;2;10;365;')).err, '');
    const set = { notifyEmail: 'lapor@contoh.example', calendars: ['indonesia', 'bali'], workingDays: { verification: 2, settlement: { complaint: 10 } }, retention: { anonymiseAfterDays: 365, eraseAfterDays: null } };
    assert.deepEqual(await settings(), set);
    assert.equal((await row(';;;;;')).err, '');
    assert.deepEqual(await settings(), set);
    assert.deepEqual((await row('bukan;bali mars;dua;0;x;1')).err.trim().split('\n'), [
      'line 2: surel: expected an e-mail address, or - for none',
      'line 2: hari verifikasi: expected a whole number of working days from 1 to 365, or - for that of the agency above',
      'line 2: hari pengaduan: expected a whole number of working days from 1 to 365, or - for that of the agency above',
      'line 2: anonim setelah hari: expected a whole number of days from 1 to 36500, or - for that of the agency above',
    ]);
    assert.match((await row(';bali mars;;;;')).err, /^agency kab: there is no calendar mars/);
    assert.deepEqual(await settings(), set);
    assert.equal((await row('-;-;-;-;-;-')).err, '');
    assert.deepEqual(await settings(), { notifyEmail: null, calendars: null, workingDays: null, retention: { anonymiseAfterDays: null, eraseAfterDays: null } });
  });

  it('says which agency it lacks when the coordinator is not among those imported', async () => {
    const table = join(place.folder, 'instansi.csv');
    await writeFile(table, 'id,kind,name,timeZone\nkab,regency,Kabupaten (contoh),Asia/Makassar\n');
    const { code, err } = await place.runWith({ DEFAULT_AGENCY: 'kota' }, 'agency', 'import', table);
    assert.equal(code, 0);
    assert.match(err, /^DEFAULT_AGENCY: the directory has no agency kota; /);
  });

  it('says where a table of agencies cannot be read', async () => {
    const table = join(place.folder, 'instansi.csv');
    const faults: [string, string][] = [
      ['', 'line 1: the column id is missing'],
      ['id,kind,name,timeZone,warna\n', 'line 1: column 5 has a title that is not known'],
      ['id,id,kind,name,timeZone\n', 'line 1: id stands there twice'],
      ['id,kind,name,timeZone\n', 'There are no agencies in the file.'],
      ['id,kind,name,timeZone\nkab,regency,"Kabupaten,Asia/Makassar\n', 'line 2: not a table'],
      ['id,kind,name,timeZone\nkab,regency,Kabupaten,Asia/Makassar,lagi\n', 'line 2: more cells than the first line has'],
    ];
    for (const [text, line] of faults) {
      await writeFile(table, text);
      const { code, err } = await place.runHere('agency', 'import', table);
      assert.equal(code, 1, text);
      assert.ok(err.includes(line), `${err} does not say ${line}`);
    }
  });

  it('tells of tables that are not up to date', async (context) => {
    const fresh = await deployment(sqliteDatabase);
    context.after(() => fresh.remove());
    const { code, out } = await fresh.run('verify');
    assert.equal(code, 3);
    assert.match(out, /database: migration 0001-first has not run\n[^]*Run: lapor-server migrate\n$/);
  });
});
