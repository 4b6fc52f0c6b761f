import { LaporClient } from '@lapor/sdk';
import { aTimeout, expect, fixtureCleanup } from '@open-wc/testing';
import { forgetDrafts, openForm, type FormPage } from '../../test/form-page.js';
import { citizen, service, serviceAddress } from '../../test/service.js';

/** A client that notes how often a report is sent with it. */
function counted() {
  const client = citizen();
  const create = client.reports.create.bind(client.reports);
  const sent: string[] = [];
  client.reports.create = async (...given: Parameters<typeof create>) => {
    sent.push(given[0].title);
    return create(...given);
  };
  return { client, sent };
}

/** What another tab does with the report that waits here. */
const ACTS = {
  'taken back': async (page: FormPage) => {
    page.button('Buka lagi').click();
    await page.at('Periksa jawaban Anda');
  },
  'deleted': async (page: FormPage) => {
    page.button('Hapus').click();
    await page.until(() => !page.find('.news'), 'it is still there');
  },
};

describe('A report that waits in one tab', () => {
  beforeEach(forgetDrafts);

  for (const [name, act] of Object.entries(ACTS)) {
    for (const place of ['in its page', 'out of its page'] as const) {
      it(`and is ${name} in another does not go out from the first, which was ${place} then`, async function () {
        this.timeout(90_000);
        const { client, sent } = counted();
        const first = await openForm({ client });
        await first.complainUpTo('check', 'visibility-anonymous');
        await service('stop');
        try {
          await first.next();
          await first.at('Tidak ada jaringan');
          await aTimeout(300);
          const page = first.form.parentElement!;
          if (place === 'out of its page') first.form.remove();
          const second = await openForm({ client: citizen() });
          await second.until(() => second.text.includes('menunggu jaringan'), 'nothing is said of the report that waits');
          await act(second);
          if (place === 'out of its page') page.append(first.form);
        } finally {
          await service('start');
        }
        sent.length = 0;
        window.dispatchEvent(new Event('online'));
        await first.at('Draf ini terbuka di tab lain');
        await aTimeout(1000);
        expect(sent).to.deep.equal([]);
        fixtureCleanup();
      });
    }
  }
});

describe('A report that is being sent when the form leaves its page', () => {
  beforeEach(forgetDrafts);

  it('is tried no more from there, and again once the form is back', async function () {
    this.timeout(60_000);
    let asked = 0;
    let breakOff: () => void = () => undefined;
    const broken = new Promise<never>((_, reject) => (breakOff = () => reject(new TypeError('the network broke off (contoh)'))));
    const send = (request: Request) => {
      if (request.method !== 'POST' || !request.url.endsWith('/v1/reports')) return fetch(request);
      asked += 1;
      return asked === 1 ? broken : fetch(request);
    };
    const page = await openForm({ client: new LaporClient({ baseUrl: serviceAddress(), retry: false, fetch: send }) });
    await page.complainUpTo('check', 'visibility-anonymous');
    await page.next();
    await page.until(() => asked === 1, 'it is not sent');
    const place = page.form.parentElement!;
    page.form.remove();
    breakOff();
    await aTimeout(500);
    window.dispatchEvent(new Event('online'));
    await aTimeout(500);
    expect(asked).to.equal(1);
    place.append(page.form);
    await page.at('Laporan Anda sudah kami terima');
    expect(asked).to.equal(2);
  });
});
