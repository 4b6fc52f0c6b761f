import type { NewReport, Receipt } from '@lapor/sdk/contract';
import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { Answers } from './answers.js';

/** A draft as this browser keeps it, with the idempotency key it was born with. */
export interface StoredDraft {
  version: 1;
  key: string;
  step: string;
  answers: Answers;
  keepDraft: boolean;
  /** The notice on personal data as it was first shown, so that a repeat says the same. */
  notice: NewReport['notice'] | null;
  /** What was last sent, word for word: a repeat has to be the same to count as one. */
  attempt: NewReport | null;
  /** Set once the service has taken the report. */
  sent: { receipt: Receipt; at: string; changed: boolean } | null;
}

let opened: UseStore | undefined;
const store = () => (opened ??= createStore('lapor', 'drafts'));

/** The draft of this name. Rejects where the browser blocks storage. */
export async function readDraft(name: string): Promise<StoredDraft | undefined> {
  const draft = await get<StoredDraft>(name, store());
  // Another version of this package on the same site may keep drafts of its own shape.
  return draft?.version === 1 ? draft : undefined;
}

export async function writeDraft(name: string, draft: StoredDraft): Promise<void> {
  await set(name, draft, store());
}

export async function removeDraft(name: string): Promise<void> {
  await del(name, store());
}
