// Made by `npm run generate`.
import type { Messages } from './form.js';
import { advice } from './en/advice.js';
import { agency } from './en/agency.js';
import { announcement } from './en/announcement.js';
import { check } from './en/check.js';
import { contact } from './en/contact.js';
import { files } from './en/files.js';
import { journey } from './en/journey.js';
import { opening } from './en/opening.js';
import { place } from './en/place.js';
import { problems } from './en/problems.js';
import { sending } from './en/sending.js';
import { sent } from './en/sent.js';
import { status } from './en/status.js';
import { story } from './en/story.js';
import { visibility } from './en/visibility.js';

/** The form's words in English. */
export const en: Messages = {
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
