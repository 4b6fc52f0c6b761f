import type { ReactiveController, TemplateResult } from 'lit';
import type { StoredDraft } from '../../controllers/draft-keeper.js';
import { LanguageChooser } from '../../controllers/language-chooser.js';
import type { Language, LocaleController, Messages } from '../../controllers/locale.js';
import { OperatorWords } from '../../controllers/operator-words.js';
import { leaveFor, QuickExit } from '../../controllers/quick-exit.js';
import { StepHistory } from '../../controllers/step-history.js';
import { apiAddress } from '../../internal/client.js';
import { Coach } from './coach/coach.js';
import { DeskDoor } from './desk-door.js';
import { Draft } from './draft.js';
import { storedDraft } from './stored-draft.js';
import { fetchNeeded } from './fetch-needed.js';
import type { FieldId, FieldIssue } from './fields.js';
import { problemsOf } from './problems-of.js';
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
  readonly operator: OperatorWords;
  /** Whether this browser keeps other drafts of the form. */
  others = false;
  begun = false;
  mode: Mode | undefined;
  /** Gives the page's own answers to a form that begins. */
  prefill: (() => void) | undefined;
  readonly #door = new DeskDoor(this);
  readonly desk = this.#door.open;
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
    this.operator = new OperatorWords(host, () => this.language);
    this.draft = new Draft(host, { name, language: () => this.language, stored: () => storedDraft(this), lost: () => this.#lost() });
    this.languages = new LanguageChooser(host, locale, () => this.draft.directory.languages);
    this.#history = new StepHistory(host, name, (step) => this.#moved(step));
    new QuickExit(host, () => this.draft.secret || this.secretSent, () => void this.leave());
    this.coach = new Coach(this);
    for (const part of [this, this.sending]) host.addController(part);
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
  /** What stands above every step: reports that wait, and those that went out meanwhile. */
  get news(): unknown {
    return this.#door.news;
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
    return problemsOf(this);
  }
  get #single(): boolean {
    return this.host.layout === 'single';
  }

  /** Shows the draft just opened at a step, or what became of it. */
  resume({ key, sent }: StoredDraft, { step }: { step: string }): void {
    if (sent) {
      this.show({ kind: 'sent', sent: { ...sent, key, secret: false, kept: true, unseen: sent.unseen ?? false } });
      return;
    }
    const reached = Math.max(0, STEP_IDS.findIndex((id) => id === step));
    this.show({ kind: 'asking', step: reached, issues: [], returning: false });
    this.#history.mark(reached);
  }

  /** Begins at the first step, whatever the browser's history says of an earlier draft. */
  readonly forgetSteps = (): void => this.#history.forget();

  /** Begins at a step, or at the first before it that is not answered. */
  standAt(step: number): void {
    this.#state = { kind: 'asking', step: this.#single ? 0 : Math.min(step, this.#firstStepOf(this.draft.check())), issues: [], returning: false };
  }

  hostUpdate(): void {
    void this.draft.directory.loadConfig().then((config) => {
      if (config.kind === 'ready' && !config.value.open && this.#state.kind === 'asking') this.show({ kind: 'failed', reason: 'closed' });
    });
    if (this.#state.kind !== 'asking') return;
    fetchNeeded(this);
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
    this.sending.takeBack();
    this.#go(CHECK);
  }

  /** Puts away what is being written: it stays where it is kept, and nothing is on screen any more. */
  async putAside(): Promise<void> {
    if (this.#state.kind !== 'aside') await this.draft.save();
    if (this.draft.isKept) this.others = true;
    this.draft.moveOn();
    this.#reset({ keep: true });
  }

  /** Begins another report; the draft so far stays where it is kept. */
  async beginAnother(): Promise<void> {
    await this.putAside();
    await focusOn(this.host, '.heading');
  }

  /** Goes to the first step that is not answered yet, or to the check. */
  goToFirstGap(): void {
    this.#go(this.draft.answers.classification ? this.#firstStepOf(this.draft.check()) : 0);
  }

  /** Forgets the draft, here and on the device; or what was sent, to write another. */
  async startAnew(said = ''): Promise<void> {
    this.#reset();
    const saved = this.draft.save();
    this.draft.moveOn();
    await saved;
    this.say(said);
    await focusOn(this.host, '.heading');
  }

  /** Forgets everything, and resolves where the browser's history was before. What is begun until then is forgotten too. */
  wipe(said: string): Promise<void> {
    const rewound = this.#history.rewind();
    this.#reset();
    return rewound.then(() => void this.startAnew(said));
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
    if ((this.#state.kind !== 'asking' && this.#state.kind !== 'failed') || step < 0 || step > CHECK) return;
    this.sending.takeBack();
    // The history may hold steps of answers since deleted, here or by a reload: nobody gets past the first one missing.
    const reached = Math.min(step, this.#single ? (this.draft.check().length > 0 ? 0 : CHECK) : this.#firstStepOf(this.draft.check()));
    if (reached !== step) this.#history.mark(reached);
    this.show({ kind: 'asking', step: reached, issues: [], returning: false });
    void this.draft.save();
  }

  #reset({ keep = false } = {}): void {
    this.sending.hold();
    this.draft.clear({ keep });
    this.#state = { kind: 'asking', step: 0, issues: [], returning: false };
    this.#announcement = '';
    this.#history.mark(0);
    this.prefill?.();
  }

  /** Another tab goes on with the draft. A report on its way stays on its way: both tabs get the same number. */
  #lost(): void {
    const { kind } = this.#state;
    if (kind !== 'asking' && kind !== 'failed' && !(kind === 'aside' && this.sending.waits)) return;
    this.sending.takeBack();
    void this.desk((desk) => desk.showElsewhere());
  }

  /** Puts another screen in this one's place, and the focus on its heading. */
  show(state: JourneyState, focus = '.heading'): void {
    this.#state = state;
    // What was last spoken belongs to the screen before.
    clearTimeout(this.#speaking);
    this.say('');
    // A page that has just been opened keeps its focus.
    if (this.begun) void focusOn(this.host, focus);
  }

  /** Tells the page what happened; never what was written. */
  tell(type: 'lapor-step' | 'lapor-submitted', detail: object): void {
    this.host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
