import { changeAccountSchema, inviteSchema, newAccountSchema, type Account, type InvitedAccount } from '@lapor/sdk/contract';
import { operations, type Operation } from '@lapor/sdk/openapi';
import { Hono, type Context } from 'hono';
import { changeAccount, disableAccount, inviteAnew, makeAccount, toAccount } from '../auth/accounts.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { readBody } from '../requests/body.js';
import { idIn } from '../requests/path.js';
import { rightsPage } from '../requests/rights-page.js';
import { signedIn } from '../requests/signed-in.js';
import { writeOf } from '../requests/write.js';
import type { Staff } from '../auth/staff.js';
import type { Write } from '../workflow/once.js';

/** Accounts of people who sign in with the provider. */
export function accountRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.get('/v1/staff/accounts', async (context) => {
    const staff = await signedIn(deps, context, operations.listAccounts);
    return context.json(await rightsPage(store, context, staff, (page) => store.accounts.list(page), toAccount));
  });

  routes.post('/v1/staff/accounts', async (context) => {
    const staff = await signedIn(deps, context, operations.createAccount);
    const { value, request } = await readBody(newAccountSchema, context);
    return context.json((await makeAccount(deps, write(context, operations.createAccount, staff, request), staff, value)) satisfies InvitedAccount, 201);
  });

  routes.put('/v1/staff/accounts/:id', async (context) => {
    const staff = await signedIn(deps, context, operations.changeAccount);
    const { value, request } = await readBody(changeAccountSchema, context);
    const account = await changeAccount(deps, write(context, operations.changeAccount, staff, request), staff, idIn(context), value);
    return context.json(account satisfies Account);
  });

  routes.post('/v1/staff/accounts/:id/invite', async (context) => {
    const staff = await signedIn(deps, context, operations.inviteAccount);
    const { value, request } = await readBody(inviteSchema, context);
    const account = await inviteAnew(deps, write(context, operations.inviteAccount, staff, request), staff, idIn(context), value);
    return context.json(account satisfies InvitedAccount, 201);
  });

  routes.delete('/v1/staff/accounts/:id', async (context) => {
    const staff = await signedIn(deps, context, operations.disableAccount);
    const account = await disableAccount(deps, write(context, operations.disableAccount, staff, ''), staff, idIn(context));
    return context.json(account satisfies Account);
  });

  function write(context: Context<AppEnv>, { id }: Operation, staff: Staff, request: string): Write {
    return writeOf(deps, context, { operation: id, principal: `key:${staff.keyId}`, request });
  }

  return routes;
}
