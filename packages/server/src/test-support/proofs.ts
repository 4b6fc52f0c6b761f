import { createHash } from 'node:crypto';
import { challengeAnswerSchema, proofOf, validate, type Challenge } from '@lapor/sdk/contract';
import type { TestApp } from './app.js';
import { send } from './requests.js';

/** Work a server asks for. */
export async function askForWork(app: Pick<TestApp, 'app'>): Promise<Challenge> {
  const answer = validate(challengeAnswerSchema, (await send(app, 'GET', '/v1/challenge')).json);
  if (!answer.ok || answer.value.challenge === null) throw new Error('no work was asked for');
  return answer.value.challenge;
}

/** The proof of having done it. */
export function doWork(challenge: Challenge): string {
  for (let number = 0; number <= challenge.most; number += 1) {
    if (createHash('sha256').update(`${challenge.salt}.${String(number)}`).digest('hex') === challenge.target) return proofOf(challenge, number);
  }
  throw new Error('there is no such number');
}
