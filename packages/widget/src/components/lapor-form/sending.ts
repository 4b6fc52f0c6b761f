import type { ReactiveController } from 'lit';
import { outcomeOf } from '../../internal/send-report.js';
import type { DraftOutcome } from './draft-content.js';
import { issuesFrom } from './issue-text.js';
import type { Journey } from './journey.js';

/** How long until a report that waits is tried again; twice as long after each try, up to the longest. */
const WAIT = { first: 4000, longest: 240_000 };

/** Sends the report of a journey, and shows what came of it. What the network does not take is tried again by itself. */
export class Sending implements ReactiveController {
  readonly #journey: Journey;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #rests = false;
  #away = false;
  /** Whether it is sent once more because the service had deleted its files. */
  #renewed = false;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  /** Whether the report on screen goes out by itself once there is a network. */
  get waits(): boolean {
    return this.#journey.draft.content.queued !== null;
  }

  /** Tries no more by itself. */
  hold(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    window.removeEventListener('online', this.#again);
  }

  /** Out of the page, tries no more. */
  hostDisconnected(): void {
    this.#away = true;
    this.#rests = this.#timer !== undefined;
    this.hold();
  }

  /** Back in the page, tries again what waited when it left. */
  hostConnected(): void {
    this.#away = false;
    if (this.#rests) this.#again();
    this.#rests = false;
  }

  /** Has it go out no more by itself: what somebody goes back to must not leave as it was. */
  takeBack(): void {
    this.hold();
    this.#journey.draft.takeBack();
  }

  /** Sends the report, or shows what has to be put right first. May be called again after a failure. */
  async send({ renewed = false } = {}): Promise<void> {
    const journey = this.#journey;
    this.hold();
    this.#renewed = renewed;
    this.#tries = 0;
    const issues = journey.draft.check();
    if (issues.length > 0) {
      journey.goToIssues(issues);
      return;
    }
    journey.show({ kind: 'sending' });
    const { directory, content } = journey.draft;
    const config = await directory.loadConfig({ fresh: directory.config.kind === 'failed' });
    if (journey.draft.content.key !== content.key) return;
    if (config.kind === 'failed') {
      const outcome = await outcomeOf(config.error);
      this.#ended(outcome.kind === 'failed' ? outcome : { kind: 'failed', reason: 'unexpected' });
      return;
    }
    const sent = await this.#send();
    if (sent) this.#ended(sent);
  }

  /** Sends the draft in hand, and gives what it came to, unless another is in hand by then. */
  async #send({ silent = false } = {}): Promise<DraftOutcome | undefined> {
    const journey = this.#journey;
    const { draft, host } = journey;
    const { slot, secret, content } = draft;
    const files = await this.#bringFiles();
    // Put away or deleted while its files were on their way, it is not sent from here any more.
    if (draft.content.key !== content.key || (silent && !this.waits)) return undefined;
    const outcome = files ?? (await draft.send());
    if (draft.content.key === content.key) return outcome;
    // At a counter it belongs to somebody who has left.
    if (outcome.kind === 'accepted' && !host.mode) {
      await journey.desk((desk) => desk.keepReceipt({ ...outcome.sent, key: content.key, slot, secret: secret || outcome.sent.secret }));
    }
    return undefined;
  }

  /** Has the files arrive that have not; what keeps the report from being sent, if anything does. */
  async #bringFiles(): Promise<Exclude<DraftOutcome, { kind: 'accepted' | 'refused' }> | undefined> {
    const { photos } = this.#journey.draft;
    const arrived = await photos.settle();
    if (arrived === 'arrived') return undefined;
    if (arrived === 'refused') return { kind: 'file-refused' };
    const outcome = photos.failure ? await outcomeOf(photos.failure) : ({ kind: 'failed', reason: 'offline' } as const);
    return outcome.kind === 'failed' && outcome.reason !== 'conflict' ? outcome : { kind: 'failed', reason: 'unexpected' };
  }

