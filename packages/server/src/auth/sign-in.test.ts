import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { decodeJwt, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { AUDIENCE, setClockBy, startIdentityProvider, type IdentityProvider } from '../test-support/identity-provider.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';
import { verifyAudit } from '../workflow/audit.js';

eachDatabase('signing in with a real OpenID provider', (makeDatabase) => {
  let provider: IdentityProvider;
  before(async () => {
    provider = await startIdentityProvider();
  });
  after(() => provider.stop());

  async function setup(context: TestContext, subject = 'petugas') {
    const app = await startApp({ makeDatabase, settings: { signIn: provider.settings } });
    context.after(() => app.stop());
    const { accessToken, idToken } = await provider.signIn(subject);
    setClockBy(app.clock, accessToken);
    const admin = await staffKey(app, 'national_admin', null);
    const me = (key: string) => send(app, 'GET', '/v1/staff/me', { key });
    const account = (body: object) => send(app, 'POST', '/v1/staff/accounts', { key: admin, body: { role: 'liaison_officer', agencyId: 'jalan-dinas', label: 'Meja 1 (contoh)', ...body } });
    const accept = (token: string, invitation: string | null) => send(app, 'POST', '/v1/session/invitation', { key: token, body: { invitation } });
    return { app, accessToken, idToken, admin, me, account, accept };
  }

  test('a person who was named may work at once; anybody else is told that they have no account, and gets none', async (context) => {
    const { app, accessToken, me, account } = await setup(context);
    assertProblem(await me(accessToken), 'no_account');
    bodyOf(await account({ subject: 'orang-lain' }), operations.createAccount);
    assertProblem(await me(accessToken), 'no_account');
    assert.equal(bodyOf(await account({ subject: 'petugas' }), operations.createAccount).invitation, null);
    const told = bodyOf(await me(accessToken), operations.getPrincipal);
    assert.deepEqual([told.kind, told.role, told.agency?.id, told.label], ['account', 'liaison_officer', 'jalan-dinas', 'Meja 1 (contoh)']);
    assert.equal(told.expiresAt, new Date((decodeJwt(accessToken).exp ?? 0) * 1000).toISOString());
    assertProblem(await account({ subject: 'petugas' }), 'not_allowed');
    assert.doesNotMatch(app.log.join('\n'), /petugas|orang-lain/);
  });

  test('whoever signs in is an officer as those with a key are: a report can be given to them, until their account ends', async (context) => {
    const { app, accessToken, admin, account } = await setup(context);
    const { id } = bodyOf(await account({ subject: 'petugas' }), operations.createAccount);
    await account({ label: 'Belum masuk (contoh)' });
    await account({ subject: 'pengawas', role: 'overseer', label: 'Pengawas (contoh)' });
    await staffKey(app, 'liaison_officer', 'jalan-dinas');
    const officers = async () => bodyOf(await send(app, 'GET', '/v1/staff/officers', { key: admin }), operations.listOfficers).items;
    assert.deepEqual((await officers()).map(({ label }) => label), ['Meja 1 (contoh)', 'contoh']);

    const { number } = await fileReport(app);
    await send(app, 'POST', `/v1/staff/reports/${number}/verify`, { key: admin, body: {} });
    const assign = () => send(app, 'POST', `/v1/staff/reports/${number}/assign`, { key: admin, body: { assigneeId: id } });
    assert.equal(bodyOf(await assign(), operations.assignReport).assignee?.label, 'Meja 1 (contoh)');
    const mine = bodyOf(await send(app, 'GET', '/v1/staff/reports?assignee=me', { key: accessToken }), operations.listInbox);
    assert.deepEqual(mine.items.map((item) => item.assignee?.id), [id]);

    await send(app, 'DELETE', `/v1/staff/accounts/${id}`, { key: admin });
    assert.deepEqual((await officers()).map(({ label }) => label), ['contoh']);
    assertProblem(await assign(), 'validation_failed', ['/assigneeId unknown_value']);
  });

  test('an invitation opens its account once, to whoever signed in with it, until it is over, replaced or void', async (context) => {
    const { app, accessToken, admin, me, account, accept } = await setup(context);
    const invited = bodyOf(await account({ invitationHours: 1 }), operations.createAccount);
    const again = bodyOf(await send(app, 'POST', `/v1/staff/accounts/${invited.id}/invite`, { key: admin, body: { invitationHours: 1 } }), operations.inviteAccount);
    assertProblem(await accept(accessToken, invited.invitation), 'not_found');
    const { accessToken: stillValid } = await provider.signIn('petugas');
    const kept = JSON.stringify(await app.database.selectFrom('accounts').selectAll().execute());
    assert.ok(!kept.includes((again.invitation ?? '').slice('lapor_inv_'.length)));
    assertProblem(await send(app, 'POST', '/v1/session/invitation', { key: admin, body: { invitation: again.invitation } }), 'unauthenticated');
    bodyOf(await accept(stillValid, again.invitation), operations.acceptInvitation);
    assertProblem(await accept(stillValid, again.invitation), 'not_found');
    assert.equal((await me(stillValid)).status, 200);
    const other = bodyOf(await account({}), operations.createAccount);
    assertProblem(await accept(stillValid, other.invitation), 'not_allowed');
    const late = bodyOf(await account({ invitationHours: 1 }), operations.createAccount);
    await app.database.updateTable('accounts').set({ invitation_expires_at: app.clock.now().toISOString() }).where('id', '=', late.id).execute();
    const { accessToken: stranger } = await provider.signIn('orang-ketiga');
    assertProblem(await accept(stranger, late.invitation), 'not_found');
    bodyOf(await send(app, 'DELETE', `/v1/staff/accounts/${invited.id}`, { key: admin }), operations.disableAccount);
    assertProblem(await me(stillValid), 'no_account');
    assert.equal(await verifyAudit(app.deps.store), null);
  });

  test('only a token the provider signed, for this service and for now, opens anything', async (context) => {
    const { app, accessToken, idToken, me, account } = await setup(context);
    bodyOf(await account({ subject: 'petugas' }), operations.createAccount);
    assert.equal((await me(accessToken)).status, 200);
    const { iss = '', sub = '', iat = 0, exp = 0 } = decodeJwt(accessToken);
    const { privateKey } = await generateKeyPair('RS256');
    const forge = (claims: object) => new SignJWT({ iss, sub, aud: AUDIENCE, iat, exp, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'x', typ: 'at+jwt' }).sign(privateKey);
    const [header = '', payload = '', signature = ''] = accessToken.split('.');
    const other = Buffer.from(JSON.stringify({ ...decodeJwt(accessToken), sub: 'kepala' })).toString('base64url');
    const shared = await new SignJWT({ iss, sub, aud: AUDIENCE, iat, exp }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode('x'.repeat(32)));
    const wrong = {
      'for another service': (await provider.signIn('petugas', 'https://lain.contoh.example')).accessToken,
      'that only says who signed in': idToken,
      unsigned: new UnsecuredJWT({ iss, sub, aud: AUDIENCE, iat, exp }).encode(),
      'signed with a shared secret': shared,
      'signed by somebody else': await forge({}),
      'of another provider': await forge({ iss: 'https://lain.contoh.example' }),
      changed: [header, other, signature].join('.'),
      'without its signature': [header, payload, ''].join('.'),
      rubbish: 'a.b.c',
    };
    for (const [what, token] of Object.entries(wrong)) assert.equal((await me(token)).status, 401, what);
    assert.equal((await me(accessToken)).status, 200);

    // The provider's clock may differ by a minute, and no more.
    app.clock.set(new Date((exp + 59) * 1000).toISOString());
    assert.equal((await me(accessToken)).status, 200);
    app.clock.set(new Date((exp + 61) * 1000).toISOString());
    assertProblem(await me(accessToken), 'unauthenticated');
    app.clock.set(new Date((iat - 59) * 1000).toISOString());
    assert.equal((await me(accessToken)).status, 200);
    app.clock.set(new Date((iat - 61) * 1000).toISOString());
    assertProblem(await me(accessToken), 'unauthenticated');
  });

  test('the provider may change its keys at any time; while it is down, nobody is let in on trust', async (context) => {
    const { app, accessToken, me, account } = await setup(context);
    bodyOf(await account({ subject: 'petugas' }), operations.createAccount);
    assert.equal((await me(accessToken)).status, 200);
    await provider.rotate();
    const { accessToken: renewed } = await provider.signIn('petugas');
    assertProblem(await me(renewed), 'unauthenticated');
    app.clock.advance(30);
    assert.equal((await me(renewed)).status, 200);
    // The old key is gone from the provider, and what it signed with it.
    assertProblem(await me(accessToken), 'unauthenticated');

    await provider.stop();
    try {
      assert.equal((await me(renewed)).status, 200, 'its keys are still fresh');
      app.clock.advance(600);
      assertProblem(await me(renewed), 'unavailable');
    } finally {
      await provider.start();
    }
    assertProblem(await me(renewed), 'unavailable');
    app.clock.advance(5);
    assert.equal((await me(renewed)).status, 200);
  });

  test('whoever tries many wrong tokens or keys has to wait; a key that ended does not count', async (context) => {
    const { app, accessToken, admin, me } = await setup(context);
    const over = await staffKey(app, 'overseer', null);
    const row = (await app.deps.store.apiKeys.list({ path: null, limit: 9 })).find(({ role }) => role === 'overseer');
    await app.deps.store.apiKeys.revoke(row?.id ?? '', app.clock.now().toISOString());
    for (let count = 0; count < 70; count += 1) assertProblem(await me(over), 'unauthenticated');
    assert.equal((await me(admin)).status, 200);
    const answers = await Promise.all(Array.from({ length: 70 }, (_, count) => me(count % 2 === 0 ? `${accessToken}x` : `lapor_${'0'.repeat(32)}`)));
    assert.equal(answers.filter(({ status }) => status === 401).length, 60);
    const waiting = await me(admin);
    assertProblem(waiting, 'rate_limited');
    app.clock.advance(Number(waiting.headers.get('Retry-After')));
    assert.equal((await me(admin)).status, 200);
  });

  test('a page learns where to sign in, and nothing that is secret', async (context) => {
    const { app } = await setup(context);
    const { provider: told } = bodyOf(await send(app, 'GET', '/v1/session/config'), operations.getSessionConfig);
    assert.deepEqual(told, { issuer: provider.settings.issuer, clientId: 'meja-petugas', scopes: ['openid'], audience: AUDIENCE });
  });
});
