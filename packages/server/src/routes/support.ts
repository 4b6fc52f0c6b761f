import { supportSchema, type SupportCount } from '@lapor/sdk/contract';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { readBody } from '../requests/body.js';
import { reportNumberIn } from '../requests/path.js';
import { supports } from '../workflow/support.js';

/** "Saya juga mengalami": support of published reports. Sent again it changes nothing, so no key is needed to repeat it. */
export function supportRoutes(deps: AppDeps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const { give, takeBack } = supports(deps);

  for (const [method, act] of [['POST', give], ['DELETE', takeBack]] as const) {
    routes.on(method, '/v1/public/reports/:number/support', async (context) => {
      const { value } = await readBody(supportSchema, context);
      const count = await act({ number: reportNumberIn(context), token: value.token, client: context.get('client') });
      context.header('Cache-Control', 'no-store');
      return context.json(count satisfies SupportCount);
    });
  }

  return routes;
}
