import type { Classification } from '@lapor/sdk/contract';
import { adoptStyles } from 'lit';
import type { LocaleController, Messages } from '../../controllers/locale.js';
import { comboboxStyles } from '../../internal/combobox/styles.js';
import { languageStyles } from '../../internal/language-chooser.js';
import { photoStyles } from '../../internal/photo/styles.js';
import { fieldStyles } from '../../styles/field.js';
import { Journey } from './journey.js';
import { journeyStyles } from './journey.styles.js';
import type { LaporForm } from './lapor-form.js';

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
  await journey.begin(chosen);
  if (form.prefill || PREFILLING.some((name) => form.hasAttribute(name))) {
    const { prefill } = await import('./prefill.js');
    journey.prefill = () => void prefill(journey);
    journey.prefill();
  }
  return journey;
}

/** Attributes by which a page answers something; see `prefill.ts`. */
const PREFILLING = ['classification', 'category', 'service', 'region', 'place', 'report-title', 'prefill-from-url'];
