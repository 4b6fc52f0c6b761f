import { z } from '../contract/zod.js';
import { queryComponents, requestComponents, responseComponents } from './components.js';
import { descriptions } from './descriptions.js';

/** A JSON Schema (2020-12), or any other part of the document. */
export type Json = Record<string, unknown>;

const uri = (id: string) => `#/components/schemas/${id}`;

interface Overriding {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}

function tolerate({ zodSchema, jsonSchema }: Overriding): void {
  dropFormatPattern({ zodSchema, jsonSchema });
  // Answers may gain fields, and these enums values.
  if (zodSchema._zod.def.type === 'object') delete jsonSchema.additionalProperties;
  if (zodSchema._zod.def.type === 'catch') {
    const known = (jsonSchema.enum ?? []).filter((value) => value !== 'unknown');
    delete jsonSchema.enum;
    delete jsonSchema.default;
    jsonSchema.type = 'string';
    jsonSchema['x-extensible-enum'] = known;
    jsonSchema.description = `One of ${known.map((value) => `\`${String(value)}\``).join(', ')}. More may come.`;
  }
}

function tidyRequest({ jsonSchema, zodSchema }: Overriding): void {
  dropFormatPattern({ jsonSchema, zodSchema });
  // The server tidies such texts (spaces, dashes, a leading 0) before it holds them against the pattern.
  const checks = zodSchema._zod.def.checks ?? [];
  if (checks.some((check) => check._zod.def.check === 'overwrite')) delete jsonSchema.pattern;
}

// The format says it; the pattern is a hundred characters of leap years.
function dropFormatPattern({ jsonSchema }: Overriding): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
}

function loosenPages({ zodSchema, jsonSchema }: Overriding): void {
  // A coerced number takes anything on its way in; what callers should send is a number.
  if (zodSchema._zod.def.type === 'number') jsonSchema.type = 'integer';
}

function convert(components: Record<string, z.core.$ZodType>, io: 'input' | 'output'): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri, override: io === 'output' ? tolerate : tidyRequest });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, describe(id, bare(schema))]));
}

/** The schema with what the contract says of it and of its fields. */
function describe(name: string, schema: Json): Json {
  const { text = '', fields = {} } = descriptions[name] ?? {};
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Json>);
  return {
    ...(text && { description: text }),
    ...schema,
    ...(properties.length > 0 && { properties: Object.fromEntries(properties.map(([field, value]) => [field, said(value, fields[field])])) }),
  };
}

function said(schema: Json, text: string | undefined): Json {
  if (!text) return schema;
  return { ...schema, description: [text, schema['description']].filter(Boolean).join(text.includes('\n') ? '\n\n' : ' ') };
}

function bare(schema: object): Json {
  const { $schema: _dialect, $id: _id, '~standard': _standard, ...rest } = schema as Json;
  return rest;
}

/** Every named schema, in the order of the alphabet. */
export function componentSchemas(): Record<string, Json> {
  const schemas = { ...convert(requestComponents, 'input'), ...convert(responseComponents, 'output') };
  return Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function namesOf(components: Record<string, z.core.$ZodType>): Map<z.core.$ZodType, string> {
  return new Map(Object.entries(components).map(([name, schema]) => [schema, name]));
}

const names = namesOf({ ...requestComponents, ...responseComponents });
const queryNames = namesOf(queryComponents);

/** A reference to the schema where it has a name, the schema itself where it has none. */
export function schemaOf(schema: z.core.$ZodType): Json {
  const name = names.get(schema);
  return name === undefined ? bare(z.toJSONSchema(schema, { override: tolerate })) : { $ref: uri(name) };
}

/** The schema of one parameter. */
export function parameterSchema(schema: z.core.$ZodType): Json {
  return bare(z.toJSONSchema(schema, { io: 'output', override: loosenPages }));
}

/** The schema of a whole query, its fields described. */
export function querySchema(schema: z.core.$ZodType): Json {
  return describe(queryNames.get(schema) ?? '', parameterSchema(schema));
}
