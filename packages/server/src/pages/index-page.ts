import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html, raw } from 'hono/html';

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
body { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: Canvas; color: CanvasText; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 0.5rem; }
h2 { font-size: 1.125rem; margin: 2rem 0 0.25rem; }
ul { list-style: none; margin: 0; padding: 0; }
li + li { border-top: 1px solid color-mix(in srgb, CanvasText 18%, Canvas); }
li a { display: block; padding: 0.75rem 0; min-height: 1.25rem; }
.note { opacity: 0.85; }
`;

/** The index loads nothing and runs nothing; the hash lets its one style element in. */
export const INDEX_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page that leads to the example pages of a folder, to the API's reference and to its document. */
export async function indexPage(examples: string) {
  const pages = await pagesIn(examples);
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Lapor: halaman contoh</title>
        <link rel="icon" href="data:," />
        <style>${raw(STYLE)}</style>
      </head>
      <body>
        <main>
          <h1>Lapor</h1>
          <p class="note">Server ini berisi data contoh. <span lang="en">This server holds sample data.</span></p>
          <h2>Halaman contoh · <span lang="en">Example pages</span></h2>
          <ul>
            ${pages.map(({ path, title }) => html`<li><a href="${path}">${raw(title)}</a></li>`)}
          </ul>
          <h2>Untuk pengembang · <span lang="en">For developers</span></h2>
          <ul>
            <li><a href="/docs/api">Referensi API · <span lang="en">API reference</span></a></li>
            <li><a href="/openapi.json">OpenAPI 3.1</a></li>
          </ul>
        </main>
      </body>
    </html>`;
}

async function pagesIn(folder: string): Promise<{ path: string; title: string }[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  const found = names.flatMap((name) => [`${name}/`, `${name}/status.html`]);
  const titles = await Promise.all(found.map((path) => titleOf(join(folder, path.endsWith('/') ? `${path}index.html` : path))));
  return found.flatMap((path, index) => {
    const title = titles[index] ?? null;
    return title === null ? [] : [{ path: `/examples/${path}`, title }];
  });
}

/** The title of a page, as it stands in its source; `null` when there is no such page. */
async function titleOf(file: string): Promise<string | null> {
  try {
    return /<title>([^<]*)<\/title>/.exec(await readFile(file, 'utf8'))?.[1]?.trim() ?? null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
