import { accountPageSchema, accountSchema, invitedAccountSchema } from '../contract/index.js';
import type { Account, ChangeAccount, Invite, InvitedAccount, NewAccount, Page, RightsQuery } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { RequestOptions, WriteOptions } from '../options.js';

/** Accounts of staff who sign in, for those who may manage them: within their agency, role and scopes. */
export class AccountsResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** One page of accounts, the newest first. @throws `forbidden`, `validation_failed` */
  async list(query: RightsQuery = {}, options?: RequestOptions): Promise<Page<Account>> {
    return this.#http.request('GET', path`/v1/staff/accounts`, accountPageSchema, { query, staff: true }, options);
  }

  /** All accounts within reach, page after page. */
  listAll(query: RightsQuery = {}, options?: RequestOptions): Items<Account> {
    return new Items((cursor) => this.list({ ...query, cursor: cursor ?? query.cursor }, options));
  }

  /** Makes an account, and an invitation unless the subject is named. @throws `forbidden`, `validation_failed`, `not_allowed` */
  async create(account: NewAccount, options?: WriteOptions): Promise<InvitedAccount> {
    return this.#http.request('POST', path`/v1/staff/accounts`, invitedAccountSchema, { json: account, staff: true }, options);
  }

  /** Changes what an account may do, and where. @throws `not_found`, `forbidden`, `not_allowed`, `validation_failed` */
  async change(id: string, account: ChangeAccount, options?: WriteOptions): Promise<Account> {
    return this.#http.request('PUT', path`/v1/staff/accounts/${id}`, accountSchema, { json: account, staff: true }, options);
  }

  /** Makes a new invitation; the one before is void. @throws `not_found`, `forbidden`, `not_allowed` */
  async invite(id: string, invitation: Invite = {}, options?: WriteOptions): Promise<InvitedAccount> {
    return this.#http.request('POST', path`/v1/staff/accounts/${id}/invite`, invitedAccountSchema, { json: invitation, staff: true }, options);
  }

  /** Disables an account for good. @throws `not_found`, `forbidden`, `not_allowed` */
  async disable(id: string, options?: WriteOptions): Promise<Account> {
    return this.#http.request('DELETE', path`/v1/staff/accounts/${id}`, accountSchema, { staff: true }, options);
  }
}