  /** After a failure: sends again, or asks whether reports are taken again. */
  async retry(): Promise<void> {
    const journey = this.#journey;
    const { state, draft } = journey;
    if (state.kind !== 'failed') return;
    if (state.reason !== 'closed' || draft.content.attempt) return this.send();
    const { key } = draft.content;
    const config = await draft.directory.loadConfig({ fresh: true });
    if (draft.content.key !== key) return;
    if (config.kind === 'ready' && config.value.open) journey.goToFirstGap();
    else journey.show(state);
  }

  /** Sends what is written now as a report of its own. */
  async sendAsNew(): Promise<void> {
    await this.#journey.draft.renew();
    return this.send();
  }

  #ended(outcome: DraftOutcome): void {
    const journey = this.#journey;
    const { draft } = journey;
    this.hold();
    if (outcome.kind === 'failed') {
      // It says why, and until when.
      if (outcome.reason === 'closed') void draft.directory.loadConfig({ fresh: true });
      if (outcome.reason === 'offline' || outcome.reason === 'busy') draft.queue();
      else if (outcome.reason === 'conflict') draft.takeBack();
      if (this.waits) this.#wait();
      // Nobody is told again what stands there already.
      if (journey.state.kind !== 'failed' || journey.state.reason !== outcome.reason) journey.show(outcome);
    } else if (outcome.kind === 'refused') this.#refused(outcome);
    else if (outcome.kind === 'file-refused') {
      draft.takeBack();
      journey.goToIssues([{ field: 'files', code: 'unknown' }]);
    }
    else {
      const { content, keepDraft } = draft;
      // Perhaps it was filed as secret, and changed since.
      const secret = draft.secret || outcome.sent.secret;
      const unseen = content.queued !== null;
      draft.clear();
      journey.show({ kind: 'sent', sent: { ...outcome.sent, key: content.key, secret, kept: !secret || (unseen && keepDraft), unseen } });
      void draft.save();
      journey.tell('lapor-submitted', secret ? {} : { number: outcome.sent.receipt.number });
    }
  }

  #wait(): void {
    if (this.#away) {
      this.#rests = true;
      return;
    }
    const pause = Math.min(WAIT.longest, WAIT.first * 2 ** this.#tries) * (0.75 + Math.random() / 2);
    this.#tries += 1;
    this.#timer = setTimeout(this.#again, pause);
    window.addEventListener('online', this.#again);
  }

  readonly #again = (): void => {
    this.hold();
    void this.#tryAgain();
  };

  /** Tries again without a word, as long as the report waits on screen and is this tab's to send. */
  async #tryAgain(): Promise<void> {
    const { draft } = this.#journey;
    if (!this.#isOnScreen() || !(await draft.isOurs()) || !this.#isOnScreen()) return;
    const outcome = await this.#send({ silent: true });
    if (!outcome) return;
    // Meanwhile it may have been taken back, or sent with a press.
    const { kind } = this.#journey.state;
    if (outcome.kind === 'accepted' ? kind !== 'sent' : kind === 'failed' && this.waits) this.#ended(outcome);
    else if (kind === 'aside' && this.waits) this.#wait();
  }

  #isOnScreen(): boolean {
    const { kind } = this.#journey.state;
    return this.waits && (kind === 'failed' || kind === 'aside');
  }

  #refused({ issues, report }: Extract<DraftOutcome, { kind: 'refused' }>): void {
    const journey = this.#journey;
    journey.draft.takeBack();
    const found = issuesFrom(issues, report);
    const lost = issues.flatMap(({ path }) => /^\/attachments\/(\d+)/.exec(path)?.[1] ?? []);
    const { photos } = journey.draft;
    photos.expire(lost.flatMap((index) => report.attachments?.[Number(index)] ?? []));
    // Copies of what the service had deleted are on their way again, and the report with them.
    if (photos.summary.waiting > 0 && found.every(({ field }) => field === 'files') && !this.#renewed) {
      void this.send({ renewed: true });
    } else if (found.length > 0) journey.goToIssues(found);
    else journey.show({ kind: 'failed', reason: 'unexpected' });
  }
}
