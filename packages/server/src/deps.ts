import type { ANNOUNCEMENT_LEVELS, Config, Language } from '@lapor/sdk/contract';
import type { Identify } from './auth/identity.js';
import type { Attempts } from './auth/attempts.js';
import type { FileStore } from './files/file-store.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics/metrics.js';
import type { Store } from './store/store.js';
import type { Calendars } from './workflow/calendar.js';
import type { Retention } from './workflow/retention-policy.js';
import type { OtherDays, Rules } from './workflow/rules.js';

/** Everything the application leans on. Nothing else is global: no clock, no randomness, no environment. */
export interface AppDeps {
  readonly store: Store;
  readonly files: FileStore;
  readonly now: () => Date;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly settings: Settings;
  /** Which days offices work: the national calendar, and `of()` those that agencies keep. */
  readonly calendar: Calendars;
  /** How long each stage may take, by version. */
  readonly rules: Rules;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Keys every hash and access code. Whoever changes it makes all access codes and repeats of requests unknown. */
  readonly secret: Uint8Array;
  /** Reads the tokens of people who sign in; `null` where staff have keys alone. */
  readonly identify: Identify | null;
}

/** A text in every language the server answers in. */
export type Localised = Readonly<Record<Language, string>>;

/** What whoever runs the server decides. */
export interface Settings {
  /** Origins whose pages may call the API; `'*'` for any. */
  readonly allowedOrigins: readonly string[] | '*';
  /** How many proxies of one's own stand before the server; the address they report is believed. */
  readonly trustProxy: number;
  /** Whether people reach the server over HTTPS. */
  readonly https: boolean;
  /** The agency that gets reports of people who do not know whom to address: the coordinator. */
  readonly defaultAgencyId: string;
  /** The languages a form offers, as BCP 47 tags. */
  readonly formLanguages: readonly string[];
  /** Why no reports are taken now; `null` while they are. */
  readonly closed: Localised | null;
  /** What stands above the form; `null` for nothing. */
  readonly announcement: AnnouncementSettings | null;
  /** Where a draft can be handed over without a data network. */
  readonly handover: Config['handover'];
  /** The map on which a reporter may point at the place; `null` where none is offered. */
  readonly map: Config['map'];
  readonly limits: Limits;
  /** Working days this deployment sets otherwise than the rule set; agencies may set theirs otherwise again. */
  readonly workingDays: OtherDays;
  /** How long this deployment keeps reports; agencies may decide otherwise. */
  readonly retention: Retention;
  readonly uploads: Uploads;
  readonly throttle: Throttle;
  readonly proof: ProofOfWork;
  readonly afterwards: Afterwards;
  /** The OpenID provider staff sign in with; `null` where they have keys alone. */
  readonly signIn: SignInSettings | null;
  /** How much new support one client may give in a day: to one report, and to all. */
  readonly supports: { readonly perReport: number; readonly perClient: number };
  /** Where people reach this server, without a slash at its end; `null` when nobody said. */
  readonly publicUrl: string | null;
  /** Where people read a published report, with `{number}` where its number belongs; `null` for this server's own address. */
  readonly publicReportUrl: string | null;
  /** How letters are written; `null` when this server sends no e-mail. */
  readonly mail: MailSettings | null;
  readonly webhooks: WebhookSettings;
  /** What `/metrics` on the main port asks for; `null` when it is not served there. */
  readonly metricsToken: string | null;
  readonly figures: {
    /** Fewer reports than this are not told to the public. */
    readonly threshold: number;
    /** An agency with fewer reports is not compared with others. */
    readonly leastVolume: number;
  };
  /** Folders with files to serve beside the API; `null` for none. */
  readonly folders: { readonly widget: string | null; readonly examples: string | null };
}

/** What is said above the form and the status page, and until when. */
export interface AnnouncementSettings {
  readonly level: (typeof ANNOUNCEMENT_LEVELS)[number];
  /** An instant in UTC; `null` for as long as it is set. */
  readonly until: string | null;
  /** By language; where there is none of a language, Indonesian stands in. */
  readonly texts: Readonly<Record<'id', string> & Record<string, string | null>>;
}

/** How staff sign in. */
export interface SignInSettings {
  readonly issuer: string;
  /** What its tokens must be issued for. */
  readonly audience: string;
  /** Of the client a page signs in with; `null` where no page does. */
  readonly clientId: string | null;
  readonly scopes: readonly string[];
  /** Seconds the provider's clock may differ. */
  readonly clockSkew: number;
}

/** What letters hold beside their words. How they reach the mail server is no business of the application. */
export interface MailSettings {
  /** Where people reach this server, without a slash at its end. */
  readonly publicUrl: string;
  /** The page where reporters follow their reports; `null` to name none. */
  readonly reportPage: string | null;
  /** The page the link to one's own reports leads to; `null` for the page above. */
  readonly myReportsPage: string | null;
}

/** How webhooks are sent. */
export interface WebhookSettings {
  /** Hosts that may be reached over plain HTTP and within a private network, as they stand in addresses. */
  readonly allowedHosts: readonly string[];
  /** How long one attempt may take. */
  readonly seconds: number;
}

/** Limits in force; none may be wider than the contract's `LIMITS`. */
export interface Limits {
  readonly title: Range;
  readonly body: Range;
  readonly locationText: Range;
  readonly name: Range;
  readonly attachments: { readonly count: number; readonly bytes: number };
  /** Bytes of a JSON body. */
  readonly json: number;
}

/** Files that arrive in pieces. */
export interface Uploads {
  /** How long one may take. */
  readonly hours: number;
  /** How many one client may have under way. */
  readonly perClient: number;
  /** Bytes all of them under way may come to. */
  readonly bytes: number;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** What reporters may do after a report is filed. */
export interface Afterwards {
  /** Working days from the last word of the reporter until the agency may be reminded. */
  readonly remindWorkingDays: number;
  /** Files a report may have from its reporter in all, those of replies included. */
  readonly attachmentsPerReport: number;
  /** How long the link to one's own reports works, and the session it opens. */
  readonly linkMinutes: number;
  readonly sessionMinutes: number;
  /** Links one address gets in an hour, and one client may ask for in a window. */
  readonly linksPerAddress: number;
  readonly linksPerClient: number;
}

/** How often a client may do what costs or reveals something, in each window of time. */
export interface Throttle {
  readonly windowSeconds: number;
  /** Reports and uploads by one client. */
  readonly writes: number;
  /** Wrong numbers or codes by one client. */
  readonly missesPerClient: number;
  /** Wrong codes by one client for one number. */
  readonly missesPerReport: number;
}

/** The work that pages do before they send a report without a key. */
export interface ProofOfWork {
  /** `strict` lets through far fewer reports from one address that come without. */
  readonly mode: 'off' | 'on' | 'strict';
  /** Hashes it takes at most, while an address does not ask often. */
  readonly hashes: number;
}

/** What middleware finds out about a request and routes read. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** Of the texts in the answer. */
    language: Language;
    /** Tells clients apart without naming them: a keyed hash of the address. */
    client: string;
    /** Wrong keys and tokens of each client. */
    misses: Attempts;
  };
}
