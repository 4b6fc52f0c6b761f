import { attachmentOperations } from './operations/attachments.js';
import { directoryOperations } from './operations/directory.js';
import { reportOperations } from './operations/reports.js';
import { runningOperations } from './operations/running.js';
import { signInOperations } from './operations/sign-in.js';
import { staffOperations } from './operations/staff.js';
import type { Operation } from './operation.js';

/** Every operation of the API under `/v1`, and the two probes; one file a noun. */
export const operations = {
  ...directoryOperations,
  ...attachmentOperations,
  ...reportOperations,
  ...staffOperations,
  ...signInOperations,
  ...runningOperations,
} as const satisfies Record<string, Operation>;
