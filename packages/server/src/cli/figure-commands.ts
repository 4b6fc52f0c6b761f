import { randomBytes } from 'node:crypto';
import { rebuildFigures } from '../figures/rebuild.js';
import { openData } from '../open-data.js';
import { loadCalendars } from '../workflow/calendar.js';
import { EXIT, exactly, type Command } from './command.js';

/** Commands for the figures. */
export const FIGURE_COMMANDS: readonly Command[] = [
  {
    name: 'figures rebuild',
    takes: '',
    summary: 'count every report anew from its history, and sum up anew',
    help: [
      'Gives what counting along the way gave, unless a calendar was changed since, or reports were filed before figures were kept.',
      'May run while the server goes on; on SQLite writes wait while the sums are made.',
    ],
    async run({ values, directory, now, out }, words) {
      exactly(0, words);
      const store = await openData(values, directory);
      try {
        const { reports, mended } = await rebuildFigures({ store, now, randomBytes, calendar: loadCalendars(values.CALENDARS_DIR), settings: { defaultAgencyId: values.DEFAULT_AGENCY } });
        out(`Counted ${String(reports)} reports anew; ${String(mended)} were not what their history says, and are now.`);
      } finally {
        await store.close();
      }
      return EXIT.done;
    },
  },
];
