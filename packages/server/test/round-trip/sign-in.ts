import assert from 'node:assert/strict';
import { it } from 'node:test';
import { SCOPES } from '@lapor/sdk';
import type { LaporClient } from '@lapor/sdk';
import { setClockBy, startIdentityProvider } from '#server/test-support/identity-provider.js';
import type { Service, startService } from '../service.js';

/** How staff sign in, and who may do what. */
export function signInJourneys(setup: (settings?: Parameters<typeof startService>[2]) => Promise<Service>, refusal: (promise: Promise<unknown>) => Promise<string>): void {
  it('agree on keys: made, listed, rotated, revoked, and remembered', async () => {
    const service = await setup();
    const admin = await service.staff('agency_admin', 'kabupaten');
    const made = await admin.keys.create({ role: 'liaison_officer', agencyId: 'jalan-unit', label: 'Meja depan (contoh)' });
    const officer = service.client({ apiKey: made.key });
    assert.deepEqual([(await officer.staff.me()).kind, (await officer.staff.me()).label], ['key', 'Meja depan (contoh)']);

    const rotated = await admin.keys.rotate(made.id, { overlapHours: 1 });
    assert.equal((await service.client({ apiKey: rotated.key }).staff.me()).agency?.id, 'jalan-unit');
    assert.equal((await officer.staff.me()).role, 'liaison_officer');
    service.clock.advance(3600);
    assert.equal(await refusal(officer.staff.me()), 'unauthenticated');

    assert.deepEqual((await admin.keys.list({ agency: 'jalan-unit' })).items.map(({ id }) => id), [made.id]);
    assert.equal(rotated.id, made.id);
    assert.equal((await admin.keys.listAll({ limit: 1 }).toArray({ limit: 9 })).length, 2);
    assert.ok((await admin.keys.revoke(rotated.id)).revokedAt);
    assert.equal(await refusal(service.client({ apiKey: rotated.key }).staff.me()), 'unauthenticated');

    assert.deepEqual((await admin.audit.listAll({ limit: 2 }).toArray({ limit: 9 })).map(({ action }) => action), ['key.revoked', 'key.rotated', 'key.created']);
    assert.equal((await admin.audit.list({ agency: 'air-perumda' })).items.length, 0);
  });

  it('agree on accounts: invited, signed in to, changed, disabled', async () => {
    const provider = await startIdentityProvider();
    try {
      const service = await setup({ signIn: provider.settings });
      const { accessToken } = await provider.signIn('petugas-1');
      setClockBy(service.clock, accessToken);
      const person: LaporClient = service.client({ apiKey: accessToken });
      assert.equal((await person.session.config()).provider?.issuer, provider.settings.issuer);
      assert.equal(await refusal(person.staff.me()), 'no_account');

      const admin = await service.staff('national_admin', null);
      const { id, state } = await admin.accounts.create({ role: 'liaison_officer', agencyId: 'jalan-dinas', label: 'Meja 1 (contoh)' });
      assert.equal(state, 'invited');
      const { invitation } = await admin.accounts.invite(id, { invitationHours: 1 });
      assert.equal((await person.session.accept(invitation ?? assert.fail())).role, 'liaison_officer');
      assert.deepEqual([(await person.staff.me()).kind, (await person.staff.me()).agency?.id], ['account', 'jalan-dinas']);

      await admin.accounts.change(id, { role: 'agency_admin', agencyId: 'kabupaten', label: 'Meja 2 (contoh)' });
      assert.deepEqual([(await person.staff.me()).label, (await person.staff.me()).scopes], ['Meja 2 (contoh)', [...SCOPES]]);
      assert.deepEqual((await admin.accounts.list()).items.map((account) => [account.id, account.state]), [[id, 'active']]);
      assert.equal((await admin.accounts.disable(id)).state, 'disabled');
      assert.equal(await refusal(person.staff.me()), 'no_account');
      assert.equal((await admin.accounts.listAll().toArray({ limit: 9 })).length, 1);
    } finally {
      await provider.stop();
    }
  });
}
