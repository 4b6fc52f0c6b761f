import { keyedHash } from '../../auth/keyed-hash.js';
import type { WebhookEndpointRow } from '../../store/tables/outbox.js';

type Secrets = Pick<WebhookEndpointRow, 'id' | 'secret_version' | 'previous_until'>;

/** The secret of an endpoint. It is derived, not kept: a repeat of a request is given the same one, a stolen database gives none away. */
export function webhookSecret(serverSecret: Uint8Array, endpoint: Pick<Secrets, 'id' | 'secret_version'>): string {
  return `whsec_${keyedHash(serverSecret, 'webhook-secret', endpoint.id, String(endpoint.secret_version)).toString('base64')}`;
}

/** The secrets an endpoint's messages are signed with now: for a while after a change, the one before too. */
export function signingSecrets(serverSecret: Uint8Array, endpoint: Secrets, now: Date): string[] {
  const { id, secret_version: version, previous_until: until } = endpoint;
  const versions = until !== null && until > now.toISOString() ? [version, version - 1] : [version];
  return versions.map((secret_version) => webhookSecret(serverSecret, { id, secret_version }));
}
