import type { TemplateResult } from 'lit';
import { nothing } from 'lit';
import { chooseLanguage } from '../../../controllers/language-choice.js';
import { languageChooser } from '../../../internal/language-chooser.js';
import type { Journey } from '../journey.js';
