import { css } from 'lit';

/** The error summary and the message at a field. Colour is never alone: both begin with words. */
export const problemStyles = css`
  .summary {
    margin-block-end: 1.75em;
    padding: 1em 1.15em 1.1em;
    background: var(--_danger-tint);
    border: 2px solid var(--_danger);
    border-inline-start-width: 6px;
    border-radius: var(--_radius);
  }
  .summary ul {
    margin: 0.5em 0 0;
    padding: 0;
    list-style: none;
  }
  .summary a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding-block: 0.4em;
    line-height: 1.4;
    overflow-wrap: anywhere;
    color: var(--_danger);
    font-weight: 560;
  }
  .error {
    margin: 0.35em 0 0;
    color: var(--_danger);
    font-weight: 560;
    line-height: 1.45;
  }
`;
