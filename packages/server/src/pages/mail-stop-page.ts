import type { Language } from '@lapor/sdk/contract';
import { html } from 'hono/html';

/** The page does nothing but post to itself, and loads nothing. */
export const MAIL_STOP_POLICY = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const TEXTS: Readonly<Record<Language, { title: string; ask: string; button: string; done: string }>> = {
  id: {
    title: 'Berhenti menerima e-mail',
    ask: 'Tekan tombol ini jika Anda tidak ingin menerima e-mail lagi tentang laporan Anda. Laporan tetap ditangani, dan tetap dapat Anda buka dengan nomor dan kode aksesnya.',
    button: 'Hentikan e-mail tentang laporan ini',
    done: 'Selesai. Kami tidak mengirim e-mail lagi tentang laporan ini. Laporan tetap ditangani, dan tetap dapat Anda buka dengan nomor dan kode aksesnya.',
  },
  en: {
    title: 'No more e-mail',
    ask: 'Press this button if you want no more e-mail about your report. The report is handled all the same, and you can go on opening it with its number and access code.',
    button: 'Stop e-mail about this report',
    done: 'Done. We send no more e-mail about this report. It is handled all the same, and you can go on opening it with its number and access code.',
  },
};

/** Asks, or says that it is done. Programs that look behind links before people do change nothing. */
export function mailStopPage(language: Language, stage: 'ask' | 'done') {
  const { title, ask, button, done } = TEXTS[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${stage === 'ask' ? html`<p>${ask}</p><form method="post"><button type="submit">${button}</button></form>` : html`<p role="status">${done}</p>`}
        </main>
      </body>
    </html>`;
}
