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

/** Indonesian: the source every other language is translated from, and the shape they all have. */
export const form = {
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

/** Every text of the form. A text that holds a value is a function; so is one with a plural. */
export type Messages = typeof form;
