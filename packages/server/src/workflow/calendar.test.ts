import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { calendarKey, loadCalendars, type CalendarFile } from './calendar.js';
import { movedClock, startedClock } from './clock.js';
import { loadRules } from './rules.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';

const FOLDER = fileURLToPath(new URL('../../data/calendars/', import.meta.url));
const calendars = loadCalendars();
const BALI = calendarKey(['indonesia', 'bali']);
const bali = calendars.of(BALI);

const script = (name: string, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(FOLDER, name), ...words], { encoding: 'utf8' });
  return { status, lines: `${stdout}${stderr}`.split('\n').filter((line) => line !== '') };
};
const read = async (name: string) => JSON.parse(await readFile(join(FOLDER, name), 'utf8')) as CalendarFile;

describe('the calendar files', () => {
  it('have no fault the check knows: every date once, real, in order, sourced, and as many as the decrees name', () => {
    assert.deepEqual(script('check.mjs'), { status: 0, lines: [] });
  });

  it('cover 2024 to 2027', async () => {
    for (const name of ['indonesia.json', 'bali.json']) {
      const { coveredFrom, coveredThrough } = await read(name);
      assert.deepEqual([coveredFrom, coveredThrough], ['2024-01-01', '2027-12-31']);
    }
  });

  it('mark as provisional what was not checked against the decree', async () => {
    const { holidays } = await read('indonesia.json');
    assert.ok(holidays.filter(({ date }) => date < '2027').every(({ status }) => status === 'confirmed'));
    assert.ok(holidays.filter(({ date, kind }) => date > '2027' && kind === 'joint_leave').every(({ status }) => status === 'provisional'));
  });

  it('are found wrong, each fault on a line of its own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lapor-calendar-'));
    try {
      const day = { date: '2026-02-30', name: { id: 'Hari', en: '' }, kind: 'party', status: 'sure', source: 'nowhere' };
      const file = { version: '1', coveredFrom: '2026-01-01', coveredThrough: '2026-12-31', expected: { 2026: { national: 1 } }, sources: {}, holidays: [day, day] };
      const path = join(folder, 'faulty.json');
      await writeFile(path, JSON.stringify(file));
      const { status, lines } = script('check.mjs', path);
      assert.equal(status, 1);
      for (const fault of ['no such day', 'stands there twice', 'needs a name', 'kind is none of', 'status is none of', 'names no source', '2026: 0 days of kind national, expected 1']) {
        assert.ok(lines.some((line) => line.startsWith('faulty.json: ') && line.includes(fault)), fault);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('Bali’s days', () => {
  it('are those the script reckons from the 210 days of the Pawukon', () => {
    assert.deepEqual(script('bali.mjs', '--check'), { status: 0, lines: [] });
  });

  const KNOWN: readonly (readonly [name: string, dates: readonly string[]])[] = [
    ['Galungan', ['2024-02-28', '2024-09-25', '2025-04-23', '2025-11-19', '2026-06-17', '2027-01-13', '2027-08-11']],
    ['Kuningan', ['2024-03-09', '2024-10-05', '2025-05-03', '2025-11-29', '2026-06-27', '2027-01-23', '2027-08-21']],
    ['Saraswati', ['2024-07-13', '2025-02-08', '2025-09-06', '2026-04-04', '2026-10-31', '2027-05-29', '2027-12-25']],
    ['Pagerwesi', ['2024-07-17', '2025-02-12', '2025-09-10', '2026-04-08', '2026-11-04', '2027-06-02', '2027-12-29']],
    ['Siwaratri', ['2024-01-09', '2025-01-27', '2026-01-17']],
  ];
  for (const [name, dates] of KNOWN) {
    it(`have ${name} on the days public reports give`, async () => {
      const { holidays } = await read('bali.json');
      assert.deepEqual(holidays.filter((holiday) => holiday.name.en === name).map(({ date }) => date), dates);
    });
  }

  it('have Galungan on a Wednesday and Kuningan and Saraswati on a Saturday, always', async () => {
    const { holidays } = await read('bali.json');
    const weekdays = (name: string) => new Set(holidays.filter((holiday) => holiday.name.en === name).map(({ date }) => new Date(date).getUTCDay()));
    assert.deepEqual([weekdays('Galungan'), weekdays('Kuningan'), weekdays('Saraswati')], [new Set([3]), new Set([6]), new Set([6])]);
  });

  it('frame Nyepi as the national calendar has it', async () => {
    const { holidays } = await read('indonesia.json');
    const nyepi = holidays.filter(({ name, kind }) => kind === 'national' && name.id === 'Hari Suci Nyepi').map(({ date }) => date);
    assert.equal(nyepi.length, 4);
    for (const date of nyepi) {
      for (const [days, name] of [[-1, 'Tawur Kesanga'], [1, 'Ngembak Geni']] as const) {
        const beside = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
        assert.equal((await read('bali.json')).holidays.find((day) => day.date === beside && day.name.id === name)?.name.id, name);
      }
    }
  });

  const DUE: readonly (readonly [title: string, from: string, count: number, national: string, there: string])[] = [
    ['over Galungan 2026', '2026-06-15', 1, '2026-06-17', '2026-06-19'],
    ['five days over Galungan and Kuningan 2026', '2026-06-15', 5, '2026-06-23', '2026-06-25'],
    ['eight days over Galungan and Kuningan 2026', '2026-06-15', 8, '2026-06-26', '2026-07-01'],
    ['over Galungan in January 2027', '2027-01-11', 2, '2027-01-13', '2027-01-18'],
    ['over Nyepi 2026, whose eve and morrow are cuti bersama anyway', '2026-03-17', 1, '2026-03-25', '2026-03-25'],
    ['over Nyepi and Ngembak Geni 2027', '2027-03-05', 1, '2027-03-16', '2027-03-16'],
    ['over Pagerwesi 2025', '2025-02-11', 1, '2025-02-12', '2025-02-13'],
  ];
  for (const [title, from, count, national, there] of DUE) {
    it(`free agencies in Bali, and not those elsewhere, ${title}`, () => {
      assert.equal(addWorkingDays(from, count, calendars), national);
      assert.equal(addWorkingDays(from, count, bali), there);
    });
  }

  it('count from the day on which a report comes from a ministry in Jakarta, which keeps working', () => {
    const { escalation } = loadRules().inForce('2026-06-08');
    const jakarta = { day: '2026-06-08', timeZone: 'Asia/Jakarta', calendar: calendars.of('indonesia'), escalation };
    const clock = startedClock('settlement', 14, jakarta);
    assert.equal(clock.due_date, '2026-06-29');
    const tabanan = { day: '2026-06-12', timeZone: 'Asia/Makassar', calendar: bali, escalation };
    // Ten working days are left; two days of Galungan and the eve of Kuningan free Bali beside the Islamic New Year.
    assert.equal(movedClock(clock, jakarta.calendar, tabanan).due_date, '2026-07-02');
    // Forwarded after Kuningan, there is nothing left to gain.
    assert.equal(movedClock(clock, jakarta.calendar, { ...tabanan, day: '2026-06-28' }).due_date, '2026-06-29');
  });
});

test('several calendars are covered as far as all of them are; one whose file is gone frees no days', () => {
  assert.equal(bali.coveredThrough, '2027-12-31');
  assert.equal(calendars.of('indonesia,gone').holidays.size, calendars.holidays.size);
  assert.equal(calendars.of(null).holidays, calendars.holidays);
});

test('a day only worth knowing stops no clock, and a file of one’s own replaces the one shipped', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-calendar-'));
  try {
    const file = await read('bali.json');
    const holidays = file.holidays.map((day) => ({ ...day, stopsClocks: !day.name.en.startsWith('Pagerwesi') }));
    await writeFile(join(folder, 'bali.json'), JSON.stringify({ ...file, holidays }));
    const own = loadCalendars(folder).of(BALI);
    assert.equal(isWorkingDay('2026-11-04', own), true);
    assert.equal(isWorkingDay('2026-11-04', bali), false);
    assert.equal(isWorkingDay('2026-06-17', own), false);
    await writeFile(join(folder, 'bali.json'), '{"holidays": "CANARY"}');
    assert.throws(() => loadCalendars(folder), { name: 'CalendarRefusal', message: 'bali.json is no calendar; data/calendars/check.mjs says what is wrong' });
  } finally {
    await rm(folder, { recursive: true });
  }
});
