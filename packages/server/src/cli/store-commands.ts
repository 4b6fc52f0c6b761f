import { SCOPES, STAFF_ROLES } from '@lapor/sdk/contract';
import { openData } from '../open-data.js';
import { runCommand } from './commands.js';
import { EXIT, type Command } from './command.js';

const ROLES = `Roles: ${STAFF_ROLES.join(', ')}. National admins and overseers need no agency.`;
const SCOPES_HELP = `Scopes, with commas between: ${SCOPES.join(', ')}. Left out: all the role has. An integrator names them.`;

/** Commands for the keys and accounts of staff. */
export const STORE_COMMANDS: readonly Command[] = [
  storeCommand('key create', 'ROLE [AGENCY] --label TEXT [--days N] [--scopes A,B] [--channel NAME] [--email ADDRESS]', 'make a key for staff; it is shown once', ['key'], [ROLES, SCOPES_HELP]),
  storeCommand('key list', '', 'list keys, without the keys themselves', ['keys'], []),
  storeCommand('key rotate', 'ID [--overlap HOURS]', 'give a key another secret; the old one ends at once, or after some hours', ['rotate'], []),
  storeCommand('key revoke', 'ID', 'end a key at once', ['revoke'], []),
  storeCommand(
    'account create',
    'ROLE [AGENCY] --label TEXT [--subject SUB | --hours N] [--scopes A,B]',
    'make an account for somebody who signs in, and an invitation unless the subject is named',
    ['account', 'create'],
    [ROLES, SCOPES_HELP, 'The invitation is shown once and good for 72 hours, or as many as --hours says.'],
  ),
  storeCommand('account list', '', 'list accounts', ['accounts'], []),
  storeCommand('account disable', 'ID', 'disable an account for good', ['account', 'disable'], []),
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
        for (const line of await runCommand({ store, now, issuer: values.OIDC_ISSUER }, [...words, ...rest])) out(line);
      } finally {
        await store.close();
      }
      return EXIT.done;
    },
  };
}
