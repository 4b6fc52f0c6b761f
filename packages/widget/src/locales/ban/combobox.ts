import type { ComboboxMessages } from '../id/combobox.js';

export const combobox: Partial<ComboboxMessages> = {
  change: 'Gentosin',
  searching: 'Kantun ngrereh…',
  searchFound: (count) => `${count} kapanggih`,
  searchFoundMore: (count) => `${count} sane kapertama. Tulis sane jangkep mangda daftarnyane sayan bawak.`,
  searchFoundNothing: 'Nenten wenten sane cocok. Cingakin ejaannyane utawi cobi kruna tiosan.',
  searchFailed: 'Durung prasida ngrereh. Cingakin jaringan ragane.',
  searchAgain: 'Rereh malih',
};
