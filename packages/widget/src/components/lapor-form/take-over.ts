import { CLASSIFICATIONS, CONTACT_KINDS, VISIBILITIES } from '@lapor/sdk/contract';
import type { Answers } from '../../internal/answers.js';

/** What somebody had written before the script arrived, in the form that works without it. */
export interface TakenOver {
  answers: Partial<Answers>;
  files: File[];
  /** The field they were writing in. */
  focused: string | null;
}

const TEXTS = { title: 'title', body: 'body', place: 'place', date: 'incidentDate', name: 'name', email: 'email', phone: 'phone' } as const;

/** Reads the form that stood in the page. `null` when nothing was written in it. */
export function takeOver(form: HTMLFormElement): TakenOver | null {
  const given = new FormData(form);
  const text = (name: string) => {
    const value = given.get(name);
    return typeof value === 'string' ? value : '';
  };
  const answers: Partial<Answers> = {};
  for (const [name, answer] of Object.entries(TEXTS)) if (text(name).trim() !== '') answers[answer] = text(name);
  const classification = CLASSIFICATIONS.find((known) => known === text('class'));
  const visibility = VISIBILITIES.find((known) => known === text('visibility'));
  const contact = CONTACT_KINDS.find((known) => known === text('contact'));
  if (classification) answers.classification = classification;
  if (visibility) answers.visibility = visibility;
  if (contact) answers.contact = contact;
  const files = given.getAll('files').filter((file): file is File => typeof file !== 'string' && file.size > 0);
  if (Object.keys(answers).length === 0 && files.length === 0) return null;
  const { activeElement } = form.ownerDocument;
  return { answers, files, focused: form.contains(activeElement) ? (activeElement as HTMLInputElement).name : null };
}
