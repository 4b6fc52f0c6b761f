import { css } from 'lit';

/** Everything after the first screen. */
export const journeyStyles = css`
  .section {
    margin-block-start: 2.5em;
    padding-block-start: 2em;
    border-block-start: 1px solid var(--_line);
  }
  .section > .subheading {
    font-size: 1.25em;
  }
  .section .choices {
    margin-block-start: 1em;
  }
  .field .choices {
    margin-block-start: 0.75em;
  }
  .choices.plain {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
  }
  .choices.plain .name {
    font-weight: 480;
  }
  .count.over {
    color: var(--_danger);
    font-weight: 560;
  }
  .quick {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-block-start: 0.6em;
  }
  .button.small {
    min-block-size: 44px;
    padding: 0.35em 1.1em;
    font-size: 0.96em;
  }
  .note {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin-block-start: 1.25em;
    padding: 0.9em 1.1em;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .note .hint {
    margin: 0;
  }
  .note .name {
    font-weight: 620;
    line-height: 1.45;
  }
  .advice {
    margin-block-start: 1.25em;
    padding: 1em 1.15em;
    background: var(--_tint);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .advice.emergency,
  .advice.stop {
    background: var(--_danger-tint);
    border-color: var(--_danger);
  }
  .advice .kind {
    margin: 0;
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 620;
  }
  .advice.emergency .kind,
  .advice.stop .kind {
    color: var(--_danger);
  }
  .advice .title {
    margin: 0;
    font-weight: 650;
    line-height: 1.4;
  }
  .advice .contacts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin: 0.4em 0 0;
    padding: 0;
    list-style: none;
  }
  .advice .contacts li {
    max-inline-size: 100%;
  }
  .advice .contacts .link {
    margin-inline-end: min(1em, 4cqi);
    overflow-wrap: anywhere;
    font-weight: 620;
  }
  .exit {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
    margin-block-end: 1.25em;
    padding-block-end: 1em;
    border-block-end: 1px solid var(--_line);
  }
  .exit .hint {
    flex: 1 1 14em;
    margin: 0;
    font-size: 0.9em;
  }
  .exit-button {
    color: var(--_surface);
    background: var(--_danger);
  }
  .draft {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
    margin-block-start: 1.75em;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.94em;
    color: var(--_muted);
  }
  .draft span {
    flex-basis: 100%;
  }
  .answers {
    margin: 1.25em 0 0;
  }
  .answer {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 1em;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .answer:last-child {
    border-block-end: 1px solid var(--_line);
  }
  .answer dt {
    grid-column: 1;
  }
  :is(.answer, .receipt) dt {
    font-size: 0.94em;
    color: var(--_muted);
  }
  :is(.answer, .receipt) dd {
    margin: 0;
  }
  .said {
    grid-column: 1;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .answer .change {
    grid-row: 1 / span 2;
    grid-column: 2;
  }
  /* Text twice as large on the narrowest phones. */
  @container (max-width: 14em) {
    .answer {
      grid-template-columns: minmax(0, 1fr);
    }
    .answer .change {
      grid-area: auto;
    }
  }
  .notice {
    margin-block-start: 1.75em;
    padding: 1.1em 1.25em 1.2em;
    background: var(--_tint);
    border-radius: var(--_radius);
    font-size: 0.96em;
  }
  .actions + p > .link {
    margin-block-start: 0.6em;
  }
  .next .notice {
    margin-block: 0.6em 0;
  }
  .notice ~ .hint {
    margin-block: 0.6em 0;
  }
  .notice ~ p > .button {
    margin-block-start: 0.35em;
  }
  details .link {
    display: list-item;
    inline-size: fit-content;
    padding-block: 0.5em;
    list-style-position: inside;
    cursor: pointer;
  }
  .progressing {
    block-size: 4px;
    margin-block-start: 1.75em;
    overflow: hidden;
    border-radius: 2px;
    background: var(--_line);
  }
  .progressing::after {
    content: '';
    display: block;
    inline-size: 40%;
    block-size: 100%;
    border-radius: 2px;
    background: var(--_accent);
  }
  @media (prefers-reduced-motion: no-preference) {
    .progressing::after {
      animation: pass 1.6s ease-in-out infinite;
    }
    @keyframes pass {
      from {
        transform: translateX(-100%);
      }
      to {
        transform: translateX(250%);
      }
    }
  }
  .tick {
    inline-size: 3.25em;
    block-size: 3.25em;
    margin-block-end: 0.75em;
    fill: none;
    stroke: var(--_on-accent);
    stroke-width: 4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .tick circle {
    fill: var(--_accent);
    stroke: none;
  }
  .receipt {
    display: grid;
    gap: 1.25em 2.5em;
    margin: 1.5em 0 0;
    padding: 1.25em 1.25em 0.75em;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .receipt .number,
  .receipt .code {
    font-weight: 680;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  .receipt .number {
    font-size: 1.5em;
    font-size: min(2.1em, 8.1cqi);
    letter-spacing: 0.01em;
    white-space: nowrap;
  }
  .receipt .code {
    font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'Liberation Mono', monospace;
    font-size: 1.05em;
    font-size: min(1.3em, 5.6cqi);
    white-space: nowrap;
  }
  .receipt + .hint {
    margin-block-start: 0.9em;
  }
  .qr-box {
    margin-block-start: 1.25em;
  }
  .fold summary {
    inline-size: fit-content;
    min-block-size: 2.75rem;
    align-content: center;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  .another {
    flex-basis: 100%;
  }
  .qr {
    display: block;
    inline-size: min(16rem, 100%);
    margin-block-start: 0.75em;
    border-radius: calc(var(--_radius) * 0.5);
    forced-color-adjust: none;
  }
  .next {
    margin-block-start: 2em;
  }
  @media print {
    .actions,
    .draft,
    .exit, .fold:not([open]), .fold summary, .receipt .link {
      display: none;
    }
  }
`;
