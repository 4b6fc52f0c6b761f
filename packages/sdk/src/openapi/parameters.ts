import { idSchema, regionCodeSchema, reportNumberSchema } from '../contract/index.js';
import { uploadParameters } from './upload-headers.js';
import { parameterSchema, querySchema } from './json-schema.js';
import type { Json } from './json-schema.js';
import type { Operation } from './operation.js';

/** Headers requests may carry, by their names in the document. */
export const headerParameters: Record<string, Json> = {
  ...uploadParameters,
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'The same key with the same request is done once; the first answer is given again. A random one for every new act, kept with the draft, makes retries safe.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{16,128}$' },
    example: '0f8e5c1a94b7d2630e6f8a1b2c3d4e5f',
  },
  LaporProof: {
    name: 'Lapor-Proof',
    in: 'header',
    required: false,
    description:
      'The number found for a challenge of `GET /v1/challenge`: its `salt`, a point, the number, a point, its `signature`. `trap` when a field that people do not see was filled in. Left out, late or wrong, the report is taken all the same and waits to be looked at first.',
    schema: { type: 'string', maxLength: 500 },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'The language of texts in the answer: `id` (the default) or `en`. `Content-Language` names the one chosen.',
    schema: { type: 'string' },
    example: 'id',
  },
};

const pathParameters: Record<string, Json> = {
  id: { description: 'An id as the service gave it.', schema: parameterSchema(idSchema) },
  number: {
    description: 'The ten digits of the report: nine random ones and a check digit. Spaces, dots and dashes are ignored.',
    schema: parameterSchema(reportNumberSchema),
    example: '1234567897',
  },
  format: { description: 'The format of the answer.', schema: { type: 'string', enum: ['xml', 'json'] }, example: 'json' },
  serviceCode: { description: 'A `service_code`: the id of a category.', schema: parameterSchema(idSchema), example: 'jalan-lubang' },
  code: { description: 'A Kemendagri code.', schema: parameterSchema(regionCodeSchema), example: '51.02.01' },
};

/** Everything an operation takes beside its body and its credentials. */
export function parametersOf(operation: Operation): Json[] {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ name, in: 'path', required: true, ...pathParameters[name] }));
  const query = operation.query ? querySchema(operation.query) : {};
  const inQuery = Object.entries((query['properties'] ?? {}) as Record<string, Json>).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    ...(typeof schema['description'] === 'string' && { description: schema['description'] }),
    schema: withoutDescription(schema),
  }));
  const usual = /^\/(v1|open311)\//.test(operation.path) ? ['AcceptLanguage', ...(operation.method === 'GET' ? [] : ['IdempotencyKey']), ...(operation.id === 'createReport' ? ['LaporProof'] : [])] : [];
  const headers = operation.headers ?? usual;
  return [...inPath, ...inQuery, ...headers.map((name) => ({ $ref: `#/components/parameters/${name}` }))];
}

function withoutDescription({ description: _, ...schema }: Json): Json {
  return schema;
}
