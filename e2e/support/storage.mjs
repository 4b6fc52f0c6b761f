import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';

/**
 * Everything the server keeps, read from its files and not through its API.
 *
 * @param {string} dataDir
 */
export async function openStorage(dataDir) {
  const database = new Database(join(dataDir, 'lapor.db'), { readonly: true });
  const tables = /** @type {{ name: string }[]} */ (database.prepare("select name from sqlite_master where type = 'table'").all()).map(({ name }) => name);
  return {
    /**
     * All rows of a table.
     *
     * @param {string} table
     */
    rows: (table) => /** @type {Record<string, any>[]} */ (database.prepare(`select * from ${table}`).all()),
    /**
     * The tables in which a text stands, in whatever column.
     *
     * @param {string} text
     */
    tablesWith: (text) => tables.filter((table) => JSON.stringify(database.prepare(`select * from ${table}`).all()).includes(text)),
    /**
     * The content of a stored file.
     *
     * @param {string} id
     */
    async file(id) {
      const folder = join(dataDir, 'attachments');
      const names = await readdir(folder, { recursive: true });
      const name = names.find((path) => path.endsWith(id));
      if (!name) throw new Error('The file of an attachment is not in the file store');
      return readFile(join(folder, name));
    },
    /** The names of all stored files. */
    fileNames: () => readdir(join(dataDir, 'attachments'), { recursive: true }),
    close: () => database.close(),
  };
}
