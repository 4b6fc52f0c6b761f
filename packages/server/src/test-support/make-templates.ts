import { join } from 'node:path';
import { openDatabase, type DatabaseLocation } from '../store/database.js';
import { migrate } from '../store/migrate.js';
import { administer, TEMPLATE } from './databases.js';

// Lays databases with all tables into the folder named, and on the server of TEST_DATABASE_URL, for tests to copy.
const [folder = '.'] = process.argv.slice(2);
const places: DatabaseLocation[] = [{ kind: 'sqlite', file: join(folder, TEMPLATE.file) }];
const url = process.env['TEST_DATABASE_URL'];
if (url) {
  await administer(url, `create database ${TEMPLATE.database}`);
  const own = new URL(url);
  own.pathname = `/${TEMPLATE.database}`;
  places.push({ kind: 'postgres', url: own.href });
}
for (const place of places) {
  const database = openDatabase(place);
  await migrate(database);
  await database.destroy();
}
