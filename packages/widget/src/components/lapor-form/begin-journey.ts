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
import { steps } from './steps/index.js';

/** Makes the journey of a form whose first screen stands: its styles, its state, the draft this browser kept. */
export async function beginJourney(
  form: LaporForm,
  { locale, messages, chosen }: { locale: LocaleController; messages: Messages; chosen: () => Classification | null },
): Promise<Journey> {
  const { elementStyles } = form.constructor as typeof LaporForm;
  adoptStyles(form.renderRoot as ShadowRoot, [...elementStyles, fieldStyles, comboboxStyles, languageStyles, photoStyles, journeyStyles]);
  const journey = new Journey(form, locale, messages);
  if (form.mode === 'counter') {
    const { openCounterMode } = await import('./counter/mode.js');
    await openCounterMode(journey, form.renderRoot as ShadowRoot);
  }
  await begin(journey, chosen);
  await takeOver(journey);
  // Chosen, or chosen otherwise, while all this was on its way.
  const classification = chosen();
  if (classification && journey.state.kind === 'asking') journey.draft.update({ classification });
  journey.begun = true;
  if (form.prefill || PREFILLING.some((name) => form.hasAttribute(name))) {
    const { prefill } = await import('./prefill.js');
    journey.prefill = () => void prefill(journey);
    journey.prefill();
  }
  return journey;
}

/** Attributes by which a page answers something; see `prefill.ts`. */
const PREFILLING = ['classification', 'category', 'service', 'region', 'place', 'report-title', 'prefill-from-url'];

/** Begins with what was chosen on the first screen, or where this browser kept a draft. */
async function begin(journey: Journey, chosen: () => Classification | null): Promise<void> {
  const { draft } = journey;
  const kept = await draft.kept();
  const waiting = kept.filter((each) => isWaiting(each.draft));
  const others = kept.filter((each) => !waiting.includes(each));
  const drafts = others.filter((each) => !each.draft.sent);
  const [only, second] = drafts.length > 0 ? drafts : others;
  const opened = only && !second ? await draft.open(only) : undefined;
  const classification = chosen();
  journey.others = second !== undefined || (drafts.length > 0 && drafts.length < others.length);
  if (opened && opened !== 'elsewhere') journey.resume(opened, classification ? { step: '' } : opened);
  else journey.forgetSteps();
  // Whoever has begun to choose is not held up by what else there is.
  if (classification && journey.state.kind === 'asking') draft.update({ classification });
  else if (only && opened === 'elsewhere') await journey.desk((desk) => desk.showElsewhere(only));
  else if (second) await journey.desk((desk) => desk.showList());
  if (waiting.length > 0) void journey.desk(() => undefined);
}

/** Goes on with what was written in the page's own form before the script arrived. */
async function takeOver(journey: Journey): Promise<void> {
  const { host, draft } = journey;
  const form = host.querySelector('form');
  if (!form || journey.state.kind !== 'asking') return;
  const { takeOver: taking } = await import('./take-over.js');
  const taken = taking(form);
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
