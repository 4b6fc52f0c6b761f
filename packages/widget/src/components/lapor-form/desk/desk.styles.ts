import { css } from 'lit';

/** The list of drafts, and what is said above the form of reports that wait. */
export const deskStyles = css`
  .kept {
    margin: 1.25em 0 0;
    padding: 0;
    list-style: none;
  }
  .kept > li {
    padding-block: 1.1em 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .kept > li:last-child {
    border-block-end: 1px solid var(--_line);
  }
  .kept p,
  .news-item p {
    margin: 0;
  }
  .kept .name,
  .news-item .name {
    font-weight: 620;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .kept .hint,
  .news-item .hint {
    margin-block-start: 0.2em;
    font-size: 0.94em;
  }
  .kept-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  .news {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    margin-block-end: 1.5em;
  }
  .news-item {
    padding: 0.9em 1.15em 0.4em;
    background: var(--_tint);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .news-item.refused {
    border-color: var(--_danger);
  }
  .news-item dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 2em;
    margin: 0.6em 0 0.2em;
  }
  .news-item dt {
    color: var(--_muted);
    font-size: 0.94em;
  }
  .news-item dd {
    margin: 0;
    font-weight: 680;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  @media print {
    .news {
      display: none;
    }
  }
`;
