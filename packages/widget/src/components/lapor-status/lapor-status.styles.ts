import { css } from 'lit';
import { languageStyles } from '../../internal/language-chooser.js';
import { choiceStyles } from '../../styles/choice.js';
import { fieldStyles } from '../../styles/field.js';
import { problemStyles } from '../../styles/problem.js';
import { stepStyles } from './step.styles.js';

const ownStyles = css`
  .input.key {
    max-inline-size: 21em;
    font-size: 1.1em;
    letter-spacing: 0.03em;
    font-variant-numeric: tabular-nums;
  }
  .note {
    margin: 0.75em 0 0;
    color: var(--_muted);
  }
  .note:empty {
    margin: 0;
  }
  .private {
    margin-block-start: 1em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    margin-block-end: 0.5em;
  }
  .top .link {
    justify-content: flex-end;
    font-weight: 560;
  }
  .eyebrow {
    margin: 0;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .sent {
    font-size: 0.95em;
  }
  .now {
    margin-block-start: 1.5em;
    padding: 1.1em 1.2em 0.9em;
    background: var(--_tint);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .now-label {
    display: block;
    font-size: 0.94em;
    font-weight: 400;
    color: var(--_muted);
  }
  .status {
    display: block;
    font-size: 1.4em;
    font-weight: 680;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  dl,
  dd {
    margin: 0;
  }
  dt {
    font-size: 0.94em;
    color: var(--_muted);
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.85em 2em;
    margin-block-start: 1em;
    padding-block-start: 0.9em;
    border-block-start: 1px solid var(--_line);
  }
  @container (min-width: 32em) {
    .facts {
      grid-template-columns: 1fr 1fr;
    }
  }
  .facts dd {
    font-weight: 560;
    line-height: 1.4;
  }
  .days {
    display: block;
    font-weight: 400;
  }
  .days.late {
    font-weight: 620;
    color: var(--_danger);
  }
  .refresh {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block-start: 1.1em;
  }
  .refresh .button {
    min-block-size: 44px;
    padding: 0.35em 1.1em;
    background: var(--_surface);
  }
  .refresh .note {
    margin: 0;
  }
  .note.failed {
    flex-basis: 100%;
    color: var(--_danger);
  }
  .timeline {
    margin-block-start: 2.25em;
  }
  .events {
    margin: 1.1em 0 0;
    padding: 0;
    list-style: none;
  }
  .event {
    position: relative;
    padding: 0 0 1.5em 1.75em;
  }
  .event::before {
    content: '';
    position: absolute;
    inset-block-start: 0.42em;
    inset-inline-start: 0;
    inline-size: 0.8em;
    block-size: 0.8em;
    background: var(--_surface);
    border: 2px solid var(--_edge);
    border-radius: 50%;
  }
  .event:first-child::before {
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .event:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 1.5em -0.1em;
    inset-inline-start: calc(0.4em - 1px);
    inline-size: 2px;
    background: var(--_line);
  }
  .event:last-child {
    padding-block-end: 0;
  }
  .event-heading {
    font-weight: 620;
    line-height: 1.4;
  }
  .event-time {
    font-size: 0.94em;
    color: var(--_muted);
  }
  .said {
    margin: 0.6em 0 0;
    white-space: pre-line;
  }
  .answer .said {
    padding: 0.9em 1.1em;
    background: var(--_tint);
    border-inline-start: 4px solid var(--_accent);
    border-radius: 0 calc(var(--_radius) * 0.75) calc(var(--_radius) * 0.75) 0;
  }
  .attachments {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
    margin: 0.75em 0 0;
    padding: 0;
    list-style: none;
  }
  .photo {
    display: grid;
    place-items: center;
    inline-size: 7.5em;
    block-size: 7.5em;
    padding: 0;
    overflow: hidden;
    font: inherit;
    font-size: 0.94em;
    color: var(--_muted);
    background: var(--_tint);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
  }
  button.photo {
    cursor: zoom-in;
  }
  button.photo:hover {
    border-color: var(--_accent);
  }
  .photo img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .fold {
    margin-block-start: 2em;
    border-block: 1px solid var(--_line);
  }
  .fold summary {
    min-block-size: 44px;
    padding-block: 0.75em;
    font-size: 1.06em;
    font-weight: 650;
    cursor: pointer;
  }
  .content {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    padding-block: 0.25em 1.4em;
  }
  .content .said {
    margin: 0;
  }
  .key-panel {
    margin-block-start: 1.75em;
  }
  .key-lines {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 2.5em;
    margin-block-start: 0.75em;
  }
  dd.key {
    font-size: clamp(1em, 5.2cqi, 1.25em);
    font-weight: 620;
    letter-spacing: 0.03em;
    font-variant-numeric: tabular-nums;
  }
  .key-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.75em;
    margin-block-start: 0.35em;
  }
  .viewer {
    max-inline-size: min(96vw, 70rem);
    padding: 0.75em;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .viewer::backdrop {
    background: rgb(0 0 0 / 75%);
  }
  .viewer img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 78vh;
    margin-inline: auto;
  }
  .viewer form {
    margin-block-start: 0.75em;
    text-align: center;
  }
  @media print {
    .button,
    button.link {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .event::before {
      border-color: CanvasText;
    }
    .event:first-child::before {
      background: Highlight;
    }
  }
`;

/** The look of the screens; tokens, base and buttons come with the element itself. */
export const screenStyles = [fieldStyles, choiceStyles, problemStyles, languageStyles, ownStyles, stepStyles];
