// Checks calendar files: `node data/calendars/check.mjs [file …]`, all in this folder by default. Says every fault on a line of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const KINDS = ['national', 'joint_leave', 'regional'];
const STATUSES = ['confirmed', 'provisional'];

const isDay = (day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().slice(0, 10) === day;
const isWeekend = (day) => [0, 6].includes(new Date(day).getUTCDay());

function faultsOf(file) {
  const faults = [];
  const { version, coveredFrom, coveredThrough, sources = {}, expected = {}, holidays = [] } = file;
  if (typeof version !== 'string' || version === '') faults.push('it has no version');
  if (!isDay(coveredFrom) || !isDay(coveredThrough) || coveredFrom > coveredThrough) faults.push('coveredFrom and coveredThrough are no span of days');
  for (const [key, source] of Object.entries(sources)) {
    if (!source.title || !source.note || !URL.canParse(source.url)) faults.push(`source ${key}: title, url and note are needed`);
  }
  const seen = new Set();
  let last = '';
  for (const { date, name, kind, status, source, stopsClocks } of holidays) {
    const fault = (text) => faults.push(`${date}: ${text}`);
    if (!isDay(date)) fault('no such day');
    if (seen.has(date)) fault('stands there twice');
    seen.add(date);
    if (date < last) fault('stands after a later day');
    last = date;
    if (date < coveredFrom || date > coveredThrough) fault('lies outside of what the file covers');
    if (!name?.id || !name?.en) fault('needs a name in Indonesian and English');
    if (!KINDS.includes(kind)) fault(`kind is none of ${KINDS.join(', ')}`);
    if (!STATUSES.includes(status)) fault(`status is none of ${STATUSES.join(', ')}`);
    if (!(source in sources)) fault('names no source of the file');
    if (stopsClocks !== undefined && typeof stopsClocks !== 'boolean') fault('stopsClocks is true or false');
    // A cuti bersama on a weekend would be a slip of the pen.
    if (kind === 'joint_leave' && isDay(date) && isWeekend(date)) fault('joint leave on a weekend');
  }
  for (let year = Number(coveredFrom?.slice(0, 4)); year <= Number(coveredThrough?.slice(0, 4)); year += 1) {
    const wanted = expected[year];
    if (!wanted) {
      faults.push(`${year}: expected says not how many days of each kind the year has, by its decree`);
      continue;
    }
    for (const kind of KINDS) {
      const found = holidays.filter((day) => day.kind === kind && day.date.startsWith(String(year))).length;
      if (found !== (wanted[kind] ?? 0)) faults.push(`${year}: ${found} days of kind ${kind}, expected ${wanted[kind] ?? 0}`);
    }
  }
  return faults;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const given = process.argv.slice(2);
const paths = given.length > 0 ? given : readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => `${folder}${name}`);
let wrong = false;
for (const path of paths) {
  let faults;
  try {
    faults = faultsOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    faults = ['cannot be read as JSON'];
  }
  for (const fault of faults) console.log(`${basename(path)}: ${fault}`);
  wrong ||= faults.length > 0;
}
process.exitCode = wrong ? 1 : 0;
