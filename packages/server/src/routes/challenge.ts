import type { ChallengeAnswer } from '@lapor/sdk/contract';
import { Hono } from 'hono';
import type { ProofOfWorkGate } from '../auth/proof.js';
import type { AppEnv } from '../deps.js';

/** Work for pages to do before they send a report. */
export function challengeRoutes(gate: ProofOfWorkGate): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get('/v1/challenge', async (context) => {
    const challenge = await gate.challenge(context.get('client'));
    context.header('Cache-Control', 'no-store');
    return context.json({ challenge } satisfies ChallengeAnswer);
  });

  return routes;
}
