import { outcomeOf } from '../../internal/send-report.js';
import type { DraftOutcome } from './draft-content.js';
import { issuesFrom } from './issue-text.js';
import type { Journey } from './journey.js';

/** Sends the report of a journey, and shows what came of it. */
export class Sending {
  readonly #journey: Journey;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  /** Sends the report, or shows what has to be put right first. May be called again after a failure. */
  async send(): Promise<void> {
    const journey = this.#journey;
    const issues = journey.draft.check();
    if (issues.length > 0) {
      journey.goToIssues(issues);
      return;
    }
    journey.show({ kind: 'sending' });
    const { directory } = journey.draft;
    const config = await directory.loadConfig({ fresh: directory.config.kind === 'failed' });
    if (config.kind === 'failed') {
      const outcome = await outcomeOf(config.error);
      this.#ended(outcome.kind === 'failed' ? outcome : { kind: 'failed', reason: 'unexpected' });
      return;
    }
    this.#ended(await journey.draft.send());
  }

  /** After a failure: sends again, or asks whether reports are taken again. */
  async retry(): Promise<void> {
    const journey = this.#journey;
    const { state, draft } = journey;
    if (state.kind !== 'failed') return;
    if (state.reason !== 'closed' || draft.content.attempt) return this.send();
    const config = await draft.directory.loadConfig({ fresh: true });
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
    if (outcome.kind === 'failed') journey.show(outcome);
    else if (outcome.kind === 'refused') this.#refused(outcome);
    else {
      const { secret, content } = draft;
      draft.clear();
      journey.show({ kind: 'sent', sent: { ...outcome.sent, key: content.key, secret, kept: !secret } });
      void draft.save();
      journey.tell('lapor-submitted', secret ? {} : { number: outcome.sent.receipt.number });
    }
  }

  #refused({ issues, report }: Extract<DraftOutcome, { kind: 'refused' }>): void {
    const journey = this.#journey;
    const found = issuesFrom(issues, report);
    const lost = issues.flatMap(({ path }) => /^\/attachments\/(\d+)/.exec(path)?.[1] ?? []);
    journey.draft.photos.expire(lost.flatMap((index) => report.attachments?.[Number(index)] ?? []));
    if (found.length > 0) journey.goToIssues(found);
    else journey.show({ kind: 'failed', reason: 'unexpected' });
  }
}
