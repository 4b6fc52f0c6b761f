import { connect, ReportsResource } from '@lapor/sdk';
import type { CitizenClient } from '../citizen-client.js';
import { citizenClient } from './citizen-client.js';

/** A client with all that citizens need, who may follow a report too. */
export function reporterClient(options: Parameters<typeof connect>[0]): CitizenClient {
  return { ...citizenClient(options), reports: new ReportsResource(connect(options)) };
}
