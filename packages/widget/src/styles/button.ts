import { css } from 'lit';

/** Buttons: `button` for the one act of a screen, `quiet` beside it, `link` for small things in a text. */
export const buttonStyles = css`
  .button,
  .link {
    font: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 3em;
    max-inline-size: 100%;
    padding: 0.55em min(1.5em, 8cqi);
    font-weight: 620;
    line-height: 1.3;
    text-align: center;
    text-wrap: balance;
    text-decoration: none;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 2px solid transparent;
    border-radius: var(--_radius);
  }
  .button:hover {
    filter: brightness(0.92);
  }
  .button.quiet {
    color: var(--_accent);
    background: transparent;
    border-color: var(--_edge);
    font-weight: 560;
  }
  .button.quiet:hover {
    filter: none;
    background: var(--_tint);
    border-color: var(--_accent);
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0;
    color: var(--_accent);
    background: none;
    border: 0;
    border-radius: 0.3em;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.22em;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.25em;
    margin-block-start: 2em;
  }
  @container (max-width: 31.99em) {
    .actions > .button {
      flex: 1 1 100%;
    }
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }
`;
