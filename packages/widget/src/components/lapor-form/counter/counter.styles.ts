import { css } from 'lit';

/** A counter: larger print, a bar that is always there, and the slip. */
export const counterStyles = css`
  :host {
    font-size: max(1.25rem, 20px);
    --_width: var(--lapor-width, 44em);
  }
  .counter-bar {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.35em 1em;
    margin-block-end: 1.25em;
    padding-block: 0.4em;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
    font-size: 0.82em;
  }
  /* On a low screen it would cover what has the focus. */
  @media (max-height: 26em) {
    .counter-bar {
      position: static;
    }
  }
  .counter-bar .name {
    margin: 0;
    color: var(--_muted);
    font-weight: 560;
  }
  .fold summary {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .lead + .fold {
    margin-block-start: 0.6em;
  }
  .counter-idle {
    flex-basis: 100%;
    min-inline-size: 0;
    margin-block: 0.4em;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    padding: 0.75em min(1em, 4cqi);
    background: var(--_danger-tint);
    border: 2px solid var(--_danger);
    border-radius: var(--_radius);
  }
  .counter-idle p {
    flex: 1 1 14em;
    margin: 0;
    color: var(--_danger);
    font-weight: 620;
    font-variant-numeric: tabular-nums;
  }
  .key {
    font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace;
    -webkit-text-security: disc;
  }
  .slip {
    margin-block-start: 1.5em;
    padding: 1.25em;
    color: #000;
    background: #fff;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .slip p {
    margin: 0 0 0.5em;
  }
  .slip .receipt {
    margin-block: 0.75em;
    padding: 0.75em 0;
    background: none;
    border-block: 1px solid #000;
    border-radius: 0;
  }
  .slip dt {
    color: #000;
  }
  .slip-title,
  .slip-next {
    font-weight: 680;
  }
  .slip-title {
    font-size: 1.15em;
  }
  .slip-small {
    font-size: 0.82em;
  }
  .slip-qr .qr {
    inline-size: min(12rem, 100%);
  }
  iframe.print {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    border: 0;
    visibility: hidden;
  }
  @media print {
    .counter-bar,
    .panel > :not(.slip) {
      display: none;
    }
    .panel,
    .slip {
      padding: 0;
      border: 0;
    }
  }
`;
