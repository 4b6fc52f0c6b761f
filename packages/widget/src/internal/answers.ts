import type { Classification, Contact, Visibility } from '@lapor/sdk/contract';
import type { SentFile } from './photo/item.js';

/** What somebody chose from a list, with the words they saw. */
export interface Chosen {
  id: string;
  name: string;
}

/** An answer to a category's question as it stands in its inputs: texts as typed, choices as values, yes and no as such. */
export type DetailAnswer = string | readonly string[] | boolean;

/** Where the device said it is, as exactly as it said it, and how many metres it may be off. */
export interface DevicePoint {
  latitude: number;
  longitude: number;
  accuracy: number;
}

/** Everything a reporter has told the form so far, as typed. Nothing is chosen for them. */
export interface Answers {
  classification: Classification | null;
  title: string;
  body: string;
  place: string;
  region: Chosen | null;
  /** Rounded as the visibility asks for only when a report is made of it. */
  point?: DevicePoint | null;
  /** In a report with a public name: send it rounded all the same. */
  pointRough?: boolean;
  /** In a secret report: send it, rounded. */
  pointKept?: boolean;
  incidentDate: string;
  /** `unknown`: the reporter said they do not know. */
  agency: Chosen | 'unknown' | null;
  category: Chosen | 'unknown' | null;
  /** The public service it is about; drafts of before there were any have none. */
  service?: Chosen | null;
  details: Readonly<Record<string, DetailAnswer>>;
  attachments: readonly SentFile[];
  /** All files in their order by their names, also those that have not been uploaded; drafts of before there were any have none. */
  files?: readonly string[] | undefined;
  visibility: Visibility | null;
  name: string;
  contact: Contact['kind'] | null;
  email: string;
  phone: string;
}

export function noAnswers(): Answers {
  return {
    classification: null,
    title: '',
    body: '',
    place: '',
    region: null,
    incidentDate: '',
    agency: null,
    category: null,
    details: {},
    attachments: [],
    visibility: null,
    name: '',
    contact: null,
    email: '',
    phone: '',
  };
}
