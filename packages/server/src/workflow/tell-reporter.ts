import type { EventKind } from '@lapor/sdk/contract';
import type { ReporterTemplate } from '../connectors/mail/templates.js';
import { enqueueMail } from '../outbox/mail.js';
import type { Consequence } from './consequences.js';

/** Which events reporters are written to about, and with which letter; `null` for those they find when they look. */
const LETTERS: Readonly<Record<EventKind, ReporterTemplate | null>> = {
  submitted: 'received',
  verified: null,
  asked: 'asked',
  replied: null,
  forwarded: null,
  returned: null,
  involved: null,
  released: null,
  started: null,
  informed: 'informed',
  answered: 'answered',
  extended: 'extended',
  closed: 'closed',
  confirmed: null,
  lapsed: 'lapsed',
  expired: 'expired',
  contested: 'contested',
  reopened: 'reopened',
  rejected: 'rejected',
  withdrawn: null,
  rated: null,
  reminded: null,
  assigned: null,
  noted: null,
  flagged: null,
  escalated: null,
  visibility_raised: null,
  visibility_lowered: null,
  erasure_requested: null,
  erasure_refused: 'erasure_refused',
  // Written before the address is erased: `eraseReport`.
  erased: null,
  hidden: null,
  shown: null,
  redacted: null,
  // Whoever it would be told to has no address any more.
  anonymised: null,
  read: null,
};

/** Writes to a reporter who left an e-mail address. */
export const tellReporter: Consequence = async (deps, store, { event, after }) => {
  const template = LETTERS[event.kind];
  if (template === null || after.contact_kind !== 'email') return;
  await enqueueMail(deps, store, { to: 'reporter', template, reportId: after.id, position: event.sequence });
};
