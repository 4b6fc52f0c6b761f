import type { LaporClient } from '@lapor/sdk';

/** What the elements use of a client. A whole `LaporClient` will do; one of before there was work to do, too. */
export type CitizenClient = Partial<Pick<LaporClient, 'challenge'>> & Pick<LaporClient, 'config' | 'agencies' | 'agencyIndex' | 'categories' | 'regions' | 'services' | 'attachments' | 'reports'>;

/** What the form uses of it. */
export type FormClient = Omit<CitizenClient, 'reports'> & { readonly reports: Pick<CitizenClient['reports'], 'create'> };
