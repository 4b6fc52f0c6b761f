import { css } from 'lit';

/** The map to point at a place with. */
export const mapStyles = css`
  .map-panel {
    margin-block-start: 0.9em;
  }
  .map-frame {
    position: relative;
    margin-block: 0.6em;
    overflow: hidden;
    isolation: isolate;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_tint);
  }
  .map-frame:has(.map-view:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .map-view {
    position: relative;
    block-size: clamp(14em, 50vh, 24em);
    overflow: hidden;
    cursor: grab;
    outline: none;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  .map-view:active {
    cursor: grabbing;
  }
  .map-layer,
  .map-tile {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    transform-origin: 0 0;
  }
  .map-tile {
    inline-size: 256px;
    block-size: 256px;
    max-inline-size: none;
    opacity: 0;
    pointer-events: none;
  }
  .map-tile.there {
    opacity: 1;
  }
  /* Its tip is what is pointed at. */
  .map-pin {
    position: absolute;
    inset-block-end: 50%;
    left: 50%;
    inline-size: 32px;
    block-size: 44px;
    transform: translateX(-50%);
    fill: #b3261e;
    stroke: #ffffff;
    stroke-width: 2;
    pointer-events: none;
    forced-color-adjust: none;
    filter: drop-shadow(0 2px 3px rgb(0 0 0 / 45%));
  }
  .map-pin circle {
    fill: #ffffff;
    stroke: none;
  }
  .map-zoom {
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-end: 0.6em;
    display: flex;
    flex-direction: column;
    gap: 0.4em;
  }
  .map-zoom button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.5);
    cursor: pointer;
  }
  .map-zoom button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }
  .map-zoom svg {
    inline-size: 1.4em;
    block-size: 1.4em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.2;
    stroke-linecap: round;
  }
  .map-source {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    max-inline-size: 100%;
    margin: 0;
    padding: 0.15em 0.5em;
    font-size: 0.8em;
    line-height: 1.5;
    color: var(--_ink);
    background: var(--_surface);
    border-start-start-radius: calc(var(--_radius) * 0.4);
  }
  .map-source a {
    display: inline-block;
    min-block-size: 24px;
    color: inherit;
  }
  @media (prefers-color-scheme: dark) {
    .map-tile {
      filter: brightness(0.82);
    }
  }
`;
