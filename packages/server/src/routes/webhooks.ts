import { idSchema, LIMITS, newWebhookSchema, timestampSchema, validate, webhookChangeSchema, webhookPingSchema, webhookQuerySchema, webhookReplaySchema, webhookRotationSchema, type Page, type Webhook, type WebhookAttempt, type WebhookQueued, type WebhookWithSecret } from '@lapor/sdk/contract';
import { operations, type Operation } from '@lapor/sdk/openapi';
import { Hono, type Context } from 'hono';
import type { Staff } from '../auth/staff.js';
import { webhookSecret } from '../connectors/webhooks/secret.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { readBody } from '../requests/body.js';
import { idIn } from '../requests/path.js';
import { fromCursor, readQuery, toCursor, toPage, wrongCursor } from '../requests/query.js';
import { signedIn } from '../requests/signed-in.js';
import { writeOf } from '../requests/write.js';
import type { Nouns } from '../store/store.js';
import { once } from '../workflow/once.js';
import { changeWebhook, createWebhook, openWebhook, pingWebhook, removeWebhook, replayWebhook, rotateWebhook, toWebhook, toWebhookAttempt, type EndpointAndVersion } from '../workflow/webhooks.js';

/** Where messages about reports are sent: set up, watched, tested and sent again by those whose agency it is. */
export function webhookRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  const write = <T>(context: Context<AppEnv>, operation: Operation, staff: Staff, request: string, work: (nouns: Nouns) => Promise<T>) =>
    once(deps, writeOf(deps, context, { operation: operation.id, principal: `key:${staff.keyId}`, request }), operation.status, work);

  const withSecret = ({ webhook, version }: EndpointAndVersion): WebhookWithSecret => ({
    ...webhook,
    secret: webhookSecret(deps.secret, { id: webhook.id, secret_version: version }),
  });

  routes.use('/v1/staff/webhooks/*', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });

  routes.get('/v1/staff/webhooks', async (context) => {
    const staff = await signedIn(deps, context, operations.listWebhooks);
    const { limit = LIMITS.page.default, cursor } = readQuery(webhookQuerySchema, context);
    const rows = await store.webhooks.list({ path: staff.agency?.path ?? null, after: positionOf(cursor), limit: limit + 1 });
    const items = await Promise.all(rows.map(async (row) => ({ row, webhook: await toWebhook(deps, store, row) })));
    const page = toPage(items, limit, { item: ({ webhook }) => webhook, cursor: ({ row }) => toCursor([row.created_at, row.id]) });
    return context.json(page satisfies Page<Webhook>);
  });

  routes.post('/v1/staff/webhooks', async (context) => {
    const staff = await signedIn(deps, context, operations.createWebhook);
    const { value, request } = await readBody(newWebhookSchema, context);
    const made = await write(context, operations.createWebhook, staff, request, (nouns) => createWebhook(deps, nouns, staff, value));
    return context.json(withSecret(made), 201);
  });

  routes.get('/v1/staff/webhooks/:id', async (context) => {
    const staff = await signedIn(deps, context, operations.getWebhook);
    return context.json((await toWebhook(deps, store, await openWebhook(store, staff, idIn(context)))) satisfies Webhook);
  });

  routes.put('/v1/staff/webhooks/:id', async (context) => {
    const staff = await signedIn(deps, context, operations.changeWebhook);
    const { value, request } = await readBody(webhookChangeSchema, context);
    const changed = await write(context, operations.changeWebhook, staff, request, (nouns) => changeWebhook(deps, nouns, staff, idIn(context), value));
    return context.json(changed satisfies Webhook);
  });

  routes.delete('/v1/staff/webhooks/:id', async (context) => {
    const staff = await signedIn(deps, context, operations.removeWebhook);
    await write(context, operations.removeWebhook, staff, '', (nouns) => removeWebhook(deps, nouns, staff, idIn(context)));
    return context.body(null, 204);
  });

  routes.post('/v1/staff/webhooks/:id/rotate', async (context) => {
    const staff = await signedIn(deps, context, operations.rotateWebhookSecret);
    const { value, request } = await readBody(webhookRotationSchema, context);
    const rotated = await write(context, operations.rotateWebhookSecret, staff, request, (nouns) => rotateWebhook(deps, nouns, staff, idIn(context), value));
    return context.json(withSecret(rotated));
  });

  routes.post('/v1/staff/webhooks/:id/ping', async (context) => {
    const staff = await signedIn(deps, context, operations.pingWebhook);
    const { request } = await readBody(webhookPingSchema, context);
    const queued = await write(context, operations.pingWebhook, staff, request, (nouns) => pingWebhook(deps, nouns, staff, idIn(context)));
    return context.json(queued satisfies WebhookQueued, 202);
  });

  routes.post('/v1/staff/webhooks/:id/replay', async (context) => {
    const staff = await signedIn(deps, context, operations.replayWebhook);
    const { value, request } = await readBody(webhookReplaySchema, context);
    const queued = await write(context, operations.replayWebhook, staff, request, (nouns) => replayWebhook(deps, nouns, staff, idIn(context), value));
    return context.json(queued satisfies WebhookQueued, 202);
  });

  routes.get('/v1/staff/webhooks/:id/attempts', async (context) => {
    const staff = await signedIn(deps, context, operations.listWebhookAttempts);
    const { limit = LIMITS.page.default, cursor } = readQuery(webhookQuerySchema, context);
    const { id } = await openWebhook(store, staff, idIn(context));
    const rows = await store.webhooks.attempts(id, { after: positionOf(cursor), limit: limit + 1 });
    const page = toPage(rows, limit, { item: toWebhookAttempt, cursor: (row) => toCursor([row.at, row.id]) });
    return context.json(page satisfies Page<WebhookAttempt>);
  });

  return routes;
}

function positionOf(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const [at, id] = fromCursor(cursor);
  if (typeof at !== 'string' || typeof id !== 'string' || !validate(timestampSchema, at).ok || !validate(idSchema, id).ok) throw wrongCursor();
  return [at, id] as const;
}
