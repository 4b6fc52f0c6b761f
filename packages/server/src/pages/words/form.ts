// Made by `npm run generate`.
import { advice } from './id/advice.js';
import { agency } from './id/agency.js';
import { announcement } from './id/announcement.js';
import { check } from './id/check.js';
import { contact } from './id/contact.js';
import { files } from './id/files.js';
import { journey } from './id/journey.js';
import { opening } from './id/opening.js';
import { place } from './id/place.js';
import { problems } from './id/problems.js';
import { sending } from './id/sending.js';
import { sent } from './id/sent.js';
import { status } from './id/status.js';
import { story } from './id/story.js';
import { visibility } from './id/visibility.js';

/** The form's words in Indonesian, the source. */
export const id = {
  ...advice,
  ...agency,
  ...announcement,
  ...check,
  ...contact,
  ...files,
  ...journey,
  ...opening,
  ...place,
  ...problems,
  ...sending,
  ...sent,
  ...status,
  ...story,
  ...visibility,
};
export type Messages = typeof id;
export type StatusPageMessages = Messages;
