import { mkdir, rm, writeFile } from 'node:fs/promises';
import { run } from './lib/children.mjs';
import { claims } from './lib/claims.mjs';
import { readDocuments } from './lib/documents.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { runMain, say } from './lib/say.mjs';

/** Holds what the documentation says against what is there: links, paths, names, commands, addresses, snippets. */
await runMain(async () => {
  const documents = readDocuments();
  const wrong = documents.flatMap((document) =>
    Object.entries(claims).flatMap(([claim, find]) => find(document).map((text) => `${document.path}: “${text}”, but ${claim}`)),
  );
  wrong.push(...(await wrongSnippets(documents)));
  for (const line of wrong) say(line);
  if (wrong.length > 0) process.exitCode = 1;
  else say(`${documents.length} documents bear out`);
});

/**
 * Compiles every TypeScript snippet on its own, strictly, against the packages.
 *
 * @param {import('./lib/documents.mjs').Document[]} documents
 */
async function wrongSnippets(documents) {
  // Inside a package of the workspace, so that packages are found as a user finds them.
  const folder = 'examples/node-integrator/.cache';
  await rm(inRoot(folder), { recursive: true, force: true });
  await mkdir(inRoot(folder), { recursive: true });
  /** @type {Record<string, string>} */
  const places = {};
  for (const { path, fences } of documents) {
    for (const { language, text, line } of fences) {
      if (language !== 'ts' && language !== 'js') continue;
      const name = `${path.replaceAll(/[^\w]/g, '-')}-${line}.ts`;
      places[name] = `${path}:${line}`;
      await writeFile(inRoot(`${folder}/${name}`), `${text}\nexport {};\n`);
    }
  }
  const compilerOptions = {
    composite: false, declaration: false, declarationMap: false, noEmit: true, noUnusedLocals: false,
    lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: ['node'], customConditions: [],
  };
  const project = { extends: '../../../tsconfig.base.json', compilerOptions, include: ['*.ts'] };
  await writeFile(inRoot(`${folder}/tsconfig.json`), JSON.stringify(project));
  const { code, output } = await run(inRoot('node_modules/.bin/tsc'), ['--project', folder], { cwd: root });
  await rm(inRoot(folder), { recursive: true, force: true });
  if (code === 0) return [];
  return output.trim().split('\n').map((line) => line.replace(/^\S*\/([\w-]+\.ts)/, (_whole, name) => places[name] ?? name));
}
