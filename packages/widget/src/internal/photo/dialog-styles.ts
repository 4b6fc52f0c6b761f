import { css } from 'lit';

/** The dialogs of a photo: the larger view, and the blurring. */
export const dialogStyles = css`
  .photo-dialog {
    inline-size: min(56rem, 100vw - 1.5rem);
    max-inline-size: none;
    max-block-size: calc(100dvh - 1.5rem);
    padding: 1.1em;
    overflow: auto;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }
  .photo-dialog::backdrop {
    background: rgb(0 0 0 / 0.6);
  }
  .large-photo {
    display: block;
    max-inline-size: 100%;
    max-block-size: calc(100dvh - 9rem);
    margin-inline: auto;
    border-radius: calc(var(--_radius) * 0.6);
  }
  .dialog-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 1em;
    margin-block-start: 1em;
  }
  .blur-heading {
    font-size: 1.2em;
    font-weight: 660;
    line-height: 1.3;
  }
  .blur-heading:focus {
    outline: none;
  }
  .stage {
    position: relative;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin: 0.9em auto 0;
    touch-action: none;
    cursor: crosshair;
  }
  .stage canvas {
    display: block;
    max-inline-size: 100%;
    max-block-size: calc(100dvh - 21rem);
    min-block-size: 8rem;
    object-fit: contain;
    border-radius: calc(var(--_radius) * 0.6);
  }
  .stage svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
  }
  .area {
    fill: transparent;
    stroke: #fff;
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
    paint-order: stroke;
    cursor: move;
  }
  .area-edge {
    fill: none;
    stroke: #000;
    stroke-width: 4;
    vector-effect: non-scaling-stroke;
    pointer-events: none;
  }
  .area.chosen {
    stroke-dasharray: 6 4;
  }
  .corner {
    fill: #fff;
    stroke: #000;
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
    cursor: nwse-resize;
  }
  .areas {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    margin: 0.9em 0 0;
    padding: 0;
    list-style: none;
  }
  .area-row {
    padding: 0.5em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .area-row > summary {
    min-block-size: 44px;
    align-content: center;
    font-weight: 600;
    cursor: pointer;
  }
  .sliders {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    gap: 0.4em 1.2em;
  }
  .sliders label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    font-size: 0.94em;
  }
  .sliders input {
    min-block-size: 44px;
    accent-color: var(--_accent);
  }
`;
