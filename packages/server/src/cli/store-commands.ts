import { STAFF_ROLES } from '@lapor/sdk/contract';
import { openData } from '../open-data.js';
import { runCommand } from './commands.js';
import { EXIT, type Command } from './command.js';

const ROLES = `Roles: ${STAFF_ROLES.join(', ')}. National admins and overseers need no agency.`;

/** Commands for the keys of staff. */
export const STORE_COMMANDS: readonly Command[] = [
  storeCommand('key create', 'ROLE [AGENCY] --label TEXT [--days N]', 'make a key for staff; it is shown once', ['key'], [ROLES]),
  storeCommand('key revoke', 'ID', 'end a key at once', ['revoke'], []),
];

function storeCommand(name: string, takes: string, summary: string, words: readonly string[], help: readonly string[]): Command {
  return {
    name,
    takes,
    summary,
    help,
    async run({ values, directory, now, out }, rest) {
      const store = await openData(values, directory);
      try {
        for (const line of await runCommand({ store, now }, [...words, ...rest])) out(line);
      } finally {
        await store.close();
      }
      return EXIT.done;
    },
  };
}
