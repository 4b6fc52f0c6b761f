import { checkAnswers } from './check-answers.js';
import type { Draft } from './draft.js';
import type { FieldIssue } from './fields.js';

/** Everything wrong with a draft, as far as the form knows what it is checked against. */
export function checkDraft({ answers, categories, directory, photos, questions, regionBox, serviceBox }: Draft): FieldIssue[] {
  return checkAnswers(answers, {
    agencyFixed: directory.agency !== '',
    categoriesOffered: directory.categories.kind === 'ready' && directory.categories.value.length > 0,
    categories,
    questions,
    limits: directory.limits,
    regionUnchosen: regionBox.text.trim() !== '',
    serviceUnchosen: serviceBox.text.trim() !== '',
    filesPending: photos.summary.preparing,
    filesLost: photos.summary.lost,
  });
}
