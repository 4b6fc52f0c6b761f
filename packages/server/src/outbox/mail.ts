import { base32 } from '../auth/base32.js';
import { keyedHash } from '../auth/keyed-hash.js';
import type { AgencyTemplate, MailTemplate, ReporterTemplate } from '../connectors/mail/templates.js';
import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import type { OutboxRow } from '../store/tables/outbox.js';
import { newId } from '../workflow/ids.js';

/**
 * A letter to be sent. Nobody's address stands in it, but where it tells that the address was erased: `reporter` is whoever filed a report, `agency` whoever reads for an
 * agency, `officer` who has a report in hand, and their addresses are looked up at the moment of sending. Who is erased until then gets nothing.
 */
export type NewMail = {
  /** Its place among the letters about one report; the sequence of the event it tells of. */
  readonly position?: number;
  /** Of letters with the same key one is sent. */
  readonly onceKey?: string;
} & (
  | {
      readonly to: 'reporter';
      readonly template: ReporterTemplate | 'my_reports';
      readonly reportId: string;
      /** Where it goes, when the address is to be erased before it leaves. The outbox forgets it as soon as the letter has left. */
      readonly address?: string;
    }
  | { readonly to: 'agency'; readonly template: AgencyTemplate; readonly agencyId: string; readonly reportId?: string }
  | { readonly to: 'officer'; readonly template: AgencyTemplate; readonly officerId: string; readonly reportId: string }
);

/** What the outbox keeps of a letter beside its destination. */
export interface MailPayload {
  readonly template: MailTemplate;
}

/**
 * Puts a letter into the outbox, in the transaction of what it tells of, and gives its id; `null` when this server sends no
 * e-mail, or has such a letter already.
 */
export async function enqueueMail(
  deps: Pick<AppDeps, 'settings' | 'now' | 'randomBytes'>,
  store: Pick<Nouns, 'outbox'>,
  mail: NewMail,
): Promise<{ id: string } | null> {
  if (!deps.settings.mail) return null;
  const at = deps.now().toISOString();
  const row: OutboxRow = {
    id: newId(deps.randomBytes),
    kind: 'mail',
    destination: destinationOf(mail),
    report_id: mail.reportId ?? null,
    position: mail.position ?? 0,
    once_key: mail.onceKey ?? null,
    address: (mail.to === 'reporter' && mail.address) || null,
    payload: JSON.stringify({ template: mail.template } satisfies MailPayload),
    state: 'waiting',
    attempts: 0,
    next_at: at,
    lease: null,
    leased_until: null,
    code: null,
    created_at: at,
    done_at: null,
  };
  return (await store.outbox.insert(row)) ? { id: row.id } : null;
}

function destinationOf(mail: NewMail): string {
  if (mail.to === 'reporter') return `reporter:${mail.reportId}`;
  return mail.to === 'agency' ? `agency:${mail.agencyId}` : `officer:${mail.officerId}`;
}

/**
 * The secret of the link in a `my_reports` letter. It is derived from the letter's id, not kept: the letter carries it, a
 * stolen database gives none away, and a letter sent twice holds the same link. Keep its hash and its end with what it opens.
 */
export function mailLinkToken(secret: Uint8Array, mailId: string): string {
  return base32(keyedHash(secret, 'mail-link', mailId).subarray(0, 20));
}
