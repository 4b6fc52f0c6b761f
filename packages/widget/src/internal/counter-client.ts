import { connect, isLaporApiError, StaffResource } from '@lapor/sdk';
import type { CitizenClient } from '../citizen-client.js';
import { reporterClient } from './reporter-client.js';

/** What came of opening a counter with a key. */
export type OpenedCounter =
  | { kind: 'open'; client: CitizenClient; label: string }
  | { kind: 'refused' }
  /** It may not file reports. */
  | { kind: 'wrong_kind' }
  /** It may do more than file reports. */
  | { kind: 'too_wide' }
  | { kind: 'offline' };

/** Tries a key, and gives the client that files reports with it. The key is kept in that client and nowhere else. */
export async function openCounter(baseUrl: string, apiKey: string): Promise<OpenedCounter> {
  const options = { baseUrl, apiKey, dangerouslyExposeApiKey: true };
  try {
    // A key of any other shape may be a password pasted by mistake: it is not sent.
    if (!/^lapor_[0-9A-Z]{32}$/.test(apiKey)) return { kind: 'refused' };
    const { label, scopes } = await new StaffResource(connect(options)).me();
    if (!scopes.includes('reports:create')) return { kind: 'wrong_kind' };
    if (scopes.length > 1) return { kind: 'too_wide' };
    return { kind: 'open', client: reporterClient(options), label };
  } catch (error) {
    return { kind: isLaporApiError(error) && error.status < 500 ? 'refused' : 'offline' };
  }
}
