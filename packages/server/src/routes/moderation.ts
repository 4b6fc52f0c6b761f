import { hideSchema, redactSchema, showSchema, type Publication } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { readBody } from '../requests/body.js';
import { reportNumberIn } from '../requests/path.js';
import { signedIn } from '../requests/signed-in.js';
import { writeOf } from '../requests/write.js';
import { moderate, readPublication } from '../workflow/moderation.js';
import { openForStaff } from '../workflow/staff-view.js';

/** What admins keep from the public, and how a report then reads. */
export function moderationRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.get('/v1/staff/reports/:number/publication', async (context) => {
    const staff = await signedIn(deps, context, operations.getPublication);
    const language = context.get('language');
    const report = await openForStaff(store, staff, reportNumberIn(context));
    context.header('Content-Language', language);
    return context.json((await readPublication(deps, store, report, language)) satisfies Publication);
  });

  routes.post('/v1/staff/reports/:number/hide', async (context) => {
    const staff = await signedIn(deps, context, operations.hideReport);
    const { value: details, request } = await readBody(hideSchema, context);
    const write = writeOf(deps, context, { operation: 'hideReport', principal: `key:${staff.keyId}`, request });
    const language = context.get('language');
    context.header('Content-Language', language);
    const publication = await moderate(deps, write, { move: 'hide', number: reportNumberIn(context), staff, language, details });
    return context.json(publication satisfies Publication);
  });

  routes.post('/v1/staff/reports/:number/show', async (context) => {
    const staff = await signedIn(deps, context, operations.showReport);
    const { value: details, request } = await readBody(showSchema, context);
    const write = writeOf(deps, context, { operation: 'showReport', principal: `key:${staff.keyId}`, request });
    const language = context.get('language');
    context.header('Content-Language', language);
    const publication = await moderate(deps, write, { move: 'show', number: reportNumberIn(context), staff, language, details });
    return context.json(publication satisfies Publication);
  });

  routes.post('/v1/staff/reports/:number/redact', async (context) => {
    const staff = await signedIn(deps, context, operations.redactReport);
    const { value, request } = await readBody(redactSchema, context);
    const { spans, photos, ...details } = value;
    const write = writeOf(deps, context, { operation: 'redactReport', principal: `key:${staff.keyId}`, request });
    const language = context.get('language');
    context.header('Content-Language', language);
    const covered = { spans, photos };
    const publication = await moderate(deps, write, { move: 'redact', number: reportNumberIn(context), staff, language, details: { ...details, covered } });
    return context.json(publication satisfies Publication);
  });

  return routes;
}
