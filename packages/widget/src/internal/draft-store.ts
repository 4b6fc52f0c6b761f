import type { NewReport, Receipt } from '@lapor/sdk/contract';
import { del, get, promisifyRequest, update, type UseStore } from 'idb-keyval';
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

/** A slow device answers within this. A browser that has not done so may never. */
const PATIENCE = 5000;

let opened: Promise<IDBDatabase> | undefined;
/** How many requests nobody waits for any more. */
let overdue = 0;

/** The draft of this name. Rejects where the browser blocks storage, or does not answer in time. */
export async function readDraft(name: string): Promise<StoredDraft | undefined> {
  const draft = await inTime(get<StoredDraft>(name, drafts));
  // Another version of this package on the same site may keep drafts of its own shape.
  return draft?.version === 1 ? draft : undefined;
}

/**
 * Keeps a draft. What another tab has sent of the same draft is not forgotten over it.
 * Rejects as `readDraft` does; storage that answers late does what it was asked all the same, in the order it was asked.
 */
export function writeDraft(name: string, draft: StoredDraft): Promise<void> {
  return inTime(
    update<StoredDraft>(
      name,
      (old) => (old?.key === draft.key && !draft.sent ? { ...draft, attempt: draft.attempt ?? old.attempt, sent: old.sent } : draft),
      drafts,
    ),
  );
}

/** Forgets a draft, late rather than never, as `writeDraft` does. */
export function removeDraft(name: string): Promise<void> {
  return inTime(del(name, drafts));
}

const drafts: UseStore = async (mode, callback) => {
  const database = await (opened ??= open());
  try {
    return await callback(database.transaction('drafts', mode).objectStore('drafts'));
  } catch (error) {
    // It may have lost its store, or its connection: the next request begins anew.
    close(database);
    throw error;
  }
};

function open(): Promise<IDBDatabase> {
  const asked = indexedDB.open('lapor');
  asked.onupgradeneeded = () => asked.result.createObjectStore('drafts');
  const opening = promisifyRequest(asked);
  opening.then(
    (database) => {
      database.onclose = () => close(database);
      // Held open, it would keep the page around the form from ever deleting it, and every later request waiting.
      database.onversionchange = () => close(database);
    },
    () => (opened = undefined),
  );
  return opening;
}

/** What has been asked of it before is still done. */
function close(database: IDBDatabase): void {
  database.close();
  opened = undefined;
}

/** Rejects when the answer takes too long. While one is overdue, no other is waited for. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let late = false;
    const waiting = setTimeout(
      () => {
        late = true;
        overdue += 1;
        reject(new Error('the browser does not answer for its storage'));
      },
      overdue > 0 ? 0 : PATIENCE,
    );
    const answered = () => {
      clearTimeout(waiting);
      if (late) overdue -= 1;
    };
    answer.finally(answered).then(resolve, reject);
  });
}
