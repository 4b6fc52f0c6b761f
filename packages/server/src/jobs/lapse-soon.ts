import { enqueueMail } from '../outbox/mail.js';
import { dayAt } from '../workflow/working-days.js';
import type { Job } from './runner.js';

const BATCH = 100;
const DAY = 86_400_000;
/** How many days before the window to reply ends its reporter is reminded. */
const DAYS_BEFORE = 3;

/** Writes to reporters whose turn it is and whose window to reply ends soon, once for each window. */
export const lapseSoon: Job = {
  name: 'lapse_soon',
  everySeconds: 3600,
  async batch(deps) {
    if (!deps.settings.mail) return false;
    const between = [dayAt(deps.now(), 'Asia/Jakarta'), dayAt(new Date(deps.now().getTime() + DAYS_BEFORE * DAY), 'Asia/Jakarta')] as const;
    let after = '';
    for (;;) {
      const reports = await deps.store.mail.lapsingSoon({ between, after, limit: BATCH });
      for (const { id, due_date, status } of reports) {
        const template = status === 'awaiting_reporter' ? 'expire_soon' : 'lapse_soon';
        // The key makes it one letter, though the job comes by again, or two servers do it at once.
        const onceKey = `lapse_soon:${id}:${due_date ?? ''}`;
        await enqueueMail(deps, deps.store, { to: 'reporter', template, reportId: id, onceKey });
      }
      after = reports.at(-1)?.id ?? '';
      if (reports.length < BATCH) return false;
    }
  },
};
