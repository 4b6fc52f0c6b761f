import { createRequire } from 'node:module';
import { openApiDocument } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import { etag } from 'hono/etag';
import type { AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';
import { REFERENCE_ASSETS, REFERENCE_VERSION } from '../reference/assets.js';
import { referencePage } from '../reference/page.js';

// Swagger-ui writes style attributes and loads its symbols as data; it evaluates nothing and calls nobody.
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const FOR_ANY_PAGE = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** The OpenAPI document, and a page to read it on. */
export function referenceRoutes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  // Made when it is first asked for: it is large, and most servers start without anybody reading it.
  let document: string | undefined;

  app.get('/openapi.json', headers(FOR_ANY_PAGE), compress(), etag(), (context) => {
    document ??= JSON.stringify(openApiDocument({ version }));
    return context.body(document, 200, { 'Content-Type': 'application/json' });
  });

  app.get('/docs/api', headers({ 'Content-Security-Policy': PAGE_POLICY }), compress(), etag(), (context) =>
    context.html(referencePage()),
  );

  app.get('/docs/api/:version/:name', compress(), async (context) => {
    const asset = Object.hasOwn(REFERENCE_ASSETS, context.req.param('name')) ? REFERENCE_ASSETS[context.req.param('name')] : undefined;
    if (asset === undefined || context.req.param('version') !== REFERENCE_VERSION) throw new ProblemError('not_found');
    return context.body(await asset.read(), 200, {
      'Content-Type': asset.mediaType,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  return app;
}

/** Comes before `etag`, whose 304 keeps few headers: what a 304 says replaces what the browser had kept. */
function headers(values: Readonly<Record<string, string>>) {
  return createMiddleware<AppEnv>(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(values)) context.header(name, value);
    context.header('Cache-Control', 'no-cache');
  });
}
