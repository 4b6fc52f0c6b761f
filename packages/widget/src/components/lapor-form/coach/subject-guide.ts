import type { Advice, Category } from '@lapor/sdk/contract';
import { acceptLanguage } from '../../../internal/accept-language.js';
import { suggest, wordsFound, type Suggestion } from '../../../internal/coach/suggest.js';
import { focusOn } from '../focus.js';
import type { Journey } from '../journey.js';

/** A suggested subject and who would settle it. */
export interface SuggestedSubject {
  readonly category: Category;
  /** `null` while its name is not known, or when the page fixes the agency. */
  readonly agency: { readonly id: string; readonly name: string } | null;
  readonly because: Suggestion['because'];
}

/**
 * Finds out from the story what it may be about, with the subjects the service offers. They are fetched once; the story
 * never leaves the device for it.
 */
export class SubjectGuide {
  readonly #journey: Journey;
  readonly #agencies = new Map<string, { id: string; name: string } | null>();
  #all: readonly Category[] = [];
  #of = '';
  #text = '';
  #found: readonly Suggestion[] = [];

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  /** What agencies say of words in the story, whatever it turns out to be about; of what a subject alone calls for, nothing. */
  get advice(): readonly { advice: Advice; words: string }[] {
    return this.#all.flatMap(({ advice }) =>
      advice
        .filter(({ kind, words }) => words.length > 0 && kind !== 'stop')
        .flatMap((each) => {
          const [words] = wordsFound(this.#text, each.words);
          return words === undefined ? [] : [{ advice: each, words }];
        }),
    );
  }

  /** What may be meant, the likeliest first; nothing once a subject is chosen. */
  get subjects(): readonly SuggestedSubject[] {
    const { directory, answers } = this.#journey.draft;
    if (answers.category !== null) return [];
    const chosen = answers.agency !== null && answers.agency !== 'unknown' && directory.categories.kind === 'ready' ? directory.categories.value : null;
    return this.#found.flatMap(({ id, because }) => {
      const category = this.#all.find((each) => each.id === id);
      // An agency somebody chose is their answer: what it does not offer is not suggested.
      if (!category || (chosen && !chosen.some((each) => each.id === id))) return [];
      return [{ category, because, agency: directory.agency ? null : (this.#agencies.get(category.agencyId) ?? null) }];
    });
  }

  look(text: string): void {
    this.#text = text;
    this.#found = text.trim() === '' ? [] : suggest(text, this.#all);
    void this.#load().then(() => this.#name());
  }

  /** Takes a suggestion for an answer, which can be changed like any other. */
  take({ category, agency }: SuggestedSubject): void {
    const { draft, host } = this.#journey;
    const named = { id: category.id, name: category.name };
    if (draft.directory.agency || (draft.answers.agency !== null && draft.answers.agency !== 'unknown')) draft.update({ category: named });
    else {
      draft.agencyBox.value = agency ? { value: agency.id, label: agency.name } : { value: 'unknown', label: '' };
      draft.serviceBox.value = null;
      draft.update({ agency: agency ?? 'unknown', category: named, service: null });
    }
    void focusOn(host, '#heading-agency');
  }

  /** Fetches the subjects once for each page, agency and language. */
  async #load(): Promise<void> {
    const { draft, language, host } = this.#journey;
    const { agency } = draft.directory;
    const of = JSON.stringify([host.api, agency, language, draft.directory.kind]);
    if (this.#of === of) return;
    this.#of = of;
    try {
      const client = await draft.directory.client();
      const { items } = await client.categories.list(agency ? { agency } : draft.directory.kind, { language: acceptLanguage(language) });
      if (this.#of !== of) return;
      this.#all = items;
      this.look(this.#text);
      host.requestUpdate();
    } catch {
      // Asked again at the next pause.
      this.#of = '';
    }
  }

  /** Fetches the names of the agencies that would settle what was found. */
  async #name(): Promise<void> {
    const { draft, language, host } = this.#journey;
    if (draft.directory.agency) return;
    const wanted = this.#found.flatMap(({ id }) => this.#all.find((each) => each.id === id)?.agencyId ?? []).filter((id) => !this.#agencies.has(id));
    for (const id of new Set(wanted)) {
      this.#agencies.set(id, null);
      try {
        const { agencies } = await draft.directory.client();
        const { name, acceptsReports } = await agencies.get(id, { language: acceptLanguage(language) });
        if (acceptsReports) this.#agencies.set(id, { id, name });
        host.requestUpdate();
      } catch {
        this.#agencies.delete(id);
      }
    }
  }
}
