import type { LaporClient } from '@lapor/sdk';

type Needed = 'config' | 'agencies' | 'agencyIndex' | 'categories' | 'regions' | 'services' | 'attachments' | 'reports';

/** What the elements use of a client. A whole `LaporClient` will do; one of before there was work to do, too. */
export type CitizenClient = Partial<Pick<LaporClient, 'challenge'>> & Pick<LaporClient, Needed>;
