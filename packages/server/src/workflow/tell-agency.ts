import type { EventKind } from '@lapor/sdk/contract';
import type { AgencyTemplate } from '../connectors/mail/templates.js';
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
};

/** Of escalations, by whom they are to. Overseers look for themselves. */
const ESCALATIONS: Readonly<Record<string, AgencyTemplate>> = { officer: 'agency_due', admin: 'agency_overdue', ping_pong: 'agency_ping_pong' };

/**
 * Writes to the agency an event concerns, at its own address or else at that of the nearest agency above it. What goes on to the
 * admin is told to the next one above, too.
 */
export const tellAgency: Consequence = async (deps, store, happening) => {
  const { kind, reason } = happening.event;
  const template = kind === 'escalated' ? ESCALATIONS[reason ?? ''] : LETTERS[kind];
  if (template === undefined || !deps.settings.mail) return;
  const readers = await readersAbove(store, concerned(happening));
  const told = template === 'agency_overdue' ? readers.slice(0, 2) : readers.slice(0, 1);
  for (const agencyId of told) {
    await enqueueMail(deps, store, { to: 'agency', template, agencyId, reportId: happening.after.id, position: happening.event.sequence });
  }
};

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
