import { PROBLEMS, type ProblemCode } from '@lapor/sdk/contract';
import { PROBLEM_MEANINGS } from '@lapor/sdk/openapi';
import { html } from 'hono/html';
import { PROBLEM_TITLES } from '../problem-titles.js';
import { REFERENCE_VERSION } from './assets.js';

/** The reference page: the operations, drawn from the document, and every problem with an anchor of its own. */
export function referencePage() {
  const base = `/docs/api/${REFERENCE_VERSION}`;
  const codes = Object.keys(PROBLEMS) as ProblemCode[];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Lapor API reference</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${base}/swagger-ui.css" />
        <link rel="stylesheet" href="${base}/style.css" />
        <script defer src="${base}/swagger-ui-bundle.js"></script>
        <script defer src="${base}/start.js"></script>
      </head>
      <body>
        <main>
          <div id="reference"></div>
          <section class="problems" aria-labelledby="problems">
            <h2 id="problems">Problems</h2>
            <p>
              Every refusal is <code>application/problem+json</code>. Tell problems apart by <code>code</code>; the words change
              with the language. The document itself: <a href="/openapi.json">/openapi.json</a>.
            </p>
            <dl>
              ${codes.map((code) => problem(code))}
            </dl>
          </section>
        </main>
      </body>
    </html>`;
}

function problem(code: ProblemCode) {
  return html`<dt id="problem-${code}"><code>${code}</code> (${PROBLEMS[code]})</dt>
    <dd>${withCode(PROBLEM_MEANINGS[code])}</dd>
    <dd>“<span lang="id">${PROBLEM_TITLES[code].id}</span>” · “${PROBLEM_TITLES[code].en}”</dd>`;
}

/** What stands between backticks is code. */
function withCode(text: string) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
