import { idSchema, languageTagSchema, validate } from '@lapor/sdk/contract';
import type { Localised } from './deps.js';

/** One setting: how it is read, and everything its documentation says. */
export interface Variable<Value> {
  /** What counts when it is not set; `null` when that means going without. */
  readonly fallback: string | null;
  /** What a wrong value should have been, to follow "expected". */
  readonly expects: Localised;
  readonly about: Localised;
  /** The value, or `undefined` when the text makes no sense. */
  read(text: string | null): Value | undefined;
}

/** What each reader needs to be told beside its rule. */
export type About = Pick<Variable<unknown>, 'fallback' | 'about'>;

/** A text that matches a pattern. */
export function text<const Given extends About>(pattern: RegExp, expects: Localised, given: Given) {
  return { ...given, expects, read: (value: string | null) => (value === null ? (null as Absent<Given>) : pattern.test(value) ? value : undefined) };
}

/** `null` is a value only of settings one can go without. */
type Absent<Given extends About> = Given['fallback'] extends null ? null : never;

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number, given: About): Variable<number> {
  const read = (value: string | null) => {
    const number = /^\d{1,12}$/.test(value ?? '') ? Number(value) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  };
  return { ...given, expects: { id: `bilangan bulat dari ${String(least)} sampai ${String(most)}`, en: `a whole number from ${String(least)} to ${String(most)}` }, read };
}

/** How many days, or `null` to leave them as they are without. */
export function days(given: About, most = 365): Variable<number | null> {
  const number = wholeNumber(1, most, given);
  return { ...number, read: (value) => (value === null ? null : number.read(value)) };
}

/** 0 or 1. */
export function flag(given: About): Variable<boolean> {
  return { ...given, expects: { id: '0 atau 1', en: '0 or 1' }, read: (value) => (value === '1' ? true : value === '0' ? false : undefined) };
}

/** One of a few words. */
export function oneOf<const Choice extends string>(choices: readonly Choice[], given: About): Variable<Choice> {
  return { ...given, expects: { id: `salah satu dari ${choices.join(', ')}`, en: `one of ${choices.join(', ')}` }, read: (value) => choices.find((choice) => choice === value) };
}

/** The id of an agency. */
export function agencyId(given: About): Variable<string> {
  const read = (value: string | null) => {
    const id = validate(idSchema, value);
    return id.ok ? id.value : undefined;
  };
  return { ...given, expects: { id: 'id suatu instansi', en: 'the id of an agency' }, read };
}

/** An origin, without a path. */
export function origin<const Given extends About>(given: Given) {
  const read = (value: string | null) => (value === null ? (null as Absent<Given>) : URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value ? value : undefined);
  return { ...given, expects: { id: 'asal seperti https://lapor.example.go.id, tanpa jalur', en: 'an origin such as https://lapor.example.go.id, without a path' }, read };
}

/** Hosts with commas between. */
export function hosts(given: About): Variable<readonly string[]> {
  const read = (value: string | null) => {
    const list = value === null ? [] : value.split(',').map((item) => item.trim());
    return list.every((item) => URL.canParse(`http://${item}`) && new URL(`http://${item}`).host === item.replace(/:80$/, '')) ? list : undefined;
  };
  return { ...given, expects: { id: 'host seperti penerima.internal atau 10.0.0.5:8080, dipisah koma', en: 'hosts such as penerima.internal or 10.0.0.5:8080, with commas between' }, read };
}

/** Origins with commas between, or `*`. */
export function origins(given: About): Variable<readonly string[] | '*'> {
  const read = (value: string | null) => {
    if (value === null) return [];
    if (value === '*') return value;
    const list = value.split(',').map((item) => item.trim());
    return list.every((item) => URL.canParse(item) && new URL(item).origin === item) ? list : undefined;
  };
  const expects = {
    id: '* atau asal seperti https://dinas.example.go.id, dipisah koma dan tanpa jalur',
    en: '* or origins such as https://dinas.example.go.id, with commas between and without a path',
  };
  return { ...given, expects, read };
}

/** A moment with its offset from UTC, as an ISO 8601 instant in UTC. */
export function instant(given: About): Variable<string | null> {
  const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;
  const read = (value: string | null) => {
    if (value === null) return null;
    const time = pattern.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
  };
  return { ...given, expects: { id: 'saat seperti 2026-03-07T18:00+08:00', en: 'a moment such as 2026-03-07T18:00+08:00' }, read };
}

/** Language tags with commas between. */
export function languages(given: About): Variable<readonly string[]> {
  const read = (value: string | null) => {
    const list = (value ?? '').split(',').map((item) => item.trim());
    return list.every((item) => validate(languageTagSchema, item).ok) ? [...new Set(list)] : undefined;
  };
  return { ...given, expects: { id: 'kode bahasa seperti id,en,ban, dipisah koma', en: 'language tags such as id,en,ban, with commas between' }, read };
}
