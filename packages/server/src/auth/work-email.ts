import type { Nouns } from '../store/store.js';

/** Keeps where somebody is written to about what they have in hand; what is left out stays, `null` takes it away. */
export async function putWorkEmail(store: Pick<Nouns, 'mail'>, officerId: string, email: string | null | undefined): Promise<void> {
  if (email !== undefined) await store.mail.putOfficerAddress(officerId, email === null ? null : { email, locale: 'id' });
}
