// Reads the same made-up values with every schema of the contract, and writes a line for what each came to.
import { readFileSync } from 'node:fs';
import { validate } from '../../packages/sdk/dist/contract/index.js';
import { queryComponents, requestComponents, responseComponents } from '../../packages/sdk/dist/openapi/components.js';
import { inRoot } from './paths.mjs';

/** @typedef {Record<string, any>} Schema */

const EACH = 60;
/** @type {Record<string, Schema>} */
const documented = JSON.parse(readFileSync(inRoot('docs/openapi.json'), 'utf8')).components.schemas;

// The same every time, in every process.
let state = 7;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
/** @template T @param {readonly T[]} list @returns {T} */
const pick = (list) => /** @type {T} */ (list[Math.floor(random() * list.length)]);

const ODD = [undefined, null, '', ' ', 'x', 'abc', 0, -1, 3.5, 1e300, true, false, [], {}, [null], { kind: 'none' }, '2026-02-30', '2026-02-28', '2026-11-22T02:00:00Z', '2026-13-01T25:00:00Z', 'a@b.id', '+6281234567890'];

/** @param {Schema} schema @param {number} depth @returns {unknown} */
function valueOf(schema, depth = 0) {
  if (random() < 0.03) return pick(ODD);
  if (schema['$ref']) return valueOf(documented[schema['$ref'].split('/').at(-1)] ?? {}, depth);
  if ('const' in schema) return schema['const'];
  if (schema['enum']) return pick(schema['enum']);
  const branches = schema['anyOf'] ?? schema['oneOf'];
  if (branches) return valueOf(pick(branches), depth);
  if (schema['allOf']) return Object.assign({}, ...schema['allOf'].map((/** @type {Schema} */ each) => valueOf(each, depth)));
  const kinds = [schema['type']].flat();
  switch (pick(kinds)) {
    case 'object': {
      const wanted = new Set(schema['required'] ?? []);
      const entries = Object.entries(/** @type {Record<string, Schema>} */ (schema['properties'] ?? {}));
      const given = entries.filter(([name]) => (wanted.has(name) ? random() > 0.02 : random() > 0.5)).map(([name, inner]) => [name, valueOf(inner, depth + 1)]);
      if (random() < 0.05) given.push(['somethingNew', 1]);
      return Object.fromEntries(given);
    }
    case 'array':
      return Array.from({ length: Math.floor(random() * (depth > 3 ? 2 : 4)) }, () => valueOf(schema['items'] ?? {}, depth + 1));
    case 'string':
      if (schema['format'] === 'date-time') return '2026-11-22T02:00:00.000Z';
      if (schema['format'] === 'date') return '2026-11-22';
      return pick(['tabanan-pupr', 'air', '51.02', '1234567897', 'Jalan berlubang di depan sekolah', 'id', 'https://contoh.id/x', 'nama@contoh.id', '081234567890', '2026-11-22']);
    case 'integer':
      return Math.floor(random() * 12) - 1;
    case 'number':
      return random() * 200 - 100;
    case 'boolean':
      return random() < 0.5;
    case 'null':
      return null;
    default:
      return pick(ODD);
  }
}

const lines = [];
for (const [name, schema] of Object.entries({ ...requestComponents, ...queryComponents, ...responseComponents })) {
  for (let count = 0; count < EACH; count += 1) {
    const value = count < 5 ? pick(ODD) : valueOf(documented[name] ?? {});
    const before = JSON.stringify(value);
    const read = validate(/** @type {any} */ (schema), value);
    lines.push(JSON.stringify({ name, count, before, ...(read.ok ? { value: read.value } : { issues: read.issues }), ok: read.ok }));
  }
}
process.stdout.write(`${lines.join('\n')}\n`);
