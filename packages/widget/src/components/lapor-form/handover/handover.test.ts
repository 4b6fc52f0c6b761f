import { expect, fixture, html } from '@open-wc/testing';
import { LaporClient } from '@lapor/sdk';
import { forgetDrafts, FormPage } from '../../../test/form-page.js';
import { serviceAddress } from '../../../test/service.js';
import type { LaporForm } from '../lapor-form.js';

const OFFER = 'Tidak ada internet? Kirim lewat SMS atau WhatsApp';
const SMS = { number: '1708', parts: 2, template: '{code} {title}' };

/** The real service, as one that takes drafts by SMS. */
function takingSms(): LaporClient {
  return new LaporClient({
    baseUrl: serviceAddress(),
    retry: false,
    fetch: async (request) => {
      const answer = await fetch(request);
      if (!new URL(request.url).pathname.endsWith('/v1/config')) return answer;
      return Response.json({ ...((await answer.json()) as object), handover: { sms: SMS, whatsapp: null } });
    },
  });
}

async function atTheCheck(sandbox: boolean): Promise<FormPage> {
  const form = await fixture<LaporForm>(html`<lapor-form api=${serviceAddress()} lang="id" ?sandbox=${sandbox} .client=${takingSms()}></lapor-form>`);
  const page = new FormPage(form);
  await page.complainUpTo('check', 'visibility-anonymous');
  expect(page.text, 'the sample service says that nothing reaches anybody').to.include('tidak dikirim ke instansi mana pun');
  return page;
}

describe('The way out by SMS', () => {
  beforeEach(forgetDrafts);

  it('is offered where the service takes it, of made-up agencies too', async () => {
    const page = await atTheCheck(false);
    page.button(OFFER).click();
    await page.at('Kirim tanpa internet');
  });

  it('is not offered in a form to try things out with: an SMS would reach somebody', async () => {
    const page = await atTheCheck(true);
    expect(page.text).to.not.include(OFFER);
  });
});
