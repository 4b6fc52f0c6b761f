import { css } from 'lit';

/**
 * Radio buttons and check boxes as cards: `.choice > input + label`, the label being the whole card. The native control
 * stays in place, so it is what assistive technology and forced colours see.
 */
export const choiceStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    margin-block-start: 1.5em;
  }
  .choice {
    position: relative;
  }
  .choice input {
    position: absolute;
    z-index: 1;
    inset-block-start: 1em;
    inset-inline-start: min(1em, 5.6cqi);
    inline-size: 1.4em;
    block-size: 1.4em;
    margin: 0;
    font: inherit;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .choice input:focus-visible {
    outline: none;
  }
  .choice label {
    display: block;
    block-size: 100%;
    min-block-size: 3.4em;
    padding: 0.85em min(1.1em, 4cqi) 0.9em min(3.25em, 24cqi);
    background: var(--_field);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .choice label:hover {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .choice input:checked + label {
    border-color: var(--_accent);
    background: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choice input:focus-visible + label {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .choice .name {
    display: block;
    font-weight: 620;
    line-height: 1.45;
  }
  .choice .meaning,
  .choice .example {
    display: block;
    line-height: 1.5;
  }
  .choice .meaning {
    margin-block-start: 0.15em;
  }
  .choice .example {
    margin-block-start: 0.15em;
    font-size: 0.94em;
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .choice input:checked + label {
      outline: 2px solid Highlight;
    }
    .choice input:focus-visible + label {
      outline: 4px solid Highlight;
    }
  }
`;
