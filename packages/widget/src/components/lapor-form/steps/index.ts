import type { Step } from '../step.js';
import { agencyStep } from './agency.js';
import { checkStep } from './check.js';
import { classStep } from './class.js';
import { contactStep } from './contact.js';
import { filesStep } from './files.js';
import { placeStep } from './place.js';
import { storyStep } from './story.js';
import { visibilityStep } from './visibility.js';

/** The steps, in order. */
export const steps: readonly Step[] = [classStep, storyStep, placeStep, agencyStep, filesStep, visibilityStep, contactStep, checkStep];
