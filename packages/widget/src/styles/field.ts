import { css } from 'lit';

/** A label, its hint, its message and its input, in that order. */
export const fieldStyles = css`
  .field {
    margin-block-start: 1.75em;
  }
  .field.wrong {
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_danger);
  }
  .label {
    display: block;
    font-weight: 620;
    line-height: 1.4;
  }
  .optional {
    font-weight: 400;
    color: var(--_muted);
  }
  .hint {
    margin: 0.2em 0 0;
    color: var(--_muted);
    font-size: 0.95em;
    line-height: 1.5;
  }
  .hint.field {
    margin-block-start: 1.25em;
  }
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: 3em;
    margin-block-start: 0.5em;
    padding: 0.6em 0.8em;
    font: inherit;
    line-height: 1.4;
    color: var(--_ink);
    background: var(--_field);
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.75);
    appearance: none;
  }
  .input:hover {
    border-color: var(--_accent);
  }
  .input:focus-visible {
    outline-offset: 0;
    border-color: var(--_ink);
  }
  .input[aria-invalid='true'] {
    border: 2px solid var(--_danger);
  }
  .input.short {
    max-inline-size: 14em;
  }
  textarea.input {
    min-block-size: 9.5em;
    line-height: 1.55;
    resize: vertical;
  }
  .count {
    margin: 0.35em 0 0;
    font-size: 0.94em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
`;
