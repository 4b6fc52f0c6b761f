import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { isLaporApiError, isReportNumber } from '@lapor/sdk';
import type { NewReport, ProblemCode } from '@lapor/sdk';
import sharp from 'sharp';
import { eachDatabase, onPostgres } from '#server/test-support/databases.js';
import { afterwardsJourneys } from './round-trip/afterwards.js';
import { recordCalls, unknownResources } from './called-methods.js';
import { roundTripClocks } from './round-trip/clocks.js';
import { publicLife } from './round-trip/public.js';
import { webhooks } from './round-trip/webhooks.js';
import { exportReports, readFigures } from './round-trip/statistics.js';
import { startService } from './service.js';
import type { Reach, Service } from './service.js';
import { roundTripStaffMoves } from './round-trip/staff-moves.js';
import { roundTripAgencySettings } from './round-trip/agency-settings.js';
import { roundTripTemplates } from './round-trip/templates.js';
import { resumeUpload, uploadInPieces } from './round-trip/uploads.js';
import { signInJourneys } from './round-trip/sign-in.js';

const calls = recordCalls();

const complaint: NewReport = {
  classification: 'complaint',
  title: 'Jalan berlubang di depan pasar',
  body: 'Sejak hujan minggu lalu ada lubang besar di depan pasar.\r\nDua sepeda motor jatuh.',
  incidentDate: '2026-03-01',
  location: { text: 'Depan pasar', regionCode: '51.02.05', point: { latitude: -8.54, longitude: 115.12 } },
  agencyId: 'jalan-dinas',
  categoryId: 'jalan-lubang',
  answers: [{ questionId: 'ruas', value: 'Jalan Contoh' }, { questionId: 'bahaya', value: 'berat' }],
  visibility: 'secret',
  reporter: { name: 'Warga Contoh' },
  contact: { kind: 'email', email: 'warga@example.org' },
  locale: 'id',
  notice: { version: '1', locale: 'id', at: '2026-03-02T01:59:00.000Z' },
};

const photo = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#804020' } }).jpeg().toBuffer();

async function refusal(promise: Promise<unknown>): Promise<ProblemCode | 'unknown'> {
  return promise.then(
    () => assert.fail('it should have been refused'),
    (error: unknown) => {
      if (isLaporApiError(error)) return error.code;
      throw error;
    },
  );
}

