import type { ComboboxMessages } from '../id/combobox.js';

export const combobox: ComboboxMessages = {
  change: 'Change',
  searching: 'Searching…',
  searchFound: (count) => (count === 1 ? '1 result' : `${count} results`),
  searchFoundMore: (count) => `First ${count} results. Write more to shorten the list.`,
  searchFoundNothing: 'Nothing matches. Check the spelling or try another word.',
  searchFailed: 'The search did not go through. Check your connection.',
  searchAgain: 'Search again',
  levels: 'Or choose from lists',
  levelNone: 'Choose…',
  levelsFailed: 'The list could not be fetched. Type the name in the field above.',
};
