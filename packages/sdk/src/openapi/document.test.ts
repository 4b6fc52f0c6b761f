import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PROBLEMS, validate } from '../contract/index.js';
import { openApiDocument } from './document.js';
import { examples } from './examples.js';
import type { Operation } from './operation.js';
import { operations } from './operations.js';

const document = openApiDocument({ version: '1.2.3' }) as {
  paths: Record<string, Record<string, { operationId: string; security: object[]; parameters: { name?: string; $ref?: string }[] }>>;
  components: Record<string, Record<string, object>>;
  servers: object[];
  info: { version: string };
};
const described = Object.values(document.paths).flatMap((path) => Object.values(path));
const text = JSON.stringify(document);

it('describes every operation once', () => {
  assert.deepEqual(described.map(({ operationId }) => operationId).sort(), Object.keys(operations).sort());
  for (const [id, operation] of Object.entries<Operation>(operations)) assert.equal(operation.id, id);
});

it('is the same document each time, with the version and address asked for', () => {
  assert.equal(JSON.stringify(openApiDocument({ version: '1.2.3' })), text);
  assert.equal(document.info.version, '1.2.3');
  const elsewhere = openApiDocument({ version: '1', serverUrl: 'https://lapor.example.go.id' });
  assert.deepEqual(elsewhere['servers'], [{ url: 'https://lapor.example.go.id' }]);
});

it('leads every reference somewhere, and names no schema it does not use', () => {
  const references = new Set([...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([\w.-]+)"/g)].map(([, kind, name]) => `${kind}/${name}`));
  assert.equal(text.match(/"\$ref"/g)?.length, text.match(/"\$ref":"#\/components\/\w+\/[\w.-]+"/g)?.length);
  const defined = Object.entries(document.components)
    .filter(([kind]) => kind !== 'securitySchemes')
    .flatMap(([kind, parts]) => Object.keys(parts).map((name) => `${kind}/${name}`));
  assert.deepEqual([...references].sort(), defined.sort());
});

it('names every problem code somewhere', () => {
  for (const code of Object.keys(PROBLEMS)) assert.ok(text.includes(`"${code}"`), code);
});

it('asks every write for an idempotency key, and no read; the pieces of an upload have their place instead', () => {
  for (const [method, { operationId, parameters }] of Object.values(document.paths).flatMap((path) => Object.entries(path))) {
    const asks = parameters.some(({ $ref }) => $ref?.endsWith('/IdempotencyKey'));
    assert.equal(asks, method !== 'get' && operationId !== 'continueUpload' && operationId !== 'removeUpload', operationId);
  }
});

it('keeps answers open for what comes later, and requests strict', () => {
  const schemas = document.components['schemas'] as Record<string, { additionalProperties?: boolean; anyOf?: object[]; oneOf?: object[] }>;
  assert.equal(schemas['Report']?.additionalProperties, undefined);
  assert.equal(schemas['NewReport']?.additionalProperties, false);
  assert.doesNotMatch(text, /"enum":\[[^\]]*"unknown"/);
});

it('shows examples that the contract takes', () => {
  const all: Record<string, Operation> = operations;
  for (const [name, example] of Object.entries(examples)) {
    const [id = '', part] = name.split(' ');
    const schema = part === 'request' ? all[id]?.body : all[id]?.response;
    assert.ok(schema, name);
    const result = validate(schema, example);
    assert.ok(result.ok, `${name}: ${JSON.stringify(result)}`);
  }
});

it('names no third host', () => {
  assert.deepEqual(text.match(/https?:\/\/[^\s"'`)]+/g), null);
});
