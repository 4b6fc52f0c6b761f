import { EMERGENCY_RULE, FACET_RULES, INSULT_RULE, NIK_PROVINCES, PERSONAL_RULES, SHOUTING, TELLING, VAGUE, VAGUE_WORDS, type PersonalKind, type PersonalRule } from './rules.js';

/** A part of a text that may tell who somebody is. */
export interface PersonalFinding {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
  /** The part itself, to be named to whoever wrote it. */
  readonly text: string;
}

/** What the coach finds in a text. Words are as they were written, so that it can be said why. */
export interface Inspection {
  readonly personal: readonly PersonalFinding[];
  /** What the story tells already. */
  readonly told: { readonly what: boolean; readonly where: boolean; readonly when: boolean };
  /** Too little is said for anybody to act on. */
  readonly vague: boolean;
  readonly shouting: boolean;
  /** The word that hurts. */
  readonly insult: string | null;
  /** The words that sound like danger now. */
  readonly emergency: string | null;
}

/** What stands in the place of what was covered, as in published reports. */
const COVER = '▇▇▇';

/** Looks at a text. Nothing of it is kept or sent. */
export function inspect(text: string): Inspection {
  const telling = tellingWords(text);
  const told = { what: telling >= TELLING.words, where: FACET_RULES.where.some((rule) => rule.test(text)), when: FACET_RULES.when.test(text) };
  const empty = text.trim() === '';
  return {
    personal: findPersonal(text),
    told,
    vague: !empty && telling < VAGUE.words && !told.where,
    shouting: isShouting(text),
    insult: INSULT_RULE.exec(text)?.[0] ?? null,
    emergency: emergencyIn(text),
  };
}

/** What in a text may tell who somebody is, in its order. */
export function findPersonal(text: string): PersonalFinding[] {
  const found: PersonalFinding[] = [];
  for (const rule of PERSONAL_RULES) {
    for (const match of text.matchAll(rule.pattern)) {
      const it = match.groups?.['it'] ?? '';
      const start = match.index + match[0].lastIndexOf(it);
      const end = start + it.length;
      const taken = found.some((other) => start < other.end && other.start < end);
      if (!taken && digitsFit(rule, it)) found.push({ kind: rule.kind, start, end, text: it });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with what was found covered. */
export function cover(text: string, findings: readonly Pick<PersonalFinding, 'start' | 'end'>[]): string {
  return [...findings].sort((a, b) => b.start - a.start).reduce((covered, { start, end }) => covered.slice(0, start) + COVER + covered.slice(end), text);
}

function digitsFit({ digits: kind }: PersonalRule, it: string): boolean {
  if (!kind) return true;
  const digits = it.replace(/\D/g, '');
  return kind === 'nik' ? isNik(digits) : passesLuhn(digits);
}

function isNik(digits: string): boolean {
  const day = Number(digits.slice(6, 8)) % 40;
  const month = Number(digits.slice(8, 10));
  return NIK_PROVINCES.test(digits) && Number(digits.slice(6, 8)) <= 71 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** The check digit of payment cards (ISO/IEC 7812). */
function passesLuhn(digits: string): boolean {
  const sum = digits.split('').reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return /^[3-6]/.test(digits) && sum % 10 === 0;
}

const EMPTY_WORDS = new Set(VAGUE_WORDS.split(' '));

/** How many different words a text has that say something of their own. */
function tellingWords(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word))).size;
}

function isShouting(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  return letters.length >= SHOUTING.letters && capitals / letters.length >= SHOUTING.share;
}

function emergencyIn(text: string): string | null {
  // Each sentence by itself: what was over last week says nothing of the next sentence.
  for (const sentence of text.split(/[.!?\n]+/)) {
    const now = EMERGENCY_RULE.now.exec(sentence);
    if (now && !EMERGENCY_RULE.over.test(sentence)) return now[0].trim();
  }
  return null;
}
