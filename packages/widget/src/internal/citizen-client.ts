import {
  AgenciesResource,
  AgencyIndexResource,
  AttachmentsResource,
  ChallengeResource,
  CategoriesResource,
  ConfigResource,
  connect,
  RegionsResource,
  ReportsResource,
  ServicesResource,
} from '@lapor/sdk';
import type { CitizenClient } from '../citizen-client.js';

export { isLaporApiError, isLaporConnectionError } from '@lapor/sdk';

/** A client with what citizens need, and none of the code that staff do. */
export function citizenClient(options: Parameters<typeof connect>[0]): CitizenClient {
  const connection = connect(options);
  return {
    config: new ConfigResource(connection),
    challenge: new ChallengeResource(connection),
    agencies: new AgenciesResource(connection),
    agencyIndex: new AgencyIndexResource(connection),
    categories: new CategoriesResource(connection),
    regions: new RegionsResource(connection),
    services: new ServicesResource(connection),
    attachments: new AttachmentsResource(connection),
    reports: new ReportsResource(connection),
  };
}
