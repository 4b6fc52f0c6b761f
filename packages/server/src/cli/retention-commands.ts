import { randomBytes } from 'node:crypto';
import type { AppDeps } from '../deps.js';
import { settingsFrom } from '../env.js';
import { runRetention } from '../jobs/retention.js';
import { createLog } from '../log.js';
import { createMetrics } from '../metrics/metrics.js';
import { watch } from '../metrics/watch.js';
import { openData } from '../open-data.js';
import { openFiles, secretOf } from '../open-files.js';
import { loadCalendars } from '../workflow/calendar.js';
import { loadRules } from '../workflow/rules.js';
import { EXIT, exactly, type Command, type CommandContext } from './command.js';

const DRY = '--dry-run';

/** Commands for what is kept no longer. */
export const RETENTION_COMMANDS: readonly Command[] = [
  {
    name: 'retention run',
    takes: `[${DRY}]`,
    summary: 'forget reporters and erase reports whose time to be kept is over',
    help: [
      `Does at once what the server does once a day. With ${DRY} it counts what that would be, and changes nothing.`,
      'How long that time is, each agency says in the directory ("retention"), or else RETENTION_ANONYMISE_DAYS and RETENTION_ERASE_DAYS.',
      'It counts in calendar days from the day a report was resolved, rejected or withdrawn; what is open or contested is kept.',
      'Where neither says anything, everything is kept. Exit code 3 when something could not be done; the server tries again.',
    ],
    async run(context, words) {
      const dryRun = words[0] === DRY;
      exactly(0, dryRun ? words.slice(1) : words);
      const deps = await depsOf(context);
      try {
        const { erase, anonymise, failed } = await runRetention(deps, { dryRun });
        const verb = dryRun ? 'would be ' : '';
        context.out(`${String(anonymise)} reports ${verb}anonymised, ${String(erase)} ${verb}erased${failed > 0 ? `, ${String(failed)} failed` : ''}.`);
        return failed > 0 ? EXIT.faults : EXIT.done;
      } finally {
        await deps.store.close();
      }
    },
  },
];

async function depsOf({ values, directory, now, err }: CommandContext): Promise<AppDeps> {
  const calendar = loadCalendars(values.CALENDARS_DIR);
  const files = await openFiles(values, directory);
  const { secret } = await secretOf(values, directory);
  const store = await openData(values, directory);
  return {
    store,
    files,
    now,
    randomBytes,
    settings: settingsFrom(values),
    calendar,
    rules: loadRules(),
    log: createLog({ write: (text) => err(text.trimEnd()), now }),
    metrics: createMetrics({ watch: () => watch({ store, now }) }),
    secret,
    identify: null,
  };
}
