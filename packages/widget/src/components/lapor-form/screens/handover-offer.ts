import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../controllers/locale.js';
import type { Journey } from '../journey.js';

/** A file that has arrived once is there for good. */
async function screen(language: Language) {
  const loaded = await import('../handover/handover-screen.js');
  await loaded.fetchTexts(language);
  return loaded;
}

/** The way out by SMS or WhatsApp, where the service takes them; never of a secret report, nor of one to try things out with. */
export function handoverOffer(journey: Journey): TemplateResult | typeof nothing {
  const { messages, draft, host } = journey;
  const { config } = draft.directory;
  // A messenger knows nothing of a trial: what goes out there reaches somebody. Of made-up agencies whoever runs the service decides.
  if (config.kind !== 'ready' || host.sandbox || journey.mode || draft.secret || !draft.answers.visibility) return nothing;
  const { sms, whatsapp } = config.value.handover;
  if (!sms && !whatsapp) return nothing;
  // Needed when there is no network any more, so it is fetched while there may be one.
  void screen(journey.language).catch(() => undefined);
  const show = async () => {
    try {
      const { showHandover } = await screen(journey.language);
      await showHandover(journey);
    } catch {
      journey.say(messages.handoverFailed);
    }
  };
  return html`<p><button type="button" class="link" @click=${() => void show()}>${messages.handoverOffer}</button></p>`;
}
