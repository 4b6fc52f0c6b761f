import { z } from '../../contract/zod.js';
import type { Operation } from '../operation.js';

const tag = 'Running';

/** For those who run the service: the probes. */
export const runningOperations = {
  getHealth: {
    id: 'getHealth',
    method: 'GET',
    path: '/healthz',
    tag,
    summary: 'Whether the process lives',
    access: 'anyone',
    status: 200,
    response: z.object({ status: z.literal('ok') }),
    problems: [],
  },
  getReadiness: {
    id: 'getReadiness',
    method: 'GET',
    path: '/readyz',
    tag,
    summary: 'Whether database and file store answer',
    access: 'anyone',
    status: 200,
    response: z.object({ status: z.literal('ready') }),
    problems: [],
  },
} as const satisfies Record<string, Operation>;
