import { isSecret } from '@lapor/sdk/contract';
import type { FormClient } from '../../../citizen-client.js';
import { hold } from '../../../controllers/draft-lock.js';
import { readDraft, removeDraft, writeDraft, type KeptDraft, type QueuedDraft, type StoredDraft } from '../../../internal/draft-store.js';
import { bringKept } from '../../../internal/photo/bring-kept.js';
import { forgetFiles } from '../../../internal/photo/kept-files.js';
import { sendReport, type Outcome } from '../../../internal/send-report.js';
import { sentDraft } from '../draft-content.js';
import type { SentReport } from '../state.js';
import { fingerprint, nextTry, sendAmong, triesOf, withFiles } from '../tries.js';

/** How long until what waits is tried again; twice as long after each try, up to the longest. */
const WAIT = { first: 5000, longest: 300_000 };

export interface QueueSettings {
  client: () => Promise<FormClient>;
  /** What waits now, the newest first. */
  list: () => Promise<readonly KeptDraft[]>;
  /** Something went out, was refused or was deleted; `filed` is what the page may be told of each this tab has sent. */
  changed: (sent: readonly StoredDraft[], filed: readonly { number?: string }[]) => void;
}

/**
 * Sends the reports that wait in this browser while the page is open, one after another, each under the key it was born
 * with. Several tabs may do so: one at a time sends a report, and the service takes each key once.
 */
export class Queue {
  readonly #settings: QueueSettings;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #stopped = true;
  #running: Promise<void> | undefined;
  readonly #filed: { number?: string }[] = [];
  /** What went out and this device had no room to keep, by the place of its draft. */
  readonly unkept = new Map<string, StoredDraft>();

  constructor(settings: QueueSettings) {
    this.#settings = settings;
  }

  get sending(): boolean {
    return this.#running !== undefined;
  }

