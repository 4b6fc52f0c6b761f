import type { Context } from 'hono';
import XMLBuilder from 'fast-xml-builder';

/** The two formats of GeoReport v2. XML is the one every server must have. */
export type Format = 'xml' | 'json';

type Value = string | number | boolean | null | List;

/** An element with elements inside, in their order. */
export interface Fields {
  readonly [name: string]: Value;
}

/** An element that holds others of one name: an array in JSON, by the Spark convention the specification names. */
export interface List {
  readonly item: string;
  readonly items: readonly (Fields | string)[];
}

/** What an answer holds: its root element, and a list or the fields of one thing. */
export interface Answer {
  readonly root: string;
  readonly content: List | Fields;
}

const TYPES = { xml: 'text/xml; charset=utf-8', json: 'application/json; charset=utf-8' } as const;
const builder = new XMLBuilder({ suppressEmptyNode: true });
// What XML 1.0 cannot hold, escaped or not.
// eslint-disable-next-line no-control-regex -- these are the characters to drop
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Answers in the format the address asked for. */
export function answer(context: Context, format: Format, { root, content }: Answer, status: 200 | 400 | 403 | 404 | 413 | 429 | 500 | 503 = 200): Response {
  context.header('Content-Type', TYPES[format]);
  const text = format === 'json' ? JSON.stringify(isList(content) ? jsonList(content) : jsonFields(content)) : toXml(root, content);
  return context.body(text, status);
}

function toXml(root: string, content: List | Fields): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build({ [root]: xmlValue(content) })}`;
}

function xmlValue(value: Value | Fields): unknown {
  if (value === null) return '';
  if (typeof value === 'string') return value.replace(NOT_IN_XML, '');
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.items.length > 0 ? { [value.item]: value.items.map(xmlValue) } : '';
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, xmlValue(inner)]));
}

function jsonList({ items }: List): unknown[] {
  return items.map((inner) => (typeof inner === 'string' ? inner : jsonFields(inner)));
}

function jsonFields(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, isList(value) ? jsonList(value) : value]));
}

function isList(value: Value | Fields): value is List {
  return typeof value === 'object' && value !== null && Array.isArray(value['items']);
}
