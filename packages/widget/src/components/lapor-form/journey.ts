import type { ReactiveController, TemplateResult } from 'lit';
import type { StoredDraft } from '../../controllers/draft-keeper.js';
import { LanguageChooser } from '../../controllers/language-chooser.js';
import type { Language, LocaleController, Messages } from '../../controllers/locale.js';
import { leaveFor, QuickExit } from '../../controllers/quick-exit.js';
import { StepHistory } from '../../controllers/step-history.js';
import type { Answers } from '../../internal/answers.js';
import { apiAddress } from '../../internal/client.js';
import { Coach } from './coach/coach.js';
import { Draft } from './draft.js';
import { sentDraft } from './draft-content.js';
import type { FieldId, FieldIssue } from './fields.js';
import { issueText } from './issue-text.js';
import { focusOn } from './focus.js';
import type { Mode } from './mode.js';
import { renderScreen } from './screens/screen.js';
import { Sending } from './sending.js';
import type { JourneyState } from './state.js';
import { STEP_IDS, type FormHost, type Step, type StepContext, type StepId } from './step.js';
import { steps } from './steps/index.js';
import { unsaved } from './unsaved.js';

const CHECK = STEP_IDS.indexOf('check');
/** Somebody who types is not spoken to. */
const SPEAKING_PAUSE = 1000;

/** Everything the form does after its first screen: the steps, the sending and what comes after. */
export class Journey implements ReactiveController, StepContext {
  readonly host: FormHost;
  readonly draft: Draft;
  readonly coach: Coach;
  readonly languages: LanguageChooser;
  readonly sending = new Sending(this);
  mode: Mode | undefined;
  /** Gives the page's own answers to a form that begins. */
  prefill: (() => void) | undefined;
  readonly #locale: LocaleController;
  readonly #history: StepHistory;
  #messages: Messages;
  #state: JourneyState = { kind: 'asking', step: 0, issues: [], returning: false };
  #announcement = '';
  #speaking: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FormHost, locale: LocaleController, messages: Messages) {
    this.host = host;
    this.#locale = locale;
    this.#messages = messages;
    const name = () => JSON.stringify([apiAddress(host.api), host.agency, ...(host.mode ? [host.mode] : [])]);
    this.draft = new Draft(host, name, () => this.language, () => this.#stored());
    this.languages = new LanguageChooser(host, locale, () => this.draft.directory.languages);
    this.#history = new StepHistory(host, name, (step) => this.#moved(step));
    new QuickExit(host, () => this.draft.secret || this.secretSent, () => void this.leave());
    this.coach = new Coach(this);
    host.addController(this);
  }

