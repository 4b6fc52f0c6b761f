import type { Report } from '@lapor/sdk';
import type { CitizenClient } from '../../citizen-client.js';
import type { ReportKey } from './report-link.js';
import { afterArrival, afterFailure, hadArrived, missingFrom, newStep, takeStep, type OwnStep, type StepFiles } from './own-step.js';
import { WITH_FILES, type StepName } from './step-rules.js';

/** What the page that shows the report lends to a step. */
export interface StepHost {
  client(): Promise<CitizenClient>;
  key(): ReportKey;
  language(): string;
  /** The control for files; rejects while it cannot be fetched. */
  files(): Promise<StepFiles>;
  changed(): void;
  focus(selector: string): void;
  /** Fetches the report anew and shows it; `null` when that fails. */
  latest(): Promise<Report | null>;
  /** The step was taken; the report stands so now. */
  taken(report: Report): void;
}

/** The step a reporter has opened: what they say, and taking it once. */
export class StepSender {
  readonly #host: StepHost;
  #step: OwnStep | null = null;

  constructor(host: StepHost) {
    this.#host = host;
  }

  get step(): OwnStep | null {
    return this.#step;
  }

  /** Opens a step, or closes the one that is open. */
  readonly open = (name: StepName | null): void => {
    const former = this.#step?.name;
    this.#step?.files?.discard();
    this.#set(name && newStep(name));
    if (name && WITH_FILES.has(name)) void this.#addFiles();
    this.#host.focus(name ? '#step-heading' : `#step-${former ?? ''}`);
  };

  readonly write = (change: Partial<OwnStep>): void => {
    if (this.#step && !this.#step.sending) this.#set({ ...this.#step, ...change });
  };

  readonly send = async (): Promise<void> => {
    const step = this.#step;
    if (!step || step.sending) return;
    const wrong = missingFrom(step);
    if (wrong) {
      this.#wrong({ ...step, wrong });
      return;
    }
    this.#set({ ...step, wrong: null, failure: null, sending: true });
    let report: Report;
    try {
      report = await takeStep(await this.#host.client(), this.#host.key(), step, this.#host.language());
    } catch (error) {
      // Another report may be on screen by now.
      if (this.#step?.key !== step.key) return;
      if (hadArrived(error)) await this.#arrived(step.key);
      else this.#wrong(afterFailure(step, error));
      return;
    }
    if (this.#step?.key !== step.key) return;
    this.#step.files?.close();
    this.#step = null;
    this.#host.taken(report);
  };

  /** Forgets what was said. */
  forget(): void {
    this.#step?.files?.discard();
    this.#step = null;
  }

  async #arrived(key: string): Promise<void> {
    const report = await this.#host.latest();
    if (this.#step?.key === key) this.#set(afterArrival(this.#step, report));
  }

  /** Words can be sent without it, so nothing waits for it. */
  async #addFiles(): Promise<void> {
    const key = this.#step?.key;
    const files = await this.#host.files().catch(() => null);
    if (!files) return;
    if (this.#step?.key === key && this.#step) this.#set({ ...this.#step, files });
    else files.close();
  }

  #wrong(step: OwnStep): void {
    this.#set(step);
    if (step.wrong) this.#host.focus(`#step-field-${step.wrong.field}`);
  }

  #set(step: OwnStep | null): void {
    this.#step = step;
    this.#host.changed();
  }
}
