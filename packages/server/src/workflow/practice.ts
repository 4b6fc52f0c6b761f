import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow } from '../store/tables.js';

type Deps = { readonly settings: Pick<AppDeps['settings'], 'defaultAgencyId'> };

/**
 * Whether an agency is there to practise with, among real ones: made up where the coordinator is not. What reaches it is
 * neither published nor counted. Where everything is made up, everything can be tried out.
 */
export async function isPractice(deps: Deps, store: Pick<Nouns, 'agencies'>, agency: Pick<AgencyRow, 'sample'> | undefined): Promise<boolean> {
  return agency?.sample === 1 && (await store.agencies.find(deps.settings.defaultAgencyId))?.sample === 0;
}

/** Which agencies a form offers: made-up ones (1), real ones (0), or all of them. */
export async function offeredKind(deps: Deps, store: Pick<Nouns, 'agencies'>, sandbox: 'true' | undefined): Promise<0 | 1 | undefined> {
  if (sandbox === 'true') return 1;
  return (await store.agencies.find(deps.settings.defaultAgencyId))?.sample === 0 ? 0 : undefined;
}
