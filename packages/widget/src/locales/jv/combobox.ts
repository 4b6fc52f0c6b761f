import type { ComboboxMessages } from '../id/combobox.js';

export const combobox: Partial<ComboboxMessages> = {
  change: 'Gantos',
  searching: 'Nembe madosi…',
  searchFound: (count) => `${count} pinanggih`,
  searchFoundMore: (count) => `${count} ingkang kapisan. Serat langkung jangkep supados daftaripun langkung cekak.`,
  searchFoundNothing: 'Boten wonten ingkang cocog. Priksanana ejaanipun utawi cobi tembung sanes.',
  searchFailed: 'Dereng kasil madosi. Priksanana jaringan panjenengan.',
  searchAgain: 'Padosi malih',
};