  /** Sends what waits, now and whenever there is a reason to try again, until nothing waits any more. */
  start(): void {
    this.#stopped = false;
    window.addEventListener('online', this.#now);
    document.addEventListener('visibilitychange', this.#seen);
    void this.sendAll();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    window.removeEventListener('online', this.#now);
    document.removeEventListener('visibilitychange', this.#seen);
  }

  /** Resolves once this tab is not sending anything: what it sends, it holds as another tab would. */
  async idle(): Promise<void> {
    await this.#running;
  }

  /** Tries everything that waits once. */
  sendAll(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running ??= this.#pass().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #pass(): Promise<void> {
    const waiting = (await this.#settings.list()).filter(({ slot, draft }) => draft.queued && !draft.queued.refused && !draft.sent && !this.unkept.has(slot));
    const sent: StoredDraft[] = [];
    let left = 0;
    for (const { slot, draft } of waiting) {
      if (this.#stopped) break;
      // Storage that does not answer now may do so later: it waits on.
      const after = await this.#send(slot).catch(() => draft);
      if (after?.sent) sent.push(after);
      else if (after?.queued && !after.queued.refused) left += 1;
    }
    this.#settings.changed(sent, this.#filed.splice(0));
    if (left === 0) {
      this.#tries = 0;
      return;
    }
    if (this.#stopped) return;
    this.#timer = setTimeout(this.#now, Math.min(WAIT.longest, WAIT.first * 2 ** this.#tries) * (0.75 + Math.random() / 2));
    this.#tries += 1;
  }

  /** Sends one report, unless another tab is at it, and gives what is kept of it afterwards. */
  async #send(slot: string): Promise<StoredDraft | undefined> {
    const taken = new AbortController();
    const release = await hold(slot, { steal: false, lost: () => taken.abort() });
    if (!release) return readDraft(slot);
    try {
      // Another tab may have sent it, or its reporter taken it back, since it was listed.
      const stored = await readDraft(slot);
      if (!stored?.queued || stored.sent || stored.queued.refused) return stored;
      const lost = () => taken.signal.aborted;
      const after = await this.#attempt(slot, stored, { lost });
      if (!after) return await readDraft(slot);
      // Deleted meanwhile, it stays deleted; only a report the service has taken is shown all the same.
      if (after.sent) {
        await writeDraft(slot, after).catch(() => this.unkept.set(slot, after));
        await forgetFiles(after.key).catch(() => undefined);
      } else if (after !== stored && !lost() && (await readDraft(slot))) await keepIfItCan(slot, after);
      return after;
    } finally {
      release();
    }
  }

  /** What is to be kept of a report once it was tried; `undefined` when it went to other hands on the way. */
  async #attempt(slot: string, stored: StoredDraft, { lost, renewed = false }: { lost: () => boolean; renewed?: boolean }): Promise<StoredDraft | undefined> {
    let draft = stored;
    const queued = stored.queued as QueuedDraft;
    const keep = async (change: Partial<StoredDraft>) => {
      draft = { ...draft, ...change };
      if (!lost() && (await readDraft(slot))?.queued) await keepIfItCan(slot, draft);
    };
    if (queued.incomplete) {
      const brought = await bringKept(draft.key, draft.answers, {
        store: async () => (await this.#settings.client()).attachments,
        arrived: (attachments) => keep({ answers: { ...draft.answers, attachments } }),
      });
      if (lost() || !(await readDraft(slot))?.queued) return undefined;
      if (brought.kind === 'broken') return draft;
      if (brought.kind === 'refused') return { ...draft, queued: { ...queued, refused: 'file' } };
    }
    const next = nextTry(queued.incomplete ? withFiles(queued.report, draft.answers.attachments) : queued.report, triesOf(draft));
    const { attempt, earlier } = next;
    // What is sent is kept before it is: a repeat has to be the same to count as one.
    if (draft.attempt !== attempt || queued.incomplete) await keep({ attempt, earlier, queued: { ...queued, report: attempt, incomplete: false } });
    const { outcome, said } = await sendAmong(next, (report) => sendReport(this.#settings.client, report, draft.key, queued.language));
    if (outcome.kind === 'accepted') {
      const { receipt } = outcome;
      this.#filed.push(isSecret(said.visibility) ? {} : { number: receipt.number });
      const kept = { key: draft.key, receipt, content: fingerprint(said), changed: said !== attempt, unseen: true };
      return { ...sentDraft(kept), at: new Date().toISOString() };
    }
    const gone = outcome.kind === 'refused' && outcome.issues.length > 0 && outcome.issues.every(({ path }) => path.startsWith('/attachments/'));
    if (gone && !renewed) {
      // The service has deleted files it had taken: they go there again, where this browser has copies.
      const attachments = draft.answers.attachments.map((each) => ({ ...each, at: 0 }));
      return this.#attempt(slot, { ...draft, answers: { ...draft.answers, attachments }, queued: { ...queued, incomplete: true } }, { lost, renewed: true });
    }
    return isFinal(outcome) ? { ...draft, queued: { ...queued, report: attempt, refused: gone ? 'file' : true } } : draft;
  }

  readonly #now = (): void => {
    void this.sendAll();
  };

  readonly #seen = (): void => {
    if (document.visibilityState === 'visible') this.#now();
  };
}

/** Whether trying again as it stands would change nothing. */
function isFinal(outcome: Exclude<Outcome, { kind: 'accepted' }>): boolean {
  return outcome.kind === 'refused' || outcome.reason === 'conflict';
}

/** Without room for it, a report goes out all the same: its key is kept, and makes it one. */
function keepIfItCan(slot: string, draft: StoredDraft): Promise<void> {
  return writeDraft(slot, draft).catch(() => undefined);
}

/** A report the service has taken, and where its draft is kept. */
export interface LateReceipt extends Omit<SentReport, 'kept' | 'unseen'> {
  slot: string;
}

/** Keeps a receipt in the place of its draft, and says whether it did: what was deleted meanwhile stays deleted, what was seen is not shown again. */
export async function keepReceipt({ slot, ...sent }: LateReceipt): Promise<boolean> {
  const stored = await readDraft(slot);
  if (stored?.key !== sent.key || stored.sent) return false;
  await writeDraft(slot, { ...sentDraft({ ...sent, unseen: true }), at: new Date().toISOString() });
  await forgetFiles(sent.key).catch(() => undefined);
  return true;
}

/** Deletes what is kept of a report. */
export async function forgetKept({ slot, draft }: KeptDraft): Promise<void> {
  await removeDraft(slot);
  await forgetFiles(draft.key).catch(() => undefined);
}