for (const reach of ['in process', 'over HTTP', 'two servers behind a proxy'] as const satisfies readonly Reach[]) {
  const runOn = reach === 'two servers behind a proxy' ? onPostgres : eachDatabase;
  runOn(`The SDK and the server, ${reach}`, (makeDatabase) => {
    const running: Service[] = [];
    afterEach(async () => {
      for (const service of running.splice(0)) await service.stop();
    });
    async function setup(settings?: Parameters<typeof startService>[2]): Promise<Service> {
      const service = await startService(makeDatabase, reach, settings);
      running.push(service);
      return service;
    }

    it('agree on the directory', async () => {
      const client = (await setup()).client();
      const general = await client.config.get();
      assert.equal(general.agency, null);
      assert.equal(general.open, true);
      const { challenge } = await client.challenge.get();
      assert.match(challenge?.target ?? '', /^[0-9a-f]{64}$/);
      const config = await client.config.get({ agency: 'jalan-dinas' }, { language: 'en' });
      assert.deepEqual([config.agency?.id, config.notice.language], ['jalan-dinas', 'en']);

      const first = await client.agencies.list({ limit: 2 });
      const second = await client.agencies.list({ limit: 2, cursor: first.nextCursor ?? assert.fail('one page only') });
      const all = await client.agencies.listAll({ limit: 2 }).toArray({ limit: 100 });
      assert.deepEqual(all.slice(0, 4), [...first.items, ...second.items]);
      assert.equal(new Set(all.map(({ id }) => id)).size, 6);
      assert.deepEqual((await client.agencies.list({ search: 'UNIT jalan' })).items.map(({ id }) => id), ['jalan-unit']);
      const index = await client.agencyIndex.get();
      assert.deepEqual(index.ids.toSorted(), all.map(({ id }) => id).toSorted());
      // Everything is made up here, so a form to practise with is offered the same.
      assert.deepEqual(await client.agencyIndex.get({ sandbox: 'true' }), index);
      assert.equal((await client.agencies.get('air-perumda')).kind, 'regional_company');

      const { items: categories } = await client.categories.list({ agency: 'jalan-dinas' }, { language: 'en' });
      assert.deepEqual(categories.map(({ name }) => name).sort(), ['Potholes', 'Roads']);

      assert.deepEqual((await client.regions.list({ parent: 'root' })).items.map(({ code }) => code), ['51']);
      assert.equal((await client.regions.listAll({ within: '51.02', limit: 1 }).toArray({ limit: 9 })).length, 2);
      assert.equal((await client.regions.get('51.02.05')).label, 'Tabanan, Tabanan, Bali');
      assert.equal(await refusal(client.agencies.get('nowhere')), 'not_found');
      assert.equal(await refusal(client.regions.get('99')), 'not_found');
      assert.equal(await refusal(client.agencies.list({ limit: 1000 })), 'validation_failed');
    });

    it('take a report from the citizen to the officer and back', async () => {
      const service = await setup();
      const citizen = service.client({ language: 'id' });
      const picture = await citizen.attachments.upload(new Blob([await photo()], { type: 'image/jpeg' }));
      assert.deepEqual([picture.kind, picture.mediaType, picture.width, picture.height], ['photo', 'image/jpeg', 40, 30]);
      const receipt = await citizen.reports.create({ ...complaint, attachments: [picture.id] });
      assert.ok(isReportNumber(receipt.number));
      assert.deepEqual([receipt.status, receipt.agency.id, receipt.due?.stage], ['awaiting_verification', 'jalan-dinas', 'verification']);

      const followed = await citizen.reports.track(receipt.number, receipt.accessCode.toLowerCase());
      assert.deepEqual([followed.body, followed.visibility, followed.turn, followed.contactKind], [complaint.body.replace('\r', ''), 'secret', 'agency', 'email']);
      assert.deepEqual(followed.answers.map(({ label, text }) => [label, text]), [['Ruas jalan', 'Jalan Contoh'], ['Seberapa bahaya?', 'Berat']]);
      assert.deepEqual(followed.attachments, [picture]);
      const content = await citizen.reports.attachment(receipt.number, receipt.accessCode, picture.id);
      assert.deepEqual([content.size, content.type], [picture.bytes, 'image/jpeg']);

      const admin = await service.staff('agency_admin', 'kabupaten');
      assert.deepEqual((await admin.staff.me()).agency?.id, 'kabupaten');
      assert.deepEqual((await admin.staff.inbox({ status: 'awaiting_verification' })).items.map(({ number }) => number), [receipt.number]);
      assert.equal((await admin.staff.inboxAll({ agency: 'jalan-dinas' }).toArray({ limit: 10 })).length, 1);
      const seen = await admin.staff.get(receipt.number);
      assert.deepEqual('reporter' in seen && seen.reporter, { name: 'Warga Contoh' });
      assert.equal((await admin.staff.attachment(receipt.number, picture.id)).size, picture.bytes);

      service.clock.advance(3600);
      assert.equal((await admin.staff.verify(receipt.number, { note: 'Untuk rekan' })).status, 'in_progress');
      const forwarded = await admin.staff.forward(receipt.number, { agencyId: 'jalan-unit', text: 'Kami teruskan ke unit.' });
      assert.deepEqual([forwarded.status, forwarded.agency.id], ['forwarded', 'jalan-unit']);

      const officer = await service.staff('liaison_officer', 'jalan-unit');
      const proof = await officer.attachments.upload(await photo(), { mediaType: 'image/jpeg' });
      assert.equal((await officer.staff.answer(receipt.number, { text: 'Lubang sudah ditambal.', attachments: [proof.id] })).status, 'answered');
      assert.equal((await officer.staff.close(receipt.number, { text: 'Perbaikan selesai.' })).status, 'closed_by_agency');

      const read = await citizen.reports.track(receipt.number, receipt.accessCode);
      assert.deepEqual(read.events.map(({ kind, text }) => [kind, text]), [
        ['submitted', null],
        // The report is secret: opening it and its picture is told.
        ['read', null],
        ['read', null],
        ['verified', null],
        ['forwarded', 'Kami teruskan ke unit.'],
        ['answered', 'Lubang sudah ditambal.'],
        ['closed', 'Perbaikan selesai.'],
      ]);
      assert.deepEqual(read.events[5]?.attachments.map(({ id }) => id), [proof.id]);
      assert.equal((await citizen.reports.attachment(receipt.number, receipt.accessCode, proof.id)).size, proof.bytes);
      assert.equal(read.turn, 'reporter');
      assert.doesNotMatch(JSON.stringify(read), /Untuk rekan|Warga Contoh|warga@/);
    });

    afterwardsJourneys(setup, complaint);

    it('agree on the services of an agency and their standards', async () => {
      const service = await setup();
      const admin = await service.staff('agency_admin', 'jalan-dinas');
      const put = await admin.services.put('izin-galian', { agencyId: 'jalan-unit', name: { id: 'Izin galian', en: 'Digging permit' }, cost: { text: { id: 'Gratis' }, rupiah: 0 } });
      assert.deepEqual(put.cost, { text: 'Gratis', rupiah: 0 });
      const client = service.client({ language: 'en' });
      assert.deepEqual((await client.services.list({ agency: 'jalan-dinas', search: 'digging' })).items.map(({ name }) => name), ['Digging permit']);
      assert.equal((await client.services.listAll({ limit: 1 }).toArray({ limit: 9 })).length, 1);
      assert.deepEqual(await client.services.get('izin-galian'), { ...put, name: 'Digging permit' });
      const { number, accessCode } = await client.reports.create({ ...complaint, serviceId: 'izin-galian' });
      assert.equal((await client.reports.track(number, accessCode)).service?.id, 'izin-galian');
      await admin.services.retire('izin-galian');
      assert.equal(await refusal(client.services.get('izin-galian')), 'not_found');
      assert.equal(await refusal(client.services.put('x', { agencyId: 'jalan-unit', name: { id: 'Tanpa kunci' } })), 'unauthenticated');
    });

    it('agree on every move of staff', async () => {
      await roundTripStaffMoves(await setup(), complaint);
    });

    it('agree on what an agency decides for itself', async () => {
      await roundTripAgencySettings(await setup());
    });

    it('agree on templates for answers', async () => {
      await roundTripTemplates(await setup(), complaint);
    });

    it('agree on what the clocks say', async () => {
      await roundTripClocks(await setup(), complaint);
    });

    it('do everything once, however often it is sent', async () => {
      const service = await setup();
      const client = service.client();
      const key = { idempotencyKey: 'born-with-the-draft' };
      const bytes = await photo();
      const picture = await client.attachments.upload(bytes, { ...key, mediaType: 'image/jpeg' });
      assert.deepEqual(await client.attachments.upload(bytes, { ...key, mediaType: 'image/jpeg' }), picture);

      const receipts = await Promise.all([1, 2, 3].map(() => client.reports.create({ ...complaint, attachments: [picture.id] }, key)));
      assert.deepEqual(receipts[1], receipts[0]);
      assert.deepEqual(receipts[2], receipts[0]);
      assert.equal(await refusal(client.reports.create({ ...complaint, title: 'Judul yang lain' }, key)), 'idempotency_conflict');

      const admin = await service.staff('agency_admin', 'jalan-dinas');
      const number = receipts[0]?.number ?? assert.fail();
      const verified = await admin.staff.verify(number, {}, key);
      assert.deepEqual(await admin.staff.verify(number, {}, key), verified);
      assert.deepEqual((await admin.staff.get(number)).events.map(({ kind }) => kind), ['submitted', 'verified', 'read']);
      assert.equal(await refusal(admin.staff.verify(number)), 'not_allowed');
    });

    it('file one report when its answer is lost on the way', async () => {
      const service = await setup();
      const losses = ['first answer', 'second answer'];
      const client = service.client({
        retry: { minDelay: 1 },
        fetch: async (request) => {
          const response = await service.fetch(request);
          if (losses.pop()) throw new TypeError('The connection broke');
          return response;
        },
      });
      const receipt = await client.reports.create(complaint);
      assert.deepEqual(losses, []);
      const rows = await service.database.selectFrom('reports').select('number').execute();
      assert.deepEqual(rows, [{ number: receipt.number }]);
      assert.equal((await client.reports.track(receipt.number, receipt.accessCode)).events.length, 1);
    });

    it('agree on a large file, which goes in pieces', async () => {
      await uploadInPieces(await setup());
    });

    it('let a large file go on where it broke off', async () => {
      await resumeUpload(await setup());
    });

    it('let an upload be taken back until a report names it', async () => {
      const service = await setup();
      const client = service.client();
      const { id } = await client.attachments.upload(await photo());
      const key = { idempotencyKey: 'taking-it-back-once' };
      await client.attachments.remove(id, key);
      await client.attachments.remove(id, key);
      assert.equal(await refusal(client.attachments.remove(id)), 'not_found');

      const kept = await client.attachments.upload(await photo());
      await client.reports.create({ ...complaint, attachments: [kept.id] });
      assert.equal(await refusal(client.attachments.remove(kept.id)), 'not_found');
      assert.equal(await refusal(client.attachments.upload(new Blob(['<script>'], { type: 'image/png' }))), 'attachment_type_refused');
    });

    signInJourneys(setup, refusal);
    it('agree on exports', async () => {
      await exportReports(await setup(), complaint);
    });

    it('agree on the figures', async () => {
      await readFigures(await setup(), complaint);
    });

    it('publish a report, let people support it, and keep back what must not be read', async () => {
      await publicLife(await setup(), complaint, await photo());
    });

    it('tell other programs what happens, and show how that went', async () => {
      await webhooks(setup, complaint);
    });

    it('tell nobody whether a number exists', async () => {
      const service = await setup();
      const client = service.client();
      const { number, accessCode } = await client.reports.create(complaint);
      assert.equal(await refusal(client.reports.track(number, '0000000000000000')), 'not_found');
      assert.equal(await refusal(client.reports.track(number, 'bukan kode – ü')), 'not_found');
      assert.equal(await refusal(client.reports.track('0000000000', accessCode)), 'not_found');
      const stranger = await service.staff('agency_admin', 'air-perumda');
      assert.equal(await refusal(stranger.staff.get(number)), 'not_found');
      assert.equal(await refusal(client.staff.me()), 'unauthenticated');
    });
  });
}

// Suites run in their order, so every journey above has made its calls.
describe('The round trip', () => {
  it('knows every resource of the SDK', () => {
    assert.deepEqual(unknownResources(), []);
  });

  it('calls every method of the SDK', () => {
    assert.ok(calls.count >= 20);
    assert.deepEqual(calls.notCalled(), []);
  });
});
