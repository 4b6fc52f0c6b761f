import { advice } from './advice.js';
import { agency } from './agency.js';
import { check } from './check.js';
import { combobox } from './combobox.js';
import { contact } from './contact.js';
import { files } from './files.js';
import { journey } from './journey.js';
import { languages } from './languages.js';
import { map } from './map.js';
import { opening } from './opening.js';
import { photos } from './photos.js';
import { place } from './place.js';
import { problems } from './problems.js';
import { sandbox } from './sandbox.js';
import { sending } from './sending.js';
import { sent } from './sent.js';
import { story } from './story.js';
import { visibility } from './visibility.js';
import type { Messages } from '../id/form.js';

/** English. */
export const form: Messages = {
  ...advice,
  ...agency,
  ...check,
  ...combobox,
  ...contact,
  ...files,
  ...journey,
  ...languages,
  ...map,
  ...opening,
  ...photos,
  ...place,
  ...problems,
  ...sandbox,
  ...sending,
  ...sent,
  ...story,
  ...visibility,
};
