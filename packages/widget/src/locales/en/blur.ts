import type { BlurMessages } from '../id/blur.js';
import { plural } from './plural.js';

export const blur: BlurMessages = {
  blurHeading: 'Blur faces or number plates',
  blurHint: 'Drag over the photo to cover a part of it, or press “Add a box” and set where it is. What is covered cannot be brought back from the photo that is sent.',
  blurAreas: 'Boxes that cover the photo',
  blurArea: (position) => `Box ${position}`,
  blurAdd: 'Add a box',
  blurUndo: 'Undo',
  blurUse: 'Use this photo',
  blurCancel: 'Cancel',
  blurRemove: 'Remove',
  blurLeft: 'From the left',
  blurTop: 'From the top',
  blurWidth: 'Width',
  blurHeight: 'Height',
  blurPercent: (percent) => `${percent} per cent`,
  blurAdded: (position) => `Box ${position} added.`,
  blurRemoved: (position) => `Box ${position} removed.`,
  blurUndone: (count) => `Undone. There ${count === 1 ? 'is' : 'are'} ${plural(count, 'box', 'boxes')}.`,
  blurFailed: 'This photo cannot be written anew on this device. The former photo is still there; remove it if you do not want to send it.',
};
