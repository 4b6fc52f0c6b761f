import type { NewReport, Receipt } from '@lapor/sdk/contract';
import { entries, get, promisifyRequest, type UseStore } from 'idb-keyval';
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
  /** What was sent before it, in other words, and may have arrived all the same; the last first. */
  earlier?: readonly NewReport[];
  /** The report last made of the answers, and a mark of these: what it takes to make one may be out of reach later. */
  made?: { readonly report: NewReport; readonly mark: number } | null;
  /** When it was last changed; drafts of before there were several have none. */
  at?: string;
  /** Set while it waits for the network, to go out by itself. */
  queued?: QueuedDraft | null;
  /** Set once the service has taken the report. */
  sent: SentDraft | null;
}

/** A report its reporter has sent, and the network has not. */
export interface QueuedDraft {
  since: string;
  /** The language the reporter used. */
  language: string;
  /** What goes out. */
  report: NewReport;
  /** Files of the draft have to be uploaded before, and named in it. */
  incomplete?: boolean;
  /** The service takes it as it stands no more, or one of its files: its reporter has to look at it. */
  refused?: boolean | 'file';
}

/** A draft and the place it is kept at. */
export interface KeptDraft {
  readonly slot: string;
  readonly draft: StoredDraft;
}

/** What is left of a draft once it is sent: enough to show the receipt again, and to tell whether another tab holds the same words. */
export interface SentDraft {
  receipt: Receipt;
  at: string;
  /** The service had taken it before the last changes. */
  changed: boolean;
  /** See `fingerprint`. */
  content: number;
  /** It went out of the queue, and nobody has said yet that number and code are saved. */
  unseen?: boolean;
}

/** A slow device answers within this. A browser that has not done so may never. */
const PATIENCE = 5000;

let opened: Promise<IDBDatabase> | undefined;
let current: IDBDatabase | undefined;
/** Each begins its time anew when another before it is answered. */
const patient = new Set<() => void>();
/** How many requests nobody waits for any more. */
let overdue = 0;

/** Where a draft of a form is kept: each under the key it was born with. */
export function slotOf(name: string, key: string): string {
  return `${name} ${key}`;
}

/** Everything kept of a form, the newest first. Rejects as `readDraft` does. */
export async function listDrafts(name: string): Promise<KeptDraft[]> {
  const all = await inTime(entries<IDBValidKey, StoredDraft>(drafts));
  return all
    .flatMap(([slot, draft]) => (typeof slot === 'string' && (slot === name || slot.startsWith(slotOf(name, ''))) && isOurs(draft) ? { slot, draft } : []))
    .sort((one, other) => (other.draft.at ?? '').localeCompare(one.draft.at ?? ''));
}

/** The draft kept here. Rejects where the browser blocks storage, or does not answer in time. */
export async function readDraft(slot: string): Promise<StoredDraft | undefined> {
  const draft = await inTime(get<StoredDraft>(slot, drafts));
  return isOurs(draft) ? draft : undefined;
}

/** Another version of this package on the same site may keep drafts of its own shape. */
function isOurs(draft: StoredDraft | undefined): boolean {
  return draft?.version === 1;
}

/**
 * Keeps a draft. What another tab has sent of the same draft is not forgotten over it.
 * Rejects as `readDraft` does; storage that answers late does what it was asked all the same, in the order it was asked.
 */
export function writeDraft(slot: string, draft: StoredDraft): Promise<void> {
  return change(async (store) => put(store, slot, over(await promisifyRequest<StoredDraft | undefined>(store.get(slot)), draft)));
}

/** Keeps a draft as the page is left, which does not live to read what was kept before: nothing but this tab's own may be there. */
export function putDraft(slot: string, draft: StoredDraft): Promise<void> {
  return change((store) => put(store, slot, draft));
}

/** Forgets a draft, late rather than never, as `writeDraft` does. */
export function removeDraft(slot: string): Promise<void> {
  return change((store) => {
    store.delete(slot);
    commit(store);
  });
}

function over(old: StoredDraft | undefined, draft: StoredDraft): StoredDraft {
  if (old?.key !== draft.key || draft.sent) return draft;
  return { ...draft, attempt: draft.attempt ?? old.attempt, earlier: (draft.attempt ? draft.earlier : old.earlier) ?? [], sent: old.sent };
}

function put(store: IDBObjectStore, slot: string, draft: StoredDraft): void {
  store.put(draft, slot);
  commit(store);
}

/** Without being told that nothing more comes, browsers undo what a page asked for that is gone. */
function commit({ transaction }: IDBObjectStore): void {
  // Typed as always there, which it is not in older browsers.
  (transaction as Partial<IDBTransaction>).commit?.();
}

async function change(ask: (store: IDBObjectStore) => void | Promise<void>): Promise<void> {
  await inTime(drafts('readwrite', async (store) => Promise.all([promisifyRequest(store.transaction), ask(store)])));
}

const drafts: UseStore = async (mode, callback) => {
  const ask = async () => {
    const database = await (opened ??= open());
    try {
      return { database, store: database.transaction('drafts', mode).objectStore('drafts') };
    } catch (error) {
      // It has lost its store, or its connection.
      close(database);
      throw error;
    }
  };
  const { database, store } = await ask().catch(ask);
  try {
    return await callback(store);
  } catch (error) {
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
      current = database;
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
  // There may be another by now.
  if (current === database) opened = current = undefined;
}

/** Rejects when the answer takes too long, counted from when the last one came. While one is overdue, no other is waited for. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let late = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(waiting);
      waiting = setTimeout(
        () => {
          late = true;
          overdue += 1;
          patient.delete(wait);
          reject(new Error('the browser does not answer for its storage'));
        },
        overdue > 0 ? 0 : PATIENCE,
      );
    };
    const answered = () => {
      clearTimeout(waiting);
      patient.delete(wait);
      if (late) overdue -= 1;
      for (const again of patient) again();
    };
    patient.add(wait);
    wait();
    answer.finally(answered).then(resolve, reject);
  });
}
