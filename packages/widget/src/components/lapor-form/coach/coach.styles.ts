import { css } from 'lit';

/** What the coach says, beside the fields. */
export const coachStyles = css`
  .coach {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .coach:not(:empty) {
    margin-block-start: 1em;
  }
  .coach .advice {
    margin-block-start: 0;
  }
  .coach .advice + .because {
    margin-block-start: -0.4em;
  }
  .because {
    margin: 0;
    color: var(--_muted);
    font-size: 0.94em;
    overflow-wrap: anywhere;
  }
  .tip {
    padding: 0.8em 1em;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .tip.warning {
    border-inline-start: 4px solid var(--_danger);
    background: var(--_danger-tint);
  }
  .tip p {
    margin: 0;
  }
  .tip .quick {
    align-items: center;
    gap: 0.4em 1.1em;
  }
  .ticks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.4em;
    margin: 0;
    padding: 0;
    list-style: none;
    color: var(--_muted);
    font-size: 0.94em;
  }
  .ticks li {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .ticks .is {
    color: var(--_ink);
  }
  .ticks svg {
    inline-size: 1.15em;
    block-size: 1.15em;
    fill: none;
    stroke: var(--_edge);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .ticks .is svg {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .suggestions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    margin-block-start: 1.25em;
  }
  .suggestions p {
    margin: 0;
  }
  .suggestion {
    display: grid;
    gap: 0.1em;
    min-block-size: 44px;
    padding: 0.85em 1.1em;
    font: inherit;
    color: inherit;
    text-align: start;
    background: var(--_field);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .suggestion:hover {
    background: var(--_tint);
  }
  .suggestion .name {
    font-weight: 620;
  }
  .suggestion .take {
    margin-block-start: 0.3em;
    color: var(--_accent);
    font-weight: 620;
    text-decoration: underline;
    text-underline-offset: 0.22em;
  }
`;
