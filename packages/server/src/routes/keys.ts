import { newKeySchema, rotateKeySchema, type ApiKey, type MadeKey } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import { makeKey, revokeKey, rotateKey, toApiKey } from '../auth/keys.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { readBody } from '../requests/body.js';
import { idIn } from '../requests/path.js';
import { rightsPage } from '../requests/rights-page.js';
import { signedIn } from '../requests/signed-in.js';
import { writeOf } from '../requests/write.js';

/** Keys of staff and integrators. */
export function keyRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.get('/v1/staff/keys', async (context) => {
    const staff = await signedIn(deps, context, operations.listKeys);
    return context.json(await rightsPage(store, context, staff, (page) => store.apiKeys.list(page), toApiKey));
  });

  routes.post('/v1/staff/keys', async (context) => {
    const staff = await signedIn(deps, context, operations.createKey);
    const { value, request } = await readBody(newKeySchema, context);
    const write = writeOf(deps, context, { operation: 'createKey', principal: `key:${staff.keyId}`, request });
    return context.json((await makeKey(deps, write, staff, value)) satisfies MadeKey, 201);
  });

  routes.post('/v1/staff/keys/:id/rotate', async (context) => {
    const staff = await signedIn(deps, context, operations.rotateKey);
    const { value, request } = await readBody(rotateKeySchema, context);
    const write = writeOf(deps, context, { operation: 'rotateKey', principal: `key:${staff.keyId}`, request });
    return context.json((await rotateKey(deps, write, staff, idIn(context), value)) satisfies MadeKey, 201);
  });

  routes.delete('/v1/staff/keys/:id', async (context) => {
    const staff = await signedIn(deps, context, operations.revokeKey);
    const write = writeOf(deps, context, { operation: 'revokeKey', principal: `key:${staff.keyId}`, request: '' });
    return context.json((await revokeKey(deps, write, staff, idIn(context))) satisfies ApiKey);
  });

  return routes;
}
