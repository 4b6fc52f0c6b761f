import { expect, fixture, html } from '@open-wc/testing';
import { define } from '../../internal/define.js';
import { forgetDrafts, FormPage } from '../../test/form-page.js';
import { serviceAddress } from '../../test/service.js';
import { LaporForm } from './lapor-form.js';
import { waitUntil } from '../../test/wait-until.js';

define('lapor-form', LaporForm);

/** A form with the page's own form in it, in which somebody may have written before the script came. */
async function setup(typed: { class?: boolean; title?: string; visibility?: boolean } = {}, layout: 'steps' | 'single' = 'steps') {
  const form = await fixture<LaporForm>(html`<lapor-form api=${serviceAddress()} lang="id" layout=${layout} heading-level="1">
    <form method="post" action="/laporan">
      <input type="hidden" name="agency" value="tabanan-pupr" />
      <label><input type="radio" name="class" value="complaint" .checked=${typed.class ?? false} />Pengaduan</label>
      <label>Judul <input name="title" .value=${typed.title ?? ''} /></label>
      <label>Isi <textarea name="body"></textarea></label>
      <label><input type="radio" name="visibility" value="secret" .checked=${typed.visibility ?? false} />Rahasia</label>
      <button>Kirim</button>
    </form>
  </lapor-form>`);
  return { form, page: new FormPage(form), own: form.querySelector('form')! };
}

describe('<lapor-form> around a form that works without it', () => {
  beforeEach(forgetDrafts);

  it('takes its place when nobody has written in it', async () => {
    const { form, page } = await setup();
    await waitUntil(() => page.find('.heading'));
    expect(form.renderRoot.querySelector('slot')).to.equal(null);
    await page.ready();
    expect(page.heading).to.equal('Apa yang ingin Anda sampaikan?');
  });

  it('leaves it where it is while somebody writes in it, then goes on with what they wrote, where they were', async () => {
    const { form, page, own } = await setup({ class: true, title: 'Jalan berlubang' });
    expect(form.renderRoot.querySelector('slot'), 'the form stays under their fingers').not.to.equal(null);
    own.querySelector<HTMLInputElement>('[name=title]')!.focus();
    await page.ready();
    await waitUntil(() => page.focused?.id === 'title', 'the focus did not come along');
    expect(page.input('#title')!.value).to.equal('Jalan berlubang');
    expect(form.renderRoot.querySelector('slot'), 'there is one form').to.equal(null);
  });

  it('forgets nothing that belongs to a later step, and takes nobody past a question they have not answered', async () => {
    const { page, own } = await setup({ title: 'Jalan berlubang', visibility: true });
    own.querySelector<HTMLInputElement>('[name=title]')!.focus();
    await page.ready();
    expect(page.heading).to.equal('Apa yang ingin Anda sampaikan?');
    expect(own.querySelector<HTMLInputElement>('[name=title]')!.value, 'and it is not kept twice').to.equal('');
  });

  it('brings everything along on one page', async () => {
    const { page } = await setup({ class: true, title: 'Jalan berlubang', visibility: true }, 'single');
    await page.ready();
    await waitUntil(() => page.input('#title')?.value === 'Jalan berlubang');
    expect(page.form.renderRoot.querySelector<HTMLInputElement>('input[name=visibility][value=secret]')!.checked).to.equal(true);
  });
});
