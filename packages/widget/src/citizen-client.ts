import type { LaporClient } from '@lapor/sdk';

/** What the elements use of a client. A whole `LaporClient` will do. */
export type CitizenClient = Pick<LaporClient, 'config' | 'agencies' | 'agencyIndex' | 'categories' | 'regions' | 'services' | 'attachments' | 'reports'>;
