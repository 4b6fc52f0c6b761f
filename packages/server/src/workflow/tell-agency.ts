import type { EventKind } from '@lapor/sdk/contract';
import type { AgencyTemplate } from '../connectors/mail/templates.js';
import type { AppDeps } from '../deps.js';
import { enqueueMail } from '../outbox/mail.js';
import type { Nouns } from '../store/store.js';
import type { Consequence, Happening } from './consequences.js';

/** Which events agencies are written to about, and with which letter. All others stand in their inbox. */
const LETTERS: Readonly<Partial<Record<EventKind, AgencyTemplate>>> = {
  submitted: 'agency_new',
  forwarded: 'agency_new',
  returned: 'agency_new',
  involved: 'agency_new',
  replied: 'agency_reply',
  contested: 'agency_contested',
  reminded: 'agency_reminded',
  flagged: 'agency_flagged',
};

/** Which of these whoever has the report in hand is written to about as well, where they have an address of their own. */
const IN_HAND: ReadonlySet<AgencyTemplate> = new Set(['agency_reply', 'agency_contested', 'agency_reminded', 'agency_flagged', 'agency_due', 'agency_overdue', 'agency_assigned']);

/** Of escalations, by whom they are to. Overseers look for themselves. */
const ESCALATIONS: Readonly<Record<string, AgencyTemplate>> = { officer: 'agency_due', admin: 'agency_overdue', ping_pong: 'agency_ping_pong' };

/**
 * Writes to the agency an event concerns, at its own address or else at that of the nearest agency above it. What goes on to the
 * admin is told to the next one above, too.
 */
export const tellAgency: Consequence = async (deps, store, happening) => {
  const { kind, reason } = happening.event;
  const template = kind === 'escalated' ? ESCALATIONS[reason ?? ''] : LETTERS[kind];
  if (!deps.settings.mail) return;
  await tellOfficer(deps, store, happening, kind === 'assigned' ? 'agency_assigned' : template);
  if (template === undefined) return;
  const readers = await readersAbove(store, concerned(happening));
  const told = template === 'agency_overdue' ? readers.slice(0, 2) : readers.slice(0, 1);
  for (const agencyId of told) {
    await enqueueMail(deps, store, { to: 'agency', template, agencyId, reportId: happening.after.id, position: happening.event.sequence });
  }
};

/** Writes to the officer who has it in hand, unless they did it themselves. Without an address, the report waits in their inbox. */
async function tellOfficer(deps: AppDeps, store: Nouns, { event, after }: Happening, template: AgencyTemplate | undefined): Promise<void> {
  const officerId = after.assignee_id;
  if (template === undefined || !IN_HAND.has(template) || officerId === null || officerId === event.actor_key_id) return;
  if (!(await store.mail.addressOfOfficer(officerId))) return;
  await enqueueMail(deps, store, { to: 'officer', template, officerId, reportId: after.id, position: event.sequence });
}

function concerned({ event, after }: Happening): string {
  return event.target_agency_id ?? after.agency_id;
}

/** The agencies that left an address, from this one upwards. */
async function readersAbove(store: Nouns, agencyId: string): Promise<string[]> {
  const agency = await store.agencies.find(agencyId);
  const ids = (agency?.path ?? '').split('/').filter((id) => id !== '').reverse();
  const known = await store.mail.withAddress(ids);
  return ids.filter((id) => known.has(id));
}
