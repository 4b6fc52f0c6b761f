import { css } from 'lit';

/** The reset inside a component's own root, its panel, type and focus ring. */
export const baseStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    max-inline-size: var(--_width);
    /* Old themes set the root to 10 px; text of a form never goes below 16. */
    font: 400 max(1.0625rem, 16px) / 1.6 var(--_font);
    color: var(--_ink);
    text-align: start;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .panel {
    /* What a page gives everything below it; spacing of letters and words stays, for it is what some readers set. */
    direction: ltr;
    text-transform: none;
    text-indent: 0;
    text-shadow: none;
    white-space: normal;
    /* No last line of one short word. */
    text-wrap: pretty;
    padding: 1.25em min(1.125em, 6.5cqi) 1.5em;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }
  /* A page that gives it the words of a language read from the right. */
  :host([dir='rtl']) .panel {
    direction: rtl;
  }
  @container (min-width: 32em) {
    .panel {
      padding: 2em 2.5em 2.5em;
    }
  }
  .heading {
    margin: 0;
    font-size: min(1.55em, 13cqi);
    line-height: 1.22;
    font-weight: 680;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  .subheading {
    margin: 0;
    font-size: 1.12em;
    line-height: 1.35;
    font-weight: 650;
  }
  .heading:focus {
    outline: none;
  }
  .lead {
    margin: 0.5em 0 0;
    color: var(--_muted);
  }
  p {
    margin: 0.6em 0 0;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.18em;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    .choice label,
    .button {
      transition:
        background-color 120ms,
        border-color 120ms,
        box-shadow 120ms;
    }
  }
`;
