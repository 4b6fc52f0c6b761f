import { LIMITS } from '@lapor/sdk/contract';
import type { Settings } from './deps.js';

/** The settings of a server nobody has configured. */
export const DEFAULT_SETTINGS: Settings = {
  allowedOrigins: [],
  trustProxy: 0,
  https: false,
  defaultAgencyId: 'tabanan',
  formLanguages: ['id', 'en'],
  closed: null,
  announcement: null,
  handover: { sms: null, whatsapp: null },
  map: null,
  limits: {
    title: LIMITS.title,
    body: LIMITS.body,
    locationText: LIMITS.locationText,
    name: LIMITS.name,
    attachments: LIMITS.attachments,
    json: 256 * 1024,
  },
  workingDays: { verification: null, firstResponse: null, reply: null, settlement: { normative: null, complaint: null, supervisory: null } },
  retention: { anonymiseAfterDays: null, eraseAfterDays: null },
  uploads: { hours: 24, perClient: 100, bytes: 2048 * 1024 * 1024 },
  throttle: { windowSeconds: 600, writes: 300, missesPerClient: 60, missesPerReport: 10 },
  proof: { mode: 'on', hashes: 100_000 },
  afterwards: { remindWorkingDays: 3, attachmentsPerReport: 20, linkMinutes: 15, sessionMinutes: 60, linksPerAddress: 3, linksPerClient: 20 },
  signIn: null,
  supports: { perReport: 100, perClient: 500 },
  publicUrl: null,
  publicReportUrl: null,
  mail: null,
  webhooks: { allowedHosts: [], seconds: 15 },
  metricsToken: null,
  figures: { threshold: 5, leastVolume: 10 },
  folders: { widget: null, examples: null },
};
