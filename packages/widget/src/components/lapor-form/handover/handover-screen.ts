import { draftCode, formatDraftCode, isNamed, isSecret, type Config } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { LocaleController, type Language } from '../../../controllers/locale.js';
import { composeMessage, type ComposedMessage, type MessageFacts } from '../../../internal/handover/compose.js';
import { plainMarks, smsParts } from '../../../internal/handover/sms.js';
import type { HandoverPageMessages } from '../../../locales/id/handover-page.js';
import { handoverTexts } from '../../../locales/rare-texts.js';
import { textsIn } from '../../../locales/texts-in.js';
import { heading } from '../frame.js';
import type { Journey } from '../journey.js';
import { notices } from '../screens/banner.js';

/** Fetches the words ahead of the need. */
export async function fetchTexts(language: Language): Promise<void> {
  await textsIn(handoverTexts, language);
}

/**
 * Shows the draft as messages to be sent by SMS or WhatsApp, where the service takes them. Nothing leaves the page but by
 * a link its reporter presses.
 *
 * @public fetched when the offer is taken
 */
export async function showHandover(journey: Journey): Promise<void> {
  const { draft, state: before } = journey;
  const { config } = draft.directory;
  // Asked again here: a secret report leaves by no way its reporter's operator or a messenger could read.
  if (config.kind !== 'ready' || journey.host.sandbox || !draft.answers.visibility || isSecret(draft.answers.visibility)) return;
  const { handover } = config.value;
  const locale = new LocaleController<HandoverPageMessages>(journey.host, handoverTexts);
  const texts = await locale.load();
  let named = false;
  const screen = () => {
    const messages = locale.messages ?? texts;
    const toggle = (event: Event) => {
      named = (event.currentTarget as HTMLInputElement).checked;
      journey.host.requestUpdate();
    };
    return html`<div class="panel" part="panel" lang=${journey.language}>
      <button type="button" class="link back" @click=${() => journey.show(before)}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m14.5 5.5-7 6.5 7 6.5" /></svg>${messages.back}
      </button>
      ${notices(journey)} ${heading('heading-handover', messages.handoverHeading, journey.host.headingLevel)}
      <p>${messages.handoverIntro}</p>
      <p class="hint field">${messages.handoverWithout}</p>
      ${mayName(journey)
        ? html`<div class="field choice">
            <input type="checkbox" id="handover-name" .checked=${named} @change=${toggle} />
            <label for="handover-name"><span class="name">${messages.handoverAddName}</span></label>
          </div>`
        : nothing}
      ${ways(journey, handover, messages, named)}
      <p class="hint field">${messages.handoverCode(codeOf(journey))}</p>
    </div>`;
  };
  journey.show({ kind: 'aside', render: screen });
}

function ways(journey: Journey, { sms, whatsapp }: Config['handover'], messages: HandoverPageMessages, named: boolean): TemplateResult {
  const facts = factsOf(journey);
  const name = named ? `\n${messages.handoverName(journey.draft.answers.name.trim())}` : '';
  const level = journey.host.headingLevel + 1;
  return html`${sms
    ? way({
        id: 'sms',
        level,
        heading: messages.handoverSms(sms.number),
        message: composeMessage(`${sms.template}${name}`, mapped(facts, plainMarks), (text) => smsParts(text) <= Math.min(2, sms.parts)),
        about: (text) => messages.handoverParts(smsParts(text)),
        // Older iPhones read `&body`, everything else `?body`: together both do.
        href: (text) => `sms:${sms.number}?&body=${encodeURIComponent(text)}`,
        open: messages.handoverOpenSms,
        messages,
      })
    : nothing}
  ${whatsapp
    ? way({
        id: 'whatsapp',
        level,
        heading: messages.handoverWhatsapp(whatsapp.number),
        message: composeMessage(`${whatsapp.template}${name}`, facts, (text) => text.length <= whatsapp.length),
        href: (text) => `https://wa.me/${whatsapp.number}?text=${encodeURIComponent(text)}`,
        open: messages.handoverOpenWhatsapp,
        messages,
      })
    : nothing}`;
}

interface Way {
  id: string;
  level: number;
  heading: string;
  message: ComposedMessage | undefined;
  about?: (text: string) => string;
  href: (text: string) => string;
  open: string;
  messages: HandoverPageMessages;
}

/** One way out: the whole text before it leaves, what is missing from it, and the link that opens it elsewhere. */
function way({ id, level, heading: text, message, about, href, open, messages }: Way): TemplateResult {
  return html`<section class="next" aria-labelledby="heading-${id}">
    <div class="subheading" id="heading-${id}" role="heading" aria-level=${level}>${text}</div>
    ${message
      ? html`<p class="notice said" id="message-${id}">${message.text}</p>
          ${message.shortened ? html`<p class="hint">${messages.handoverShortened}</p>` : nothing}
          ${about ? html`<p class="hint">${about(message.text)}</p>` : nothing}
          <p><a class="button quiet" id="open-${id}" href=${href(message.text)} target="_blank" rel="noopener noreferrer">${open}</a></p>`
      : html`<p>${messages.handoverTooLong}</p>`}
  </section>`;
}

function factsOf(journey: Journey): MessageFacts {
  const { answers } = journey.draft;
  const { complaint, aspiration, informationRequest } = journey.messages;
  const classes = { complaint, aspiration, information_request: informationRequest };
  return {
    code: codeOf(journey),
    class: answers.classification ? classes[answers.classification] : '',
    title: answers.title,
    body: answers.body,
    place: [answers.place.trim(), answers.region?.name].filter(Boolean).join(', '),
    date: answers.classification === 'complaint' ? answers.incidentDate : '',
  };
}

function mapped(facts: MessageFacts, change: (text: string) => string): MessageFacts {
  return Object.fromEntries(Object.entries(facts).map(([name, text]) => [name, change(text as string)])) as unknown as MessageFacts;
}

function mayName({ draft: { answers } }: Journey): boolean {
  return answers.visibility !== null && isNamed(answers.visibility) && answers.name.trim() !== '';
}

function codeOf({ draft }: Journey): string {
  return formatDraftCode(draftCode(draft.content.key));
}
