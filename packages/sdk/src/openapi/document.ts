import { componentSchemas, schemaOf } from './json-schema.js';
import type { Json } from './json-schema.js';
import { webhookMessageSchema } from '../contract/index.js';
import { examples } from './examples.js';
import type { Access, Operation } from './operation.js';
import { operations } from './operations.js';
import { uploadHeaderNames, uploadHeaders } from './upload-headers.js';
import { headerParameters, parametersOf } from './parameters.js';
import { problemResponses, sharedResponses } from './problem-responses.js';

const description = `Complaints (pengaduan), aspirations (aspirasi) and requests for information to the government, and their answers.

Writes take an \`Idempotency-Key\`. Errors are \`application/problem+json\` (RFC 9457): tell them apart by \`code\`, never by their words.
Lists come in pages: ask for the next one with \`cursor\`. Answers may gain fields, and lists of values may grow; bear what you do not know.
Times are ISO 8601 in UTC, days are \`YYYY-MM-DD\` at the agency's place. Nothing a person typed stands in an address or an error.`;

const tags = [
  { name: 'Directory', description: 'Agencies, categories, regions and the settings of a form.' },
  { name: 'Reports', description: "A report as its reporter files and follows it. No account: a number and an access code." },
  { name: 'My reports', description: 'All reports of one e-mail address, opened by a link sent there.' },
  { name: 'Attachments', description: 'Files on their way into a report or an answer.' },
  { name: 'Public', description: 'What everybody reads: published reports, search, similar ones, support. No name beyond the one a reporter chose to publish.' },
  { name: 'Services', description: 'Public services and their standards (SIPP), which a report may point at.' },
  { name: 'Staff', description: 'What officers, admins and overseers do, each within the agency of their key.' },
  { name: 'Sign-in', description: 'How staff show who they are, and how admins decide who may do what: keys, accounts, and the trail of it.' },
  { name: 'Figures', description: 'How many reports come, and what becomes of them: more reports and a higher share settled are both success.' },
  { name: 'Webhooks', description: 'Messages to other programs when something happens to a report, by the Standard Webhooks specification.' },
  { name: 'Open311', description: 'GeoReport v2, for city apps that speak it. Its shapes and errors are those of that specification.' },
  { name: 'Moderation', description: 'Hiding reports and covering parts of them, for the sake of those they speak of.' },
  { name: 'Running', description: 'For those who run the service.' },
];

const security: Record<Access, Json[]> = {
  anyone: [],
  code: [{ accessCode: [] }, { reporterSession: [] }],
  session: [{ reporterSession: [] }],
  key: [{ staffKey: [] }, { signIn: [] }],
  'code or key': [{ accessCode: [] }, { reporterSession: [] }, { staffKey: [] }, { signIn: [] }],
  'anyone or key': [{}, { staffKey: [] }, { signIn: [] }],
  identity: [{ signIn: [] }],
};

/** What the service sends to endpoints, for receivers. */
const message: Json = {
  operationId: 'receiveWebhook',
  // What the service sends, it signs; it holds no credentials.
  security: [],
  tags: ['Webhooks'],
  summary: 'A message to an endpoint, signed by the Standard Webhooks specification',
  description: 'Verify it with the secret of the endpoint before anything else, and answer 2xx soon. The same message may come more than once, always under the same `webhook-id`.',
  parameters: [
    { name: 'webhook-id', in: 'header', required: true, description: 'The same however often the message is sent.', schema: { type: 'string' } },
    { name: 'webhook-timestamp', in: 'header', required: true, description: 'When this copy was sent, in seconds since 1970.', schema: { type: 'string' } },
    { name: 'webhook-signature', in: 'header', required: true, description: 'One `v1,` signature, several with spaces between during a change of secret.', schema: { type: 'string' } },
  ],
  requestBody: { required: true, content: { 'application/json': { schema: schemaOf(webhookMessageSchema) } } },
  responses: { '2XX': { description: 'It arrived.' }, 410: { description: 'The endpoint is gone, and gets nothing any more.' } },
};

/**
 * The OpenAPI 3.1 document of the API, made from the operations and the schemas the server validates with.
 * `serverUrl` is where it is served; by default the place the document came from.
 */
export function openApiDocument({ version, serverUrl = '/' }: { version: string; serverUrl?: string }): Record<string, unknown> {
  const paths: Record<string, Json> = {};
  for (const operation of Object.values<Operation>(operations)) {
    (paths[operation.path] ??= {})[operation.method.toLowerCase()] = describe(operation);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Lapor API', version, description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: serverUrl }],
    tags,
    paths,
    webhooks: { message: { post: message } },
    components: {
      schemas: componentSchemas(),
      responses: sharedResponses(Object.values(operations)),
      parameters: headerParameters,
      headers: {
        LaporRequestId: { description: 'To quote when asking the operator.', schema: { type: 'string' } },
        ContentLanguage: { description: 'The language of texts in the answer.', schema: { type: 'string' } },
        ...uploadHeaders,
        RetryAfter: { description: 'Seconds to wait before the next try.', schema: { type: 'integer' } },
      },
      securitySchemes: {
        accessCode: {
          type: 'apiKey',
          in: 'header',
          name: 'Lapor-Access-Code',
          description: 'The code given with the report number: 16 characters, with or without dashes. Never in an address.',
        },
        reporterSession: {
          type: 'http',
          scheme: 'bearer',
          description: 'A session of `POST /v1/my-reports/sessions`. It opens the reports of one e-mail address, for a short while.',
        },
        signIn: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The token of a sign-in at the OpenID provider that `GET /v1/session/config` names, issued for this service.',
        },
        staffKey: { type: 'http', scheme: 'bearer', description: 'A staff key, `lapor_…`. A secret: it belongs on a server, not into a page.' },
      },
    },
  };
}

function describe(operation: Operation): Json {
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description !== undefined && { description: operation.description }),
    security: security[operation.access],
    parameters: parametersOf(operation),
    ...requestBodyOf(operation),
    responses: { [operation.status]: successOf(operation), ...problemResponses(operation) },
  };
}

function requestBodyOf(operation: Operation): Json {
  if (operation.body) return { requestBody: { required: true, content: { 'application/json': jsonContent(operation.body, `${operation.id} request`) } } };
  return operation.bodyMediaTypes ? { requestBody: { required: operation.bodyOptional !== true, content: rawContent(operation.bodyMediaTypes) } } : {};
}

function successOf(operation: Operation): Json {
  const headers = {
    'Lapor-Request-Id': { $ref: '#/components/headers/LaporRequestId' },
    ...(operation.response && { 'Content-Language': { $ref: '#/components/headers/ContentLanguage' } }),
    ...Object.fromEntries((operation.responseHeaders ?? []).map((name) => [uploadHeaderNames[name] ?? name, { $ref: `#/components/headers/${name}` }] as const)),
  };
  if (operation.response) {
    return { description: 'Done.', headers, content: { 'application/json': jsonContent(operation.response, operation.id) } };
  }
  if (operation.responseMediaTypes) return { description: operation.responseMediaTypes.includes('application/json') ? 'Done.' : 'The file.', headers, content: rawContent(operation.responseMediaTypes) };
  return { description: 'Done; there is nothing to say.', headers };
}

function jsonContent(schema: NonNullable<Operation['body']>, exampleName: string): Json {
  const example = examples[exampleName];
  return { schema: schemaOf(schema), ...(example !== undefined && { example }) };
}

function rawContent(mediaTypes: readonly string[]): Json {
  return Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, {}]));
}
