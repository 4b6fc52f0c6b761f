import { agencySettingsChangeSchema, type AgencySettings } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { readBody } from '../requests/body.js';
import { idIn } from '../requests/path.js';
import { signedIn } from '../requests/signed-in.js';
import { writeOf } from '../requests/write.js';
import { changeAgencySettings, readAgencySettings } from '../workflow/agency-settings.js';

/** What an agency decides for itself and those below it. */
export function agencySettingsRoutes(deps: AppDeps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get('/v1/staff/agencies/:id/settings', async (context) => {
    const staff = await signedIn(deps, context, operations.getAgencySettings);
    return context.json((await readAgencySettings(deps, deps.store, { staff, id: idIn(context) })) satisfies AgencySettings);
  });

  routes.put('/v1/staff/agencies/:id/settings', async (context) => {
    const staff = await signedIn(deps, context, operations.changeAgencySettings);
    const { value: change, request } = await readBody(agencySettingsChangeSchema, context);
    const write = writeOf(deps, context, { operation: 'changeAgencySettings', principal: `key:${staff.keyId}`, request });
    return context.json((await changeAgencySettings(deps, write, { staff, id: idIn(context), change })) satisfies AgencySettings);
  });

  return routes;
}
