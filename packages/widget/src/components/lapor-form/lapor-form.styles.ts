import { css } from 'lit';

/** The first screen of the form: progress, back, heading. The rest comes with the journey. */
export const formStyles = css`
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
    flex-wrap: wrap;
    min-block-size: 44px;
  }
  .progress {
    margin: 0;
    font-size: 0.94em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .back {
    gap: 0.3em;
    text-decoration: none;
    font-weight: 560;
    margin-inline-start: -0.3em;
  }
  .back:hover {
    text-decoration: underline;
  }
  .back svg {
    inline-size: 1.2em;
    block-size: 1.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.25;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .bar {
    display: flex;
    gap: 4px;
    margin-block: 0.35em 1.9em;
  }
  .bar span {
    flex: 1;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_line);
  }
  .bar .done {
    background: var(--_accent);
  }
  .panel,
  .field,
  fieldset,
  .label {
    scroll-margin-block-start: 1.5em;
  }
  .waiting {
    display: flex;
    align-items: center;
    gap: 0.75em;
    margin: 1.25em 0 0;
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .bar span {
      border: 1px solid CanvasText;
    }
    .bar .done {
      background: Highlight;
    }
  }
`;
