import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What every report needs: where its modules begin. */
const JOURNEY = ['internal/citizen-client.js', 'components/lapor-form/begin-journey.js', 'components/lapor-form/coach/advisor.js', 'internal/proof/proof.js', 'components/lapor-form/take-over.js'];
/** What everybody needs who asks what became of a report. */
const STATUS = ['internal/reporter-client.js', 'components/lapor-status/status-page.js', 'components/lapor-status/rest.js'];

const BARREL = /\/sdk\/dist\/(contract\/)?index\.js$/;

/**
 * Says which file of the CDN build a module goes into; rollup decides where it says nothing.
 *
 * @returns {import('rollup').GetManualChunk}
 */
export function chunks() {
  /** @type {Map<string, string> | undefined} */
  let known;
  return (id, { getModuleIds, getModuleInfo }) => {
    known ??= filesOf([...getModuleIds()], (module) => importsOf(module, getModuleInfo));
    return known.get(id);
  };
}

/**
 * Many small files are packed without knowing of each other, and worse: what is always fetched together is one file.
 *
 * @param {readonly string[]} modules
 * @param {(id: string) => readonly string[]} importedBy
 */
function filesOf(modules, importedBy) {
  /** @type {(roots: string[], seen?: Set<string>) => Set<string>} */
  const closure = (roots, seen = new Set()) => {
    for (const id of roots) if (!seen.has(id)) closure([...importedBy(id)], seen.add(id));
    return seen;
  };
  const of = (/** @type {string[]} */ ...paths) => [...closure(paths.map((path) => fileURLToPath(new URL(`dist/${path}`, import.meta.url))))];
  const status = new Set(of(...STATUS));
  /** @type {Map<string, string>} */
  const files = new Map();
  const put = (/** @type {string} */ name, /** @type {string[]} */ ids) => {
    for (const id of ids) if (!files.has(id)) files.set(id, name);
  };
  // What a worker imports is apart from what only a page can run.
  for (const worker of modules.filter((id) => id.endsWith('-worker.js'))) {
    put(basename(worker).replace('-worker.js', '-work'), [...closure([worker])].filter((id) => id !== worker));
  }
  // Named too, or rollup would part it where later files import some of it.
  put('lapor', of('cdn.js'));
  const journey = of(...JOURNEY);
  // Whoever has reported finds it there when asking what became of it.
  put('service', journey.filter((id) => status.has(id)));
  // The status page takes files only from who adds one.
  put('photos', of('internal/photo/field.js', 'internal/photo/styles.js', 'controllers/photos.js'));
  put('journey', journey);
  // What every report says, in one language; what a part says that few need comes with that part.
  for (const language of ['id', 'en', 'ban', 'jv', 'su']) {
    put(`texts-${language}`, of(`locales/${language}/form.js`, `locales/${language}/coach.js`).filter((id) => !/\/(opening|plural)\.js$/.test(id)));
  }
  return files;
}

/**
 * What a module imports; behind a barrel of the SDK only what is asked of it, or one resource would bring along all.
 *
 * @param {string} id
 * @param {import('rollup').GetModuleInfo} getModuleInfo
 * @returns {string[]}
 */
function importsOf(id, getModuleInfo) {
  const { ast, importedIds = [] } = getModuleInfo(id) ?? {};
  /** Names by source, in the order in which rollup lists what the sources resolve to. @type {Map<unknown, string[]>} */
  const asked = new Map();
  for (const statement of ast?.body ?? []) {
    if (!('source' in statement) || !statement.source) continue;
    const names = statement.type === 'ImportDeclaration' ? statement.specifiers.map((each) => ('imported' in each && 'name' in each.imported ? each.imported.name : '')) : [];
    asked.set(statement.source.value, [...(asked.get(statement.source.value) ?? []), ...names]);
  }
  return [...asked.values()].flatMap((names, index) => {
    const imported = importedIds[index] ?? '';
    // Of the client only what connects; the rest of it is every resource there is.
    if (id.endsWith('/sdk/dist/client.js') && !imported.includes('/internal/')) return [];
    return BARREL.test(imported) ? names.map((name) => exporterOf(name, imported, getModuleInfo) ?? imported) : [imported];
  });
}

/**
 * The module behind a barrel that has an export.
 *
 * @param {string} name
 * @param {string} id
 * @param {import('rollup').GetModuleInfo} getModuleInfo
 * @returns {string | undefined}
 */
function exporterOf(name, id, getModuleInfo) {
  const { exportedBindings, importedIds = [] } = getModuleInfo(id) ?? {};
  if (exportedBindings?.['.']?.includes(name)) return id;
  if (!BARREL.test(id)) return undefined;
  for (const each of importedIds) {
    const found = exporterOf(name, each, getModuleInfo);
    if (found) return found;
  }
  return undefined;
}

/**
 * Texts the form has among its own, and others fetch alone, come twice: the form in one file, and no others with more than they say.
 *
 * @type {import('rollup').Plugin}
 */
export const roomsOfTheForm = {
  name: 'rooms-of-the-form',
  async resolveId(source, importer) {
    if (!/^\.\/(photos|languages)\.js$/.test(source) || !importer?.endsWith('/form.js')) return null;
    return `${(await this.resolve(source, importer, { skipSelf: true }))?.id}?form`;
  },
  load: (id) => (id.endsWith('?form') ? readFile(id.slice(0, -'?form'.length), 'utf8') : null),
};
