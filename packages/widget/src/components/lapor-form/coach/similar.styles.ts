import { css } from 'lit';

/** Reports that are alike, before sending. */
export const similarStyles = css`
  .similar {
    margin-block-start: 1.25em;
    padding: 1.1em 1.25em 1.2em;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .similar ul {
    margin: 0.75em 0 0;
    padding: 0;
    list-style: none;
  }
  .similar li {
    padding-block: 0.85em;
    border-block-start: 1px solid var(--_line);
  }
  .similar .title {
    margin: 0;
    font-weight: 620;
    line-height: 1.4;
  }
  .similar .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin: 0.1em 0 0.6em;
    color: var(--_muted);
    font-size: 0.94em;
  }
  .similar .subheading:focus {
    outline: none;
  }
`;
