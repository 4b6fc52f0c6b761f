import { enqueueMail } from '../outbox/mail.js';
import { digestDay, digestOf } from '../workflow/digest.js';
import type { Job } from './runner.js';

const BATCH = 100;

/** Writes to each agency that wants it what is due, once on each of its working days, when there is anything. */
export const digests: Job = {
  name: 'digests',
  everySeconds: 900,
  async batch(deps) {
    if (!deps.settings.mail) return false;
    let after = '';
    for (;;) {
      const agencies = await deps.store.digests.readersAfter(after, BATCH);
      for (const agency of agencies) {
        const day = await digestDay(deps, agency);
        // The key makes it one letter a day, though the job comes by again, or two servers do it at once.
        const onceKey = `digest:${agency.id}:${day ?? ''}`;
        if (day === null || (await deps.store.outbox.hasKey(onceKey)) || !(await digestOf(deps, agency))) continue;
        await enqueueMail(deps, deps.store, { to: 'agency', template: 'agency_digest', agencyId: agency.id, onceKey });
      }
      after = agencies.at(-1)?.id ?? '';
      if (agencies.length < BATCH) return false;
    }
  },
};
