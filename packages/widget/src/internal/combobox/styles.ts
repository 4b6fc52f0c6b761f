import { css } from 'lit';

/** The combobox. Its list stands in the flow of the page, so no ancestor of the host can clip it. */
export const comboboxStyles = css`
  .search {
    position: relative;
  }
  .combobox .icon {
    inline-size: 1.35em;
    block-size: 1.35em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .search .icon {
    position: absolute;
    inset-block-start: calc(50% - 0.68em);
    inset-inline-start: 0.8em;
    color: var(--_muted);
    pointer-events: none;
  }
  .search .input {
    padding-inline-start: 2.7em;
  }
  .search-state {
    margin: 0.4em 0 0;
    font-size: 0.94em;
    color: var(--_muted);
  }
  .search-state:empty {
    margin: 0;
  }
  .options {
    max-block-size: min(24em, 60vh);
    margin: 0.4em 0 0.5em;
    padding: 0.3em;
    overflow-y: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    /* Other rows at each key are no reason to lay out the rest of the page. */
    contain: content;
    list-style: none;
    background: var(--_field);
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.75);
  }
  /* Room for the rows of a long list that are not drawn. Padding would make the list itself as long. */
  .options::before,
  .options::after {
    display: block;
    block-size: var(--_before, 0);
    content: '';
  }
  .options::after {
    block-size: var(--_behind, 0);
  }
  .options[hidden] {
    display: none;
  }
  .option {
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-block-size: 44px;
    padding: 0.45em 0.75em;
    border-radius: calc(var(--_radius) * 0.5);
    line-height: 1.35;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .option + .option {
    margin-block-start: 1px;
  }
  .option:hover {
    background: var(--_tint);
  }
  .option.active {
    background: var(--_tint);
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .option-label {
    font-weight: 560;
  }
  .levels > summary {
    display: flex;
    align-items: center;
    inline-size: fit-content;
    min-block-size: 44px;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .level {
    margin-block: 0.5em 0.9em;
  }
  .level .input {
    margin-block-start: 0.3em;
    /* The browser's own sign that there is a list. */
    appearance: auto;
  }
  .match {
    font-weight: 750;
    color: var(--_accent);
  }
  .option-detail {
    font-size: 0.94em;
    color: var(--_muted);
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.75em;
    margin-block-start: 0.5em;
    padding: 0.5em 0.9em;
    background: var(--_tint);
    border: 1px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.75);
  }
  .chosen .icon {
    color: var(--_accent);
  }
  .chosen-option {
    display: flex;
    /* Beside "Ganti" only where a long word still fits; below it otherwise. */
    flex: 1 1 9em;
    min-inline-size: 0;
    flex-direction: column;
    line-height: 1.4;
  }
  .chosen .link {
    flex: none;
    margin-inline-start: auto;
    justify-content: flex-end;
  }
  @media (forced-colors: active) {
    .option.active {
      outline-color: Highlight;
    }
  }
`;
