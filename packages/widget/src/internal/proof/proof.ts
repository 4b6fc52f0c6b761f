import { proofOf } from '@lapor/sdk/contract';
import type { FormClient } from '../../citizen-client.js';
import { search } from './search.js';

/** How long one may work at it, on any device. Whoever is slower is looked at by an officer first; nobody is kept waiting. */
const LONGEST = 8000;

interface Work {
  readonly key: string;
  readonly proof: Promise<string | undefined>;
  /** When what was found is of no use any more; unknown while it is being worked at. */
  until: number;
}

let work: Work | undefined;

/** Begins the work that goes with the report of a key, when it has not begun. */
export function beginProof(client: FormClient, key: string): Work {
  if (work?.key === key && performance.now() < work.until) return work;
  const begun: Work = {
    key,
    proof: prove(client, (seconds) => {
      // A minute less, to be on the way.
      begun.until = performance.now() + (seconds - 60) * 1000;
    }),
    until: Infinity,
  };
  return (work = begun);
}

/** What goes with the report of a key: its proof, or nothing when there is none in time. */
export function takeProof(client: FormClient, key: string): Promise<string | undefined> {
  return beginProof(client, key).proof;
}

async function prove(client: FormClient, lasts: (seconds: number) => void): Promise<string | undefined> {
  try {
    const { challenge } = (await client.challenge?.get({ timeout: 4000, deadline: 6000 })) ?? {};
    if (!challenge) return undefined;
    lasts(challenge.seconds);
    const found = await search(challenge, performance.now() + LONGEST);
    return found === null ? undefined : proofOf(challenge, found);
  } catch {
    // Without proof a report is taken all the same.
    return undefined;
  }
}