  get state(): JourneyState {
    return this.#state;
  }
  get language(): Language {
    return this.#locale.language;
  }
  get messages(): Messages {
    return (this.#messages = this.#locale.messages ?? this.#messages);
  }
  get announcement(): string {
    return this.#announcement;
  }
  get secretSent(): boolean {
    return this.#state.kind === 'sent' && this.#state.sent.secret;
  }
  get unsaved(): boolean {
    return unsaved(this);
  }
  /** The steps on screen now. */
  get shown(): readonly Step[] {
    if (this.#state.kind !== 'asking') return [];
    const { step } = this.#state;
    return this.#single && step !== CHECK ? steps.slice(0, CHECK) : steps.slice(step, step + 1);
  }
  /** What is wrong on this screen, in the reader's words. */
  get problems(): readonly { field: FieldId; text: string }[] {
    if (this.#state.kind !== 'asking') return [];
    const { questions, directory } = this.draft;
    const facts = { messages: this.messages, language: this.language, limits: directory.limits, questions };
    return this.#state.issues.map((issue) => ({ field: issue.field, text: issueText(issue, facts) }));
  }
  get #single(): boolean {
    return this.host.layout === 'single';
  }

  /** Begins with what was chosen on the first screen, or where this browser kept a draft. */
  async begin(chosen: () => Answers['classification']): Promise<void> {
    const stored = await this.draft.read();
    const classification = chosen();
    if (stored?.sent) {
      this.#state = { kind: 'sent', sent: { ...stored.sent, key: stored.key, secret: false, kept: true } };
    } else if (stored) {
      this.draft.restore(stored);
      const step = Math.max(0, STEP_IDS.findIndex((id) => id === stored.step));
      // Whoever has begun to choose again stays where they are, with what they wrote before.
      this.#state = { kind: 'asking', step: classification ? 0 : step, issues: [], returning: false };
      this.#history.mark(this.#state.step);
    } else this.#history.forget();
    if (classification && this.#state.kind === 'asking') this.draft.update({ classification });
    await this.#takeOver();
  }

  /** Goes on with what was written in the page's own form before the script arrived. */
  async #takeOver(): Promise<void> {
    const form = this.host.querySelector('form');
    if (!form || this.#state.kind !== 'asking') return;
    const taken = (await import('./take-over.js')).takeOver(form);
    if (!taken) return;
    this.draft.update(taken.answers);
    this.draft.photos.add(taken.files);
    form.reset();
    const { focused } = taken;
    if (focused === null) return;
    const field = steps.findIndex((step) => step.fields(this).some((id) => id === focused));
    this.#state = { ...this.#state, step: this.#single ? 0 : Math.min(Math.max(0, field), this.#firstStepOf(this.draft.check())) };
    // Once it is drawn, which is after everything has begun.
    setTimeout(() => void focusOn(this.host, `#${CSS.escape(focused)}`));
  }

  hostUpdate(): void {
    const { directory, answers, services } = this.draft;
    void directory.loadConfig().then((config) => {
      if (config.kind === 'ready' && !config.value.open && this.#state.kind === 'asking') this.show({ kind: 'failed', reason: 'closed' });
    });
    if (this.#state.kind !== 'asking') return;
    if (directory.agency) void directory.loadCategories(directory.agency);
    else if (answers.agency) void directory.loadCategories(answers.agency === 'unknown' ? null : answers.agency.id);
    const { agency } = answers;
    void services.loadFor(directory.agency || (agency && agency !== 'unknown' ? agency.id : null));
    if (!directory.agency && this.shown.some(({ id }) => id === 'agency')) void this.draft.pickers.prepare();
    if (answers.service) void services.loadStandard(answers.service.id);
    if (this.#state.step !== CHECK) return;
    this.draft.noteNotice();
    void this.draft.beginProof();
  }

  hostDisconnected(): void {
    clearTimeout(this.#speaking);
  }

  render(): TemplateResult {
    return renderScreen(this);
  }

  error(field: FieldId): string | undefined {
    return this.problems.find((problem) => problem.field === field)?.text;
  }

  announce(text: string): void {
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => this.say(text), SPEAKING_PAUSE);
  }

  /** Has something said by a screen reader now. */
  say(text: string): void {
    this.#announcement = text;
    this.host.requestUpdate();
  }

  change(step: StepId): void {
    this.#go(this.#single ? 0 : STEP_IDS.indexOf(step), { returning: true, focus: `#heading-${step}` });
  }

  /** Checks what is on screen and goes on, or says what is wrong. */
  next(): void {
    const state = this.#state;
    if (state.kind !== 'asking') return;
    if (state.step === CHECK) {
      void this.sending.send();
      return;
    }
    const fields = this.shown.flatMap((step) => step.fields(this));
    const issues = this.draft.check().filter(({ field }) => fields.includes(field));
    if (issues.length > 0) this.show({ ...state, issues }, '.summary');
    else this.#go(this.#single ? CHECK : state.returning ? this.#firstStepOf(this.draft.check()) : state.step + 1);
  }

  back(): void {
    if (this.#state.kind !== 'asking' || this.#history.back()) return;
    this.#moved(this.#single ? 0 : Math.max(0, this.#state.step - 1));
  }

  backToAnswers(): void {
    this.#go(CHECK);
  }

  /** Goes to the first step that is not answered yet, or to the check. */
  goToFirstGap(): void {
    this.#go(this.draft.answers.classification ? this.#firstStepOf(this.draft.check()) : 0);
  }

  /** Forgets the draft, here and on the device; or what was sent, to write another. */
  async startAnew(said = ''): Promise<void> {
    this.#reset();
    await this.draft.save();
    this.say(said);
    await focusOn(this.host, '.heading');
  }

  /** Forgets everything, and goes back to where the browser's history was before. */
  async wipe(said: string): Promise<void> {
    const rewound = this.#history.rewind();
    this.#reset();
    await rewound;
    await this.startAnew(said);
  }

  /** Takes number and code off the device; they stay on screen. */
  async forget(): Promise<void> {
    if (this.#state.kind !== 'sent') return;
    this.#state = { kind: 'sent', sent: { ...this.#state.sent, kept: false } };
    await this.draft.save();
    this.say(this.messages.forgotten);
    await focusOn(this.host, '.heading');
  }

  /** Leaves the page at once, with nothing left on it. */
  async leave(): Promise<void> {
    this.#reset();
    void this.draft.save();
    // Back, or the browser's page cache, must find an empty form.
    await this.host.updateComplete;
    leaveFor(this.host.exitUrl);
  }

  /** Leads back to the first step something is wrong with, and says what. */
  goToIssues(issues: readonly FieldIssue[]): void {
    const step = this.#single ? 0 : this.#firstStepOf(issues);
    const fields = this.#single ? steps.flatMap((each) => each.fields(this)) : (steps[step]?.fields(this) ?? []);
    this.#go(step, { returning: true, focus: '.summary', issues: issues.filter(({ field }) => fields.includes(field)) });
  }

  /** The first step something is wrong with, or the check. */
  #firstStepOf(issues: readonly FieldIssue[]): number {
    const step = steps.findIndex((each) => each.fields(this).some((field) => issues.some((issue) => issue.field === field)));
    return step < 0 ? CHECK : step;
  }

  #go(step: number, { returning = false, focus = '.heading', issues = [] as readonly FieldIssue[] } = {}): void {
    const from = this.#state.kind === 'asking' ? this.#state.step : CHECK;
    if (from !== step) this.#history.push(from, step);
    this.show({ kind: 'asking', step, issues, returning: returning && step !== CHECK }, focus);
    if (from !== step) this.tell('lapor-step', { step: STEP_IDS[step] });
    void this.draft.save();
  }

  /** The browser's Back or Forward. */
  #moved(step: number): void {
    if (this.#state.kind !== 'asking' && this.#state.kind !== 'failed') return;
    if (step < 0 || step > CHECK) return;
    // The history may hold steps of answers since deleted, here or by a reload: nobody gets past the first one missing.
    const reached = Math.min(step, this.#single ? (this.draft.check().length > 0 ? 0 : CHECK) : this.#firstStepOf(this.draft.check()));
    if (reached !== step) this.#history.mark(reached);
    this.show({ kind: 'asking', step: reached, issues: [], returning: false });
    void this.draft.save();
  }

  #reset(): void {
    this.draft.clear();
    this.#state = { kind: 'asking', step: 0, issues: [], returning: false };
    this.#announcement = '';
    this.#history.mark(0);
    this.prefill?.();
  }

  #stored(): StoredDraft | undefined {
    const { content, keeping } = this.draft;
    const state = this.#state;
    if (this.mode) return undefined;
    if (state.kind === 'sent') return state.sent.kept ? sentDraft(content, state.sent) : undefined;
    if (keeping === 'off' || keeping === 'empty') return undefined;
    return { version: 1, ...content, step: (state.kind === 'asking' && STEP_IDS[state.step]) || 'check', sent: null };
  }

  /** Puts another screen in this one's place, and the focus on its heading. */
  show(state: JourneyState, focus = '.heading'): void {
    this.#state = state;
    // What was last spoken belongs to the screen before.
    clearTimeout(this.#speaking);
    this.say('');
    void focusOn(this.host, focus);
  }

  /** Tells the page what happened; never what was written. */
  tell(type: 'lapor-step' | 'lapor-submitted', detail: object): void {
    this.host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
