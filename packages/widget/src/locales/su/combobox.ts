import type { ComboboxMessages } from '../id/combobox.js';

export const combobox: Partial<ComboboxMessages> = {
  change: 'Gentos',
  searching: 'Nuju milarian…',
  searchFound: (count) => `${count} kapendak`,
  searchFoundMore: (count) => `${count} anu kahiji. Serat langkung lengkep supados daptarna langkung pondok.`,
  searchFoundNothing: 'Teu aya nu cocog. Pariksa ejahanana atanapi cobian kecap sanes.',
  searchFailed: 'Teu acan hasil milarian. Pariksa jaringan Anjeun.',
  searchAgain: 'Milarian deui',
};
