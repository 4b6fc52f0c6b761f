import type { LitElement, TemplateResult } from 'lit';
import type { ClientSource } from '../../internal/client.js';
import type { Language } from '../../internal/language.js';
import type { Messages } from '../../locales/id/form.js';
import type { Coach } from './coach/coach.js';
import type { Draft } from './draft.js';
import type { FieldId } from './fields.js';
import type { Prefill } from './prefillable.js';

export const STEP_IDS = ['class', 'story', 'place', 'agency', 'files', 'visibility', 'contact', 'check'] as const;
export type StepId = (typeof STEP_IDS)[number];

/** The element as the journey sees it. */
export interface FormHost extends LitElement, ClientSource {
  readonly agency: string;
  readonly layout: 'steps' | 'single';
  readonly mode: '' | 'counter';
  readonly sandbox: boolean;
  readonly prefill?: Prefill | null | undefined;
  readonly headingLevel: number;
  readonly languages: string | null | undefined;
  readonly exitUrl: string;
  readonly statusUrl: string;
}

/** What a step is rendered from, and where its inputs go. */
export interface StepContext {
  readonly host: FormHost;
  readonly messages: Messages;
  readonly language: Language;
  readonly draft: Draft;
  readonly coach: Coach;
  /** What is wrong with a field, in the reader's words; `undefined` when nothing is, or nobody asked yet. */
  error(field: FieldId): string | undefined;
  /** Has something said by a screen reader after a pause in typing. */
  announce(text: string): void;
  /** Goes to a step to change an answer, and comes back to the check afterwards. */
  change(step: StepId): void;
}

/** One question of the form, or a few that belong together. */
export interface Step {
  readonly id: StepId;
  heading(context: StepContext): string;
  /** Everything below the heading. */
  render(context: StepContext): TemplateResult;
  /** The fields it asks for, in their order on screen. */
  fields(context: StepContext): readonly FieldId[];
}
