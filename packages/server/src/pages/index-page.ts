import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html, raw } from 'hono/html';

const STYLE = `
:root { color-scheme: light dark; --ink: #17272a; --muted: #4a5d61; --page: #f4f7f7; --card: #ffffff; --line: #d5dfe0; --accent: #0d5c63; font: 1.0625rem/1.6 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9f1f1; --muted: #a9bcbe; --page: #0e1819; --card: #142022; --line: #304346; --accent: #7ed6d1; } }
body { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem 4rem; background: var(--page); color: var(--ink); }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 0.75rem; letter-spacing: -0.01em; }
h2 { font-size: 1rem; margin: 2.5rem 0 0.75rem; color: var(--muted); font-weight: 600; }
p { margin: 0; color: var(--muted); }
p + p { margin-top: 0.25rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); }
a { display: block; height: 100%; box-sizing: border-box; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--card); color: var(--accent); font-weight: 600; line-height: 1.4; text-decoration: none; }
a:hover { border-color: var(--accent); text-decoration: underline; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
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
          <p>Server ini berisi data contoh. Laporan di sini tidak dikirim ke instansi mana pun.</p>
          <p lang="en">This server holds sample data. Reports made here go to no agency.</p>
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
