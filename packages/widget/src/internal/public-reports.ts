import { connect, PublicReportsResource } from '@lapor/sdk';

/** What everybody may read, apart from what every reporter needs. */
export function publicReports(baseUrl: string): PublicReportsResource {
  return new PublicReportsResource(connect({ baseUrl }));
}
