import { nothing } from 'lit';
import { LocaleController } from '../../../controllers/locale.js';
import { cover, findPersonal, inspect, type Inspection } from '../../../internal/coach/inspect.js';
import type { CoachMessages } from '../../../locales/id/coach.js';
import { coachTexts } from '../../../locales/coach-texts.js';
import { focusOn } from '../focus.js';
import type { Journey } from '../journey.js';
import { addStyles } from './add-styles.js';
import { coachStyles } from './coach.styles.js';
import { placeHints, storyHints } from './hints.js';
import { SubjectGuide } from './subject-guide.js';
import { suggestionBox } from './suggestion-box.js';

/** Where on the form something may be said. */
export type Place = 'story' | 'place' | 'agency';
/** The fields that are looked at. */
export type Field = 'title' | 'body' | 'place';

/** Everything the coach knows how to do, fetched once somebody has begun to write. */
export class Advisor {
  readonly journey: Journey;
  readonly subjects: SubjectGuide;
  readonly #texts: LocaleController<CoachMessages>;
  readonly #left = new Set<string>();
  readonly #said = new Set<string>();
  #seen: Readonly<Record<Field, Inspection>> | undefined;
  #story: Inspection | undefined;

  private constructor(journey: Journey, texts: LocaleController<CoachMessages>) {
    this.journey = journey;
    this.#texts = texts;
    this.subjects = new SubjectGuide(journey);
  }

  /** @throws when its texts cannot be fetched */
  static async arrive(journey: Journey): Promise<Advisor> {
    const { host } = journey;
    const texts = new LocaleController<CoachMessages>(host, coachTexts);
    await texts.load();
    addStyles(host, coachStyles);
    return new Advisor(journey, texts);
  }

  /** Its texts; those of before while another language is on its way. */
  get messages(): CoachMessages | undefined {
    return this.#texts.messages;
  }
  /** What was found in each field when it was last looked at. */
  get seen(): Readonly<Record<Field, Inspection>> | undefined {
    return this.#seen;
  }
  /** What was found in title and body together. */
  get story(): Inspection | undefined {
    return this.#story;
  }

  /** Looks at what is written now. Something new that was found is told to a screen reader, once. */
  look(): void {
    const { title, body, place } = this.journey.draft.answers;
    this.#seen = { title: inspect(title), body: inspect(body), place: inspect(place) };
    this.#story = inspect(`${title}\n${body}`);
    this.subjects.look(`${title}. ${body}`);
    this.#speak();
    this.journey.host.requestUpdate();
  }

  forget(): void {
    this.#seen = undefined;
    this.#story = undefined;
    this.#said.clear();
    this.#left.clear();
    this.subjects.look('');
  }

  /** Whether the reporter has said to leave something as it is. */
  isLeft(what: string): boolean {
    return this.#left.has(what);
  }

  leave(what: string, field: Field = 'body'): void {
    this.#left.add(what);
    this.journey.host.requestUpdate();
    void focusOn(this.journey.host, `#${field}`);
  }

  /** Covers every mention of something in a field. */
  cover(field: Field, what: string): void {
    const { draft } = this.journey;
    const text = draft.answers[field];
    const found = findPersonal(text).filter((finding) => finding.text === what);
    const patch: Partial<Record<Field, string>> = { [field]: cover(text, found) };
    draft.update(patch);
    this.look();
    if (this.messages) this.journey.say(this.messages.coachCovered);
    // The button is gone with what it covered.
    void focusOn(this.journey.host, `#${field}`);
  }

  render(place: Place): unknown {
    const { messages } = this;
    if (!messages) return nothing;
    switch (place) {
      case 'story':
        return storyHints(this, messages);
      case 'place':
        return placeHints(this, messages);
      case 'agency':
        return suggestionBox(this, messages);
    }
  }

  #speak(): void {
    const { messages } = this;
    if (!messages || !this.#story || !this.#seen) return;
    const news = [
      ...(this.#story.emergency ? [['emergency', messages.coachEmergencySaid] as const] : []),
      ...(this.journey.draft.secret ? [] : [...this.#story.personal, ...this.#seen.place.personal]).map(({ kind }) => [kind, messages.coachFound(messages.coachKinds[kind])] as const),
    ].filter(([key]) => !this.#said.has(key));
    for (const [key] of news) this.#said.add(key);
    const [first] = news;
    if (first) this.journey.announce(first[1]);
  }
}
