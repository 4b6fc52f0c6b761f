// Made from packages/widget/src/locales/en/place.ts by `npm run generate`: change it there.
import type { PlaceMessages } from '../id/place.js';

export const place: PlaceMessages = {
  placeHeadingComplaint: 'Where and when did it happen?',
  placeHeadingOther: 'Which place is this about?',
  placeLeadOther: 'Skip this if it is not about one place.',
  region: 'Village, district or regency',
  regionHint: 'Type a few letters, then choose from the list.',
  place: 'The exact place',
  placeHint: 'A street, neighbourhood or landmark. Example: “outside SDN 1 Kediri”.',
  date: 'Date it happened',
  dateHint: 'If you are not sure, choose the closest date.',
  dateToday: 'Today',
  dateYesterday: 'Yesterday',
  dateChosen: (day) => `Chosen: ${day}`,
};
