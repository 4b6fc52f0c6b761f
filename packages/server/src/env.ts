import { readFileSync } from 'node:fs';
import { gatherSettings, type Variables } from './configuration.js';
import type { Settings, SignInSettings } from './deps.js';
import { VARIABLES } from './env-variables.js';
import type { SweepAges } from './jobs/sweep.js';
import { DEFAULT_SETTINGS } from './settings.js';

/** The value of every setting. */
export type Values = {
  readonly [Name in keyof typeof VARIABLES]: Exclude<ReturnType<(typeof VARIABLES)[Name]['read']>, undefined>;
};

/** What the environment asks for, or a line for each variable that makes no sense, naming it and what is expected. */
export type Environment =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly lines: readonly string[] };

/**
 * Reads all settings: from the environment, and from the file it names. A variable that is empty counts as not set. What
 * somebody set wrongly may be a secret in the wrong place, so no line repeats it.
 */
export function readEnvironment(environment: Variables, readText: (path: string) => string = readFile): Environment {
  const { given, lines: unread } = gatherSettings(Object.keys(VARIABLES), environment, readText);
  const lines = [...unread];
  const read = Object.entries(VARIABLES).map(([name, variable]) => {
    const { text, place } = given.get(name) ?? { text: variable.fallback, place: '' };
    const value = variable.read(text);
    if (value === undefined) lines.push(`${place}${name}: expected ${variable.expects.en}`);
    return [name, value] as const;
  });
  return lines.length > 0 ? { ok: false, lines } : { ok: true, values: Object.fromEntries(read) as Values };
}

const readFile = (path: string) => readFileSync(path, 'utf8');

/** The settings of the application. */
export function settingsFrom(values: Values): Settings {
  return {
    allowedOrigins: values.ALLOWED_ORIGINS,
    trustProxy: values.TRUST_PROXY,
    https: values.HTTPS,
    defaultAgencyId: values.DEFAULT_AGENCY,
    formLanguages: values.FORM_LANGUAGES,
    closed: values.CLOSED ? { id: values.SERVICE_MESSAGE, en: values.SERVICE_MESSAGE_EN } : null,
    announcement:
      values.ANNOUNCEMENT === null
        ? null
        : {
            level: values.ANNOUNCEMENT_LEVEL,
            until: values.ANNOUNCEMENT_UNTIL,
            texts: { id: values.ANNOUNCEMENT, en: values.ANNOUNCEMENT_EN, ban: values.ANNOUNCEMENT_BAN, jv: values.ANNOUNCEMENT_JV, su: values.ANNOUNCEMENT_SU },
          },
    handover: {
      sms: values.HANDOVER_SMS_NUMBER === null ? null : { number: values.HANDOVER_SMS_NUMBER, template: values.HANDOVER_SMS_TEMPLATE, parts: values.HANDOVER_SMS_PARTS },
      whatsapp:
        values.HANDOVER_WHATSAPP_NUMBER === null
          ? null
          : { number: values.HANDOVER_WHATSAPP_NUMBER, template: values.HANDOVER_WHATSAPP_TEMPLATE, length: values.HANDOVER_WHATSAPP_LENGTH },
    },
    map: mapFrom(values),
    limits: { ...DEFAULT_SETTINGS.limits, attachments: { count: values.ATTACHMENTS_MAX, bytes: values.ATTACHMENT_BYTES } },
    workingDays: {
      verification: values.WORKING_DAYS_VERIFICATION,
      firstResponse: values.WORKING_DAYS_FIRST_RESPONSE,
      reply: values.WORKING_DAYS_REPLY,
      settlement: {
        normative: values.WORKING_DAYS_SETTLEMENT_NORMATIVE,
        complaint: values.WORKING_DAYS_SETTLEMENT_COMPLAINT,
        supervisory: values.WORKING_DAYS_SETTLEMENT_SUPERVISORY,
      },
    },
    retention: { anonymiseAfterDays: values.RETENTION_ANONYMISE_DAYS, eraseAfterDays: values.RETENTION_ERASE_DAYS },
    uploads: { hours: values.UPLOAD_HOURS, perClient: values.UPLOADS_PER_CLIENT, bytes: values.UPLOADS_MEGABYTES * 1024 * 1024 },
    throttle: {
      windowSeconds: values.THROTTLE_SECONDS,
      writes: values.THROTTLE_WRITES,
      missesPerClient: values.THROTTLE_MISSES_PER_CLIENT,
      missesPerReport: values.THROTTLE_MISSES_PER_REPORT,
    },
    proof: { mode: values.PROOF_OF_WORK, hashes: values.PROOF_HASHES },
    signIn: signInFrom(values),
    supports: { perReport: values.SUPPORTS_PER_REPORT, perClient: values.SUPPORTS_PER_CLIENT },
    publicUrl: values.PUBLIC_URL,
    publicReportUrl: values.PUBLIC_REPORT_URL,
    afterwards: {
      remindWorkingDays: values.REMIND_WORKING_DAYS,
      attachmentsPerReport: values.ATTACHMENTS_PER_REPORT,
      linkMinutes: values.MY_REPORTS_LINK_MINUTES,
      sessionMinutes: values.MY_REPORTS_SESSION_MINUTES,
      linksPerAddress: values.MY_REPORTS_LINKS_PER_HOUR,
      linksPerClient: values.THROTTLE_LINKS,
    },
    mail: values.SMTP_URL === null ? null : { publicUrl: values.PUBLIC_URL ?? '', reportPage: values.REPORT_PAGE_URL, myReportsPage: values.MY_REPORTS_URL },
    webhooks: { allowedHosts: values.WEBHOOK_ALLOWED_HOSTS, seconds: values.WEBHOOK_SECONDS },
    metricsToken: values.METRICS_PORT === null ? values.METRICS_TOKEN : null,
    figures: { threshold: values.FIGURES_THRESHOLD, leastVolume: values.FIGURES_LEAST_VOLUME },
    folders: { widget: values.WIDGET_DIR, examples: values.EXAMPLES_DIR },
  };
}

/** When things nobody needs any more are deleted. */
export function sweepAgesFrom(values: Values): SweepAges {
  return { unattachedHours: values.UNATTACHED_HOURS, unknownFileHours: 1, idempotencyDays: values.IDEMPOTENCY_DAYS, outboxDays: values.OUTBOX_DAYS };
}

function mapFrom({ MAP_TILES: tiles, MAP_ATTRIBUTION: attribution, MAP_ATTRIBUTION_URL: attributionUrl, MAP_MAX_ZOOM: maxZoom, MAP_START: start }: Values): Settings['map'] {
  return tiles === null ? null : { tiles, attribution: attribution ?? '', attributionUrl, maxZoom, start: { ...start, zoom: Math.min(start.zoom, maxZoom) } };
}

function signInFrom({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_CLIENT_ID: clientId, OIDC_SCOPES: scopes, OIDC_CLOCK_SKEW: clockSkew }: Values): SignInSettings | null {
  return issuer === null || audience === null ? null : { issuer, audience, clientId, scopes: scopes.split(' '), clockSkew };
}
