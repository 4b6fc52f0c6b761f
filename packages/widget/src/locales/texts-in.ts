import type { Language } from '../internal/language.js';
import type { MessageOverrides } from './overrides.js';
import type { Texts } from './texts.js';

/** Texts in a language, with the page's own in their place; what the language lacks is said in Indonesian. Rejects when the network fails. */
export async function textsIn<M extends object>(texts: Texts<M>, language: Language, own?: MessageOverrides | null): Promise<M> {
  const other = language === 'id' ? undefined : language === 'en' ? texts.en() : texts.more?.(language);
  const [indonesian, said, override] = await Promise.all([texts.id(), other, own && import('./overridden.js')]);
  const whole = said ? { ...indonesian, ...said } : indonesian;
  return own && override ? override.overridden(whole, own, language, indonesian) : whole;
}
