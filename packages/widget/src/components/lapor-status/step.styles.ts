import { css } from 'lit';

/** What the reporter may do now: its buttons, and the step they have opened. */
export const stepStyles = css`
  .steps {
    margin-block-start: 2.25em;
  }
  .step-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 0.75em;
    margin-block-start: 1em;
  }
  .step-buttons .button {
    min-block-size: 44px;
    padding: 0.4em 1.1em;
  }
  .step-buttons .button[aria-expanded='true'] {
    background: var(--_tint);
    border-color: var(--_accent);
  }
  .step-buttons ~ .hint {
    margin-block-start: 0.75em;
  }
  .step-form {
    margin-block-start: 1.25em;
    padding: 1.1em 1.2em 1.2em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .step-heading {
    font-weight: 640;
  }
  .step-heading:focus,
  .now-heading:focus {
    outline: none;
  }
  .step-form .field {
    margin-block-start: 1.25em;
  }
  .step-files {
    margin-block-start: 1.25em;
  }
  .step-files .field {
    margin-block-start: 0;
  }
  .step-form .choices {
    gap: 0.5em;
    margin-block-start: 0.6em;
  }
  .step-form .actions {
    margin-block-start: 1.25em;
  }
  .step-more summary {
    inline-size: fit-content;
    min-block-size: 44px;
    align-content: center;
    color: var(--_accent);
    font-weight: 560;
    cursor: pointer;
  }
  .step-more .step-buttons {
    margin-block-start: 0.4em;
  }
`;
