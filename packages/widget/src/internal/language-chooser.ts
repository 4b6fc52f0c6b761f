import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from './live.js';
import type { LanguagesMessages } from '../locales/id/languages.js';
import { languageNamed, languagesNamed, type Language } from './language.js';

/** What each language calls itself. */
const NAMES = { id: 'Bahasa Indonesia', en: 'English', ban: 'Basa Bali', jv: 'Basa Jawa', su: 'Basa Sunda' } as const satisfies Record<Language, string>;

/** The same, as short as it stands beside the globe. */
const SHORT = { id: 'Indonesia', en: 'English', ban: 'Bali', jv: 'Jawa', su: 'Sunda' } as const satisfies Record<Language, string>;

/**
 * Languages with a text nobody whose mother tongue it is has read.
 *
 * @public a check holds this against packages/widget/translations
 */
export const DRAFTS: readonly Language[] = ['ban', 'jv', 'su'];

export interface LanguageChooserOptions {
  messages: LanguagesMessages;
  language: Language;
  /** What the page names; it wins over what the service offers. */
  languages: string | null | undefined;
  /** What the service offers. */
  offered: readonly string[];
  /** Whether the language chosen last could not be fetched. */
  failed: boolean;
  chosen(language: Language): void;
}

/** The languages to choose from, each in its own name; nothing where there is no choice. */
export function languageChooser(options: LanguageChooserOptions): TemplateResult | typeof nothing {
  const { messages, language, languages } = options;
  const named = languagesNamed(languages ?? options.offered.join(' '));
  // A page may speak a language that is not offered. Whoever leaves it finds the way back.
  const offered = languages === '' || named.includes(language) ? named : [language, ...named];
  if (offered.length < 2) return nothing;
  const name = (of: Language) => (DRAFTS.includes(of) ? messages.languageDraft(NAMES[of]) : NAMES[of]);
  return html`<div class="language">
      <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9" /><path d="M3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18" /></svg>
      <span aria-hidden="true" lang=${language}>${SHORT[language]}</span>
      <select
        aria-label=${messages.language}
        .value=${live(language)}
        @change=${(event: Event) => options.chosen(languageNamed((event.target as HTMLSelectElement).value) ?? language)}
      >
        ${offered.map((each) => html`<option value=${each} lang=${each} ?selected=${each === language}>${name(each)}</option>`)}
      </select>
    </div>
    ${options.failed ? html`<p class="hint language-failed" role="alert">${messages.languageFailed}</p>` : nothing}`;
}

/** A globe and the language's name; the browser's own list lies unseen above both. */
export const languageStyles = css`
  .top {
    column-gap: 0.5em;
  }
  .progress {
    flex: 1 1 0;
  }
  .back ~ .progress {
    text-align: end;
  }
  :host([dir='rtl']) .back svg {
    transform: scaleX(-1);
  }
  .language-line {
    display: flex;
    flex-wrap: wrap;
  }
  /* Its languages come from the service: what stands below must not move then. */
  .language-line.awaited {
    min-block-size: 44px;
  }
  .language {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    min-block-size: 44px;
    min-inline-size: 44px;
    margin-inline: auto -0.45em;
    padding-inline: 0.45em;
    border-radius: 0.4em;
    /* WebKit counts the unseen list as part of the page's width. */
    overflow: hidden;
    font-size: 0.94em;
    color: var(--_accent);
  }
  .language svg {
    inline-size: 1.3em;
    block-size: 1.3em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
  }
  .language span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .language select {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    font: inherit;
    cursor: pointer;
  }
  .language:hover span {
    text-decoration: underline;
  }
  .language:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .language-failed {
    flex-basis: 100%;
    margin: 0;
  }
  @container (max-width: 31.99em) {
    /* Beside the way back there is room for the globe alone. */
    .back ~ .language span {
      display: none;
    }
    .back ~ .progress {
      font-size: 0.88em;
    }
  }
`;
