import { css } from 'lit';

/** The control for photos and documents, and the list of them. */
export const photoStyles = css`
  .photos .hint p {
    margin: 0.3em 0 0;
  }
  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
    margin-block-start: 0.9em;
    padding: 1em;
    border: 1.5px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  .photos .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linejoin: round;
  }
  .drop-hint {
    display: none;
    font-size: 0.94em;
    color: var(--_muted);
  }
  @media (any-hover: hover) and (any-pointer: fine) {
    .drop-hint {
      display: inline;
    }
  }
  .dragged-over .drop {
    background: var(--_tint);
    border-style: solid;
    border-color: var(--_accent);
  }
  .file:focus-visible + .button {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .files {
    display: grid;
    gap: 0.6em;
    margin: 1em 0 0;
    padding: 0;
    list-style: none;
  }
  .file-row {
    display: grid;
    grid-template-columns: 4em minmax(0, 1fr) auto;
    align-items: start;
    gap: 0.15em 0.9em;
    padding: 0.6em;
    background: var(--_field);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .file-row.refused {
    background: var(--_danger-tint);
    border-color: var(--_danger);
  }
  .thumbnail {
    display: grid;
    place-items: center;
    inline-size: 4em;
    block-size: 4em;
    object-fit: cover;
    font-size: 1em;
    font-weight: 650;
    color: var(--_muted);
    background: var(--_tint);
    border-radius: calc(var(--_radius) * 0.6);
  }
  .file-text {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    padding-block: 0.2em;
    line-height: 1.4;
  }
  .file-name {
    font-weight: 620;
  }
  .file-size,
  .file-note {
    font-size: 0.94em;
    color: var(--_muted);
  }
  .file-state {
    font-size: 0.94em;
  }
  .accepted .file-state {
    color: var(--_accent);
    font-weight: 560;
  }
  .accepted .file-state::before {
    content: '✓ ' / '';
  }
  .refused .file-state strong {
    color: var(--_danger);
    font-weight: 620;
  }
  .file-actions {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
  }
  .file-actions .link {
    justify-content: flex-end;
  }
  @container (max-width: 24.5em) {
    .file-row {
      grid-template-columns: 3.25em minmax(0, 1fr);
    }
    .thumbnail {
      inline-size: 3.25em;
      block-size: 3.25em;
    }
    .file-actions {
      grid-column: 2;
      flex-flow: row wrap;
      justify-content: flex-start;
      gap: 0 1.25em;
    }
  }
`;
