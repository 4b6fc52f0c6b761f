import type { NewReport, Receipt } from '@lapor/sdk/contract';
import { createStore, del, get, update, type UseStore } from 'idb-keyval';
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
  sent: SentDraft | null;
}

/** What is left of a draft once it is sent: enough to show the receipt again, and to tell whether another tab holds the same words. */
export interface SentDraft {
  receipt: Receipt;
  at: string;
  /** The service had taken it before the last changes. */
  changed: boolean;
  /** See `fingerprint`. */
  content: number;
}

let opened: UseStore | undefined;
const store = () => (opened ??= createStore('lapor', 'drafts'));

/** The draft of this name. Rejects where the browser blocks storage. */
export async function readDraft(name: string): Promise<StoredDraft | undefined> {
  const draft = await get<StoredDraft>(name, store());
  // Another version of this package on the same site may keep drafts of its own shape.
  return draft?.version === 1 ? draft : undefined;
}

/** Keeps a draft. What another tab has sent of the same draft is not forgotten over it. */
export async function writeDraft(name: string, draft: StoredDraft): Promise<void> {
  await update<StoredDraft>(
    name,
    (old) => (old?.key === draft.key && !draft.sent ? { ...draft, attempt: draft.attempt ?? old.attempt, sent: old.sent } : draft),
    store(),
  );
}

export async function removeDraft(name: string): Promise<void> {
  await del(name, store());
}
