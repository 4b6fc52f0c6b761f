import type { INTERVALS } from '@lapor/sdk/contract';
import type { Reading, Segment } from '../store/figures.js';

/** A span of days; `to` is the first day after it. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export type Interval = (typeof INTERVALS)[number];

/** The day so many days later. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The same day so many months later, or the last of that month when it is shorter. */
export function addMonths(day: string, count: number): string {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + count);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(Number(day.slice(8)), last));
  return first.toISOString().slice(0, 10);
}

/** The first day of the part of the calendar a day lies in. Weeks begin on Monday. */
export function startOf(day: string, interval: Interval): string {
  const month = Number(day.slice(5, 7));
  switch (interval) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    case 'month':
      return `${day.slice(0, 7)}-01`;
    case 'quarter':
      return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
    case 'year':
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** The parts of a span, the first and the last cut to it. */
export function partsOf(span: Span, interval: Interval): Span[] {
  const parts: Span[] = [];
  for (let from = span.from; from < span.to; ) {
    const to = least(next(startOf(from, interval), interval), span.to);
    parts.push({ from, to });
    from = to;
  }
  return parts;
}

/**
 * By what parts to read a span: whole years and months, and days at its edges. With an interval, none longer than that.
 */
function segmentsOf({ from, to }: Span, interval: Interval = 'year'): Segment[] {
  const segment = (grain: Segment['grain'], start: string, end: string): Segment[] => (start < end ? [{ grain, from: start, to: end }] : []);
  const firstMonth = ceiling(from, 'month');
  const lastMonth = startOf(to, 'month');
  if (interval === 'day' || interval === 'week' || firstMonth >= lastMonth) return segment('day', from, to);
  const edges = [...segment('day', from, firstMonth), ...segment('day', lastMonth, to)];
  const firstYear = ceiling(firstMonth, 'year');
  const lastYear = startOf(lastMonth, 'year');
  if (interval !== 'year' || firstYear >= lastYear) return [...edges, ...segment('month', firstMonth, lastMonth)];
  return [...edges, ...segment('month', firstMonth, firstYear), ...segment('year', firstYear, lastYear), ...segment('month', lastYear, lastMonth)];
}

/**
 * How to read a span. When nothing was received on its end or later, months and years that have begun count as whole, so that
 * "this year until today" is one sum.
 */
export function readingOf(span: Span, interval: Interval = 'year'): Reading {
  const exact = segmentsOf(span, interval);
  const end = interval === 'day' || interval === 'week' ? span.to : ceiling(span.to, interval === 'year' ? 'year' : 'month');
  return end === span.to ? { exact } : { exact, unlessAfter: { day: span.to, segments: segmentsOf({ from: span.from, to: end }, interval) } };
}

/** The span of the same length that ends where this one begins: as many months where it is of whole ones. */
export function spanBefore({ from, to }: Span): Span {
  if (from.endsWith('-01') && to.endsWith('-01')) {
    const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
    return { from: addMonths(from, -months), to: from };
  }
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
  return { from: addDays(from, -days), to: from };
}

/**
 * A year, a quarter or a month as written, `2026`, `2026-Q1` or `2026-03`, up to a day, and as much of the one before: three
 * months of a year that has just begun are compared with three months.
 */
export function spanNamed(period: string, today: string): { span: Span; before: Span } {
  const [year = '', part] = period.split('-');
  const months = part === undefined ? 12 : part.startsWith('Q') ? 3 : 1;
  const month = part === undefined ? 1 : part.startsWith('Q') ? Number(part.slice(1)) * 3 - 2 : Number(part);
  const from = `${year}-${String(month).padStart(2, '0')}-01`;
  const end = addMonths(from, months);
  const tomorrow = addDays(today, 1);
  if (tomorrow <= from || tomorrow >= end) return { span: { from, to: end }, before: { from: addMonths(from, -months), to: from } };
  return { span: { from, to: tomorrow }, before: { from: addMonths(from, -months), to: addDays(addMonths(today, -months), 1) } };
}

function ceiling(day: string, interval: 'month' | 'year'): string {
  const start = startOf(day, interval);
  return start === day ? day : next(start, interval);
}

function next(start: string, interval: Interval): string {
  if (interval === 'day') return addDays(start, 1);
  if (interval === 'week') return addDays(start, 7);
  return addMonths(start, { month: 1, quarter: 3, year: 12 }[interval]);
}

function least(one: string, other: string): string {
  return one < other ? one : other;
}
