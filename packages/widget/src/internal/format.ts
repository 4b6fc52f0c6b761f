import type { Language } from './language.js';

/**
 * Whose habits dates and numbers follow. Browsers that know none of Javanese or Sundanese, and all of Balinese, write
 * them as in Indonesian.
 */
const tags = { id: ['id-ID'], en: ['en-GB'], ban: ['id-ID'], jv: ['jv-ID', 'id-ID'], su: ['su-ID', 'id-ID'] } as const satisfies Record<Language, readonly string[]>;

/** `2026-11-16` as “Senin, 16 November 2026”. */
export function formatDay(date: string, language: Language): string {
  // A calendar day has no zone: it is read and written in UTC so that no zone moves it.
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat([...tags[language]], parts).format(new Date(`${date}T00:00:00Z`));
}

/** An instant as day and time on the reader's own clock, or that of `timeZone`, with its zone named as people here name it: WIB, WITA, WIT. */
export function formatInstant(instant: string, language: Language, timeZone?: string): string {
  const at = new Date(instant);
  const parts = (of: readonly string[]) =>
    new Intl.DateTimeFormat([...of], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
      timeZone,
    }).formatToParts(at);
  // The data for Javanese and Sundanese know the zones only by their distance from Greenwich.
  const zone = language === 'en' ? undefined : parts(tags.id).find(({ type }) => type === 'timeZoneName')?.value;
  return parts(tags[language]).map(({ type, value }) => (type === 'timeZoneName' ? (zone ?? value) : value)).join('');
}

/** A number with the separators of the language. */
export function formatNumber(value: number, language: Language, decimals = 3): string {
  return new Intl.NumberFormat([...tags[language]], { maximumFractionDigits: decimals }).format(value);
}

/** A file's size: “240 KB”, “1,8 MB”. */
export function formatBytes(bytes: number, language: Language): string {
  const mega = bytes >= 1_000_000;
  const value = bytes / (mega ? 1_000_000 : 1000);
  const digits = new Intl.NumberFormat([...tags[language]], { maximumFractionDigits: mega ? 1 : 0 });
  return `${digits.format(mega ? value : Math.max(1, value))} ${mega ? 'MB' : 'KB'}`;
}

/** Today on the reader's own calendar, `YYYY-MM-DD`. */
export function today(now = new Date()): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The calendar day before another. */
export function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
