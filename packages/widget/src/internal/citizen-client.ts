import {
  AgenciesResource,
  AgencyIndexResource,
  AttachmentsResource,
  ChallengeResource,
  CategoriesResource,
  ConfigResource,
  connect,
  NewReportsResource,
  RegionsResource,
  ServicesResource,
} from '@lapor/sdk';
import type { FormClient } from '../citizen-client.js';

export { isLaporApiError, isLaporConnectionError } from '@lapor/sdk';

/** A client with what reporting needs, and none of the code that following a report does, or staff. */
export function citizenClient(options: Parameters<typeof connect>[0]): FormClient {
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
    reports: new NewReportsResource(connection),
  };
}
