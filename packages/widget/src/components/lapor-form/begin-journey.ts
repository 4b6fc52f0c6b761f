import type { Classification } from '@lapor/sdk/contract';
import { adoptStyles } from 'lit';
import type { LocaleController, Messages } from '../../controllers/locale.js';
import { comboboxStyles } from '../../internal/combobox/styles.js';
import { languageStyles } from '../../internal/language-chooser.js';
import { photoStyles } from '../../internal/photo/styles.js';
import { fieldStyles } from '../../styles/field.js';
import { isWaiting } from './draft-content.js';
import { focusOn } from './focus.js';
import { Journey } from './journey.js';
import { journeyStyles } from './journey.styles.js';
import type { LaporForm } from './lapor-form.js';
import { bannerStyles } from './screens/banner.js';
import { steps } from './steps/index.js';
import type { TakenOver } from './take-over.js';

/** Makes the journey of a form whose first screen stands: its styles, its state, the draft this browser kept. */
export async function beginJourney(
  form: LaporForm,
  { locale, messages, chosen }: { locale: LocaleController; messages: Messages; chosen: () => Classification | null },
): Promise<Journey> {
  const { elementStyles } = form.constructor as typeof LaporForm;
  adoptStyles(form.renderRoot as ShadowRoot, [...elementStyles, fieldStyles, comboboxStyles, languageStyles, photoStyles, bannerStyles, journeyStyles]);
  const journey = new Journey(form, locale, messages);
  if (form.mode === 'counter') {
    const { openCounterMode } = await import('./counter/mode.js');
    await openCounterMode(journey, form.renderRoot as ShadowRoot);
  }
  const own = form.querySelector('form');
  const given = form.prefill || PREFILLING.some((name) => form.hasAttribute(name));
  const [, takingOver, prefilling] = await Promise.all([
    begin(journey, chosen),
    own && import('./take-over.js'),
    given && import('./prefill.js'),
  ]);
  // Nothing waits from here to the screen: what is chosen or typed up to this moment counts.
  answerFirst(journey, chosen());
  if (own && takingOver) goOnFrom(own, takingOver.takeOver, journey);
  journey.begun = true;
  if (prefilling) {
    journey.prefill = () => void prefilling.prefill(journey);
    journey.prefill();
  }
  return journey;
}

/** Attributes by which a page answers something; see `prefill.ts`. */
const PREFILLING = ['classification', 'category', 'service', 'region', 'place', 'report-title', 'prefill-from-url'];

/** Begins where this browser kept a draft. */
async function begin(journey: Journey, chosen: () => Classification | null): Promise<void> {
  const { draft } = journey;
  const kept = await draft.kept();
  const waiting = kept.filter((each) => isWaiting(each.draft));
  const others = kept.filter((each) => !waiting.includes(each));
  const drafts = others.filter((each) => !each.draft.sent);
  const [only, second] = drafts.length > 0 ? drafts : others;
  const opened = only && !second ? await draft.open(only) : undefined;
  journey.others = second !== undefined || (drafts.length > 0 && drafts.length < others.length);
  if (opened && opened !== 'elsewhere') journey.resume(opened, opened);
  else journey.forgetSteps();
  if (waiting.length > 0) void journey.desk(() => undefined);
  // Whoever has begun to choose is not held up by what else there is.
  if (chosen()) journey.others ||= opened === 'elsewhere';
  else if (only && opened === 'elsewhere') await journey.desk((desk) => desk.showElsewhere(only));
  else if (second) await journey.desk((desk) => desk.showList());
}

/** Takes what was chosen on the first screen, and leaves the reporter there: in the draft that was kept, or in one of its own. */
function answerFirst(journey: Journey, classification: Classification | null): void {
  if (!classification) return;
  const { draft, state } = journey;
  if (state.kind !== 'asking') {
    // A receipt, or the list of what there is: both stay within reach.
    draft.moveOn();
    draft.clear({ keep: true });
    journey.others = true;
  }
  journey.standAt(0);
  journey.forgetSteps();
  draft.update({ classification });
}

/** Goes on with what was written in the page's own form before the script arrived. */
function goOnFrom(form: HTMLFormElement, takeOver: (form: HTMLFormElement) => TakenOver | null, journey: Journey): void {
  const { host, draft } = journey;
  const taken = journey.state.kind === 'asking' ? takeOver(form) : null;
  if (!taken) return;
  draft.update(taken.answers);
  draft.photos.add(taken.files);
  form.reset();
  const { focused } = taken;
  if (focused === null) return;
  journey.standAt(Math.max(0, steps.findIndex((step) => step.fields(journey).some((id) => id === focused))));
  // Once it is drawn, which is after everything has begun.
  setTimeout(() => void focusOn(host, `#${CSS.escape(focused)}`));
}
