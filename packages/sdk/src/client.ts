import { Http } from './internal/http.js';
import { settingsFrom } from './internal/settings.js';
import type { ClientOptions } from './options.js';
import { AccountsResource } from './resources/accounts.js';
import { AgenciesResource } from './resources/agencies.js';
import { AgencyIndexResource } from './resources/agency-index.js';
import { AgencySettingsResource } from './resources/agency-settings.js';
import { AttachmentsResource } from './resources/attachments.js';
import { AuditResource } from './resources/audit.js';
import { CategoriesResource } from './resources/categories.js';
import { ChallengeResource } from './resources/challenge.js';
import { ConfigResource } from './resources/config.js';
import { ErasuresResource } from './resources/erasures.js';
import { MyReportsResource } from './resources/my-reports.js';
import { KeysResource } from './resources/keys.js';
import { ModerationResource } from './resources/moderation.js';
import { PublicReportsResource } from './resources/public-reports.js';
import { ExportsResource } from './resources/exports.js';
import { OversightResource } from './resources/oversight.js';
import { RegionsResource } from './resources/regions.js';
import { ReportsResource } from './resources/reports.js';
import { ServicesResource } from './resources/services.js';
import { SessionResource } from './resources/session.js';
import { StaffResource } from './resources/staff.js';
import { TemplatesResource } from './resources/templates.js';
import { StatisticsResource } from './resources/statistics.js';
import { WebhooksResource } from './resources/webhooks.js';

/** The way to one Lapor service; made by {@link connect}, given to resources. */
export type Connection = Http;

/**
 * The way to one Lapor service, for those who need a single resource and count bytes:
 * `new AgenciesResource(connect({ baseUrl }))`.
 * @throws {LaporError} When the options cannot work, or would put a secret key into a web page.
 */
export function connect(options: ClientOptions): Connection {
  return new Http(settingsFrom(options));
}

/**
 * One Lapor service. Every method answers with what the contract says or throws a `LaporApiError`, a
 * `LaporConnectionError`, a `LaporContractError` or, when its signal is aborted, the signal's reason.
 */
export class LaporClient {
  readonly config: ConfigResource;
  readonly challenge: ChallengeResource;
  readonly agencies: AgenciesResource;
  readonly agencyIndex: AgencyIndexResource;
  readonly agencySettings: AgencySettingsResource;
  readonly categories: CategoriesResource;
  readonly regions: RegionsResource;
  readonly attachments: AttachmentsResource;
  readonly reports: ReportsResource;
  readonly myReports: MyReportsResource;
  readonly publicReports: PublicReportsResource;
  readonly services: ServicesResource;
  readonly staff: StaffResource;
  readonly templates: TemplatesResource;
  readonly session: SessionResource;
  readonly keys: KeysResource;
  readonly accounts: AccountsResource;
  readonly audit: AuditResource;
  readonly statistics: StatisticsResource;
  readonly oversight: OversightResource;
  readonly exports: ExportsResource;
  readonly webhooks: WebhooksResource;
  readonly moderation: ModerationResource;
  readonly erasures: ErasuresResource;

  /** @throws {LaporError} When the options cannot work, or would put a secret key into a web page. */
  constructor(options: ClientOptions) {
    const http = connect(options);
    this.config = new ConfigResource(http);
    this.challenge = new ChallengeResource(http);
    this.agencies = new AgenciesResource(http);
    this.agencyIndex = new AgencyIndexResource(http);
    this.agencySettings = new AgencySettingsResource(http);
    this.categories = new CategoriesResource(http);
    this.regions = new RegionsResource(http);
    this.attachments = new AttachmentsResource(http);
    this.reports = new ReportsResource(http);
    this.myReports = new MyReportsResource(http);
    this.publicReports = new PublicReportsResource(http);
    this.services = new ServicesResource(http);
    this.staff = new StaffResource(http);
    this.templates = new TemplatesResource(http);
    this.session = new SessionResource(http);
    this.keys = new KeysResource(http);
    this.accounts = new AccountsResource(http);
    this.audit = new AuditResource(http);
    this.statistics = new StatisticsResource(http);
    this.oversight = new OversightResource(http);
    this.exports = new ExportsResource(http);
    this.webhooks = new WebhooksResource(http);
    this.moderation = new ModerationResource(http);
    this.erasures = new ErasuresResource(http);
  }
}
