import { html, nothing, type TemplateResult } from 'lit';
import { IdleWatch } from '../../../controllers/idle-watch.js';
import { forgetLanguages } from '../../../controllers/language-choice.js';
import { PartTexts } from '../../../controllers/part-texts.js';
import { apiAddress } from '../../../internal/client.js';
import { followers } from '../../../internal/language-choice.js';
import type { CounterMessages } from '../../../locales/id/counter.js';
import { counterTexts } from '../../../locales/rare-texts.js';
import { focusOn } from '../focus.js';
import type { Journey } from '../journey.js';
import type { Mode } from '../mode.js';
import { lockedScreen, sentAtCounter, welcomeScreen, type Consented, type KeyProblem } from './screens.js';
import type { Paper } from './print-slip.js';

const IDLE_MINUTES = 3;

/** How a counter stands. */
type Stage =
  | { kind: 'locked'; problem: KeyProblem | null; checking: boolean }
  | { kind: 'welcome'; given: Consented | null; wrong: boolean }
  | { kind: 'serving'; paper: Paper; printed: boolean; leaving: boolean };

/**
 * A counter (pojok): an officer files for one visitor after another. The key is kept in memory alone, and nothing of a
 * visitor outlasts them: they are wiped when the next one comes, when the officer says so, and when nobody uses the form.
 */
export class Counter implements Mode {
  readonly journey: Journey;
  readonly #texts: PartTexts<CounterMessages>;
  readonly #idle: IdleWatch;
  #stage: Stage;
  #label = '';
  /** Whether the client was made here, with a key typed here. */
  #ownKey = false;
  #wiped = Promise.resolve();

  constructor(journey: Journey) {
    this.journey = journey;
    const { host } = journey;
    this.#texts = new PartTexts(host, counterTexts, () => journey.language);
    this.#idle = new IdleWatch(host, { minutes: () => minutesOf(host), counts: (seconds) => this.#count(seconds), over: () => void this.#over() });
    this.#stage = host.client ? welcome() : locked();
  }

  /** Fetches its texts. Rejects when the network fails. */
  async load(): Promise<void> {
    await this.#texts.load();
  }

  get texts(): CounterMessages {
    return this.#texts.messages;
  }

  screen(): TemplateResult | undefined {
    const stage = this.#stage;
    const { state, host } = this.journey;
    if (stage.kind === 'locked' && host.client) this.#stage = welcome();
    if (this.#stage.kind === 'locked') return lockedScreen(this, this.#stage);
    if (this.#stage.kind === 'welcome') return welcomeScreen(this, this.#stage, this.#ownKey);
    return state.kind === 'sent' ? sentAtCounter(this, state.sent, this.#stage) : undefined;
  }

  above(): TemplateResult {
    const { texts } = this;
    const { left } = this.#idle;
    return html`<div class="counter-bar">
      <p class="name">${this.#label ? texts.counterLabel(this.#label) : texts.counterPlain}</p>
      <button type="button" class="button quiet small" @click=${() => void this.next(texts.counterWiped)}>${texts.counterWipe}</button>
      ${left === null
        ? nothing
        : html`<div class="counter-idle">
            <p>${texts.counterIdle(left)}</p>
            <button type="button" class="button small">${texts.counterStay}</button>
          </div>`}
    </div>`;
  }

  /** Opens the counter with a key. */
  async open(key: string): Promise<void> {
    if (key === '') {
      this.#show({ kind: 'locked', problem: 'required', checking: false }, '.summary');
      return;
    }
    this.#show({ kind: 'locked', problem: null, checking: true });
    const opened = await import('../../../internal/counter-client.js').then(
      ({ openCounter }) => openCounter(apiAddress(this.journey.host.api), key),
      () => ({ kind: 'offline' as const }),
    );
    if (opened.kind !== 'open') {
      this.#show({ kind: 'locked', problem: opened.kind, checking: false }, '.summary');
      return;
    }
    this.#label = opened.label;
    this.#ownKey = true;
    this.journey.host.client = opened.client;
    this.#show(welcome(), '.heading');
  }

  /** Forgets the key. */
  lock(): void {
    this.#ownKey = false;
    this.#label = '';
    this.journey.host.client = undefined;
    this.#show(locked(), '.heading');
  }

  choose(given: Consented): void {
    this.#show({ kind: 'welcome', given, wrong: false });
  }

  /** Begins with a visitor who agreed. */
  begin(): void {
    if (this.#stage.kind !== 'welcome') return;
    const { given } = this.#stage;
    if (given) void this.#wiped.then(() => this.#serve(given));
    else this.#show({ ...this.#stage, wrong: true }, '.summary');
  }

  #serve(given: Consented): void {
    // A second press, or a counter closed meanwhile.
    if (this.#stage.kind !== 'welcome') return;
    this.journey.draft.assistance = { assisted: true, consent: { given, at: new Date().toISOString() } };
    this.#idle.start();
    this.#show({ kind: 'serving', paper: 'roll', printed: false, leaving: false }, '.heading');
  }

  /** Changes how the slip stands: its paper, whether it was printed, whether the visitor is about to leave without. */
  change(patch: Partial<Omit<Extract<Stage, { kind: 'serving' }>, 'kind'>>): void {
    if (this.#stage.kind === 'serving') this.#show({ ...this.#stage, ...patch });
  }

  /** Wipes everything of this visitor and waits for the next. */
  async next(said = ''): Promise<void> {
    this.#idle.stop();
    this.journey.draft.assistance = {};
    this.#stage = welcome();
    this.journey.host.renderRoot.querySelector('iframe.print')?.remove();
    forgetLanguages();
    for (const follow of followers) follow();
    this.#wiped = this.journey.wipe(said);
    await this.#wiped;
  }

  #count(seconds: number | null): void {
    if (seconds === null) this.journey.say('');
    // Said when it begins and once more near the end, not every second.
    else if (seconds === 10 || this.journey.announcement === '') this.journey.say(this.texts.counterIdle(seconds));
  }

  async #over(): Promise<void> {
    if (this.journey.state.kind === 'sending') this.#idle.start();
    else await this.next(this.texts.counterIdleWiped);
  }

  #show(stage: Stage, focus?: string): void {
    this.#stage = stage;
    this.journey.host.requestUpdate();
    if (focus) void focusOn(this.journey.host, focus);
  }
}

function locked(): Stage {
  return { kind: 'locked', problem: null, checking: false };
}

function welcome(): Stage {
  return { kind: 'welcome', given: null, wrong: false };
}

function minutesOf(host: Element): number {
  const minutes = Number(host.getAttribute('idle-minutes'));
  return minutes > 0 && minutes <= 60 ? minutes : IDLE_MINUTES;
}
