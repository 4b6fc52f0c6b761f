import { LIMITS } from '@lapor/sdk/contract';
import type { Settings } from './deps.js';

/** The settings of a server nobody has configured. */
export const DEFAULT_SETTINGS: Settings = {
  allowedOrigins: [],
  trustProxy: 0,
  https: false,
  defaultAgencyId: 'tabanan',
  closed: null,
  limits: {
    title: LIMITS.title,
    body: LIMITS.body,
    locationText: LIMITS.locationText,
    name: LIMITS.name,
    attachments: LIMITS.attachments,
    json: 256 * 1024,
  },
  workingDays: { verification: 3, firstResponse: 5, settlement: 14, reply: 10 },
  throttle: { windowSeconds: 600, writes: 300, missesPerClient: 60, missesPerReport: 10 },
  signIn: null,
  folders: { widget: null, examples: null },
};
