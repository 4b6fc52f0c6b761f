import type { FormClient } from '../citizen-client.js';
import type { Issue, NewReport, Receipt } from '@lapor/sdk/contract';

/** Why a report has not been taken: each has a page of its own. */
export type FailureReason = 'offline' | 'busy' | 'closed' | 'conflict' | 'unexpected';

/** What sending came to. */
export type Outcome =
  | { kind: 'accepted'; receipt: Receipt }
  | { kind: 'refused'; issues: readonly Issue[] }
  | { kind: 'failed'; reason: FailureReason };

/**
 * Sends a report under the key it was born with. However often that happens, the service takes it once. `trapped`: a field was
 * filled in that people do not see.
 */
export async function sendReport(client: () => Promise<FormClient>, report: NewReport, idempotencyKey: string, language: string, trapped = false): Promise<Outcome> {
  try {
    const connected = await client();
    const proof = trapped ? 'trap' : await proofFor(connected, idempotencyKey);
    return { kind: 'accepted', receipt: await connected.reports.create(report, { idempotencyKey, language, proof }) };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** What an error of the client means for the reporter. */
export async function outcomeOf(error: unknown): Promise<Exclude<Outcome, { kind: 'accepted' }>> {
  let sdk;
  try {
    sdk = await import('./citizen-client.js');
  } catch {
    // The code that sends has not arrived: nothing has been sent, and only the network can be the cause.
    return { kind: 'failed', reason: 'offline' };
  }
  if (sdk.isLaporConnectionError(error)) return { kind: 'failed', reason: 'offline' };
  if (!sdk.isLaporApiError(error)) return { kind: 'failed', reason: 'unexpected' };
  switch (error.code) {
    case 'validation_failed':
      return { kind: 'refused', issues: error.issues };
    case 'idempotency_conflict':
      return { kind: 'failed', reason: 'conflict' };
    case 'closed':
      return { kind: 'failed', reason: 'closed' };
    case 'rate_limited':
    case 'unavailable':
      return { kind: 'failed', reason: 'busy' };
    default:
      return { kind: 'failed', reason: 'unexpected' };
  }
}

/** The work that goes with a report; without it the report is taken all the same. */
async function proofFor(client: FormClient, key: string): Promise<string | undefined> {
  try {
    return await (await import('./proof/proof.js')).takeProof(client, key);
  } catch {
    return undefined;
  }
}
