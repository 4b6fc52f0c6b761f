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
  .drop .button {
    padding-inline: min(1.1em, 5cqi);
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
  /* Who has a camera at hand has a finger on the screen. */
  .camera {
    display: none;
  }
  @media (any-pointer: coarse) {
    .camera {
      display: contents;
    }
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
    grid-template-columns: 4em minmax(0, 1fr);
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
  button.thumbnail {
    padding: 0;
    overflow: hidden;
    border: 0;
    cursor: zoom-in;
  }
  .thumbnail img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .file-share {
    inline-size: 100%;
    block-size: 0.5em;
    margin-block: 0.4em 0.2em;
    accent-color: var(--_accent);
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
    grid-column: 2 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.25em;
  }
  .file-actions .link {
    padding-inline: 0;
  }
  .order {
    display: flex;
    margin-inline-start: auto;
  }
  .step {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    color: var(--_accent);
    background: none;
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .step:hover {
    background: var(--_tint);
  }
  .step[aria-disabled] {
    color: var(--_muted);
    opacity: 0.5;
    cursor: default;
  }
  .handle {
    touch-action: none;
    cursor: grab;
  }
  .handle .icon {
    stroke-width: 3;
    stroke-linecap: round;
  }
  .dragged {
    border-color: var(--_accent);
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.25);
  }
  @media (forced-colors: active) {
    button.thumbnail,
    .step {
      border: 1px solid ButtonText;
    }
    .step[aria-disabled] {
      border-color: GrayText;
    }
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
      grid-column: 1 / -1;
    }
  }
`;
