import type { FoundIssue, Issue, Problem } from './contract/index.js';

// A registered symbol, so that a guard of one copy of the package knows the errors of another.
const brand: unique symbol = Symbol.for('@lapor/sdk/error') as never;

/** Every error of the SDK; itself thrown when the SDK is used wrongly. No address, key, code or typed text stands in one. */
export class LaporError extends Error {
  override readonly name: string = 'LaporError';
  get [brand](): string {
    return 'usage';
  }
}

/** What the service said, as {@link LaporApiError} carries it. */
export interface ApiErrorDetails {
  status: number;
  code: Problem['code'];
  issues: readonly Issue[];
  requestId: string | null;
  retryAfter: number | null;
}

/** The service answered with a problem. Tell them apart by `code`; an answer that is no problem of ours has `unknown`. */
export class LaporApiError extends LaporError implements ApiErrorDetails {
  override readonly name = 'LaporApiError';
  readonly status: number;
  readonly code: Problem['code'];
  /** With `validation_failed`: what is wrong, and where. */
  readonly issues: readonly Issue[];
  /** To quote when asking the operator. */
  readonly requestId: string | null;
  /** Seconds to wait before the next try, when the service named a time. */
  readonly retryAfter: number | null;

  constructor(details: ApiErrorDetails) {
    const issues = details.issues.map((issue) => ` ${issue.path || '/'} ${issue.code}`).join(',');
    super(`The service answered ${details.status} ${details.code}${issues && `:${issues}`}${inRequest(details.requestId)}`);
    this.status = details.status;
    this.code = details.code;
    this.issues = details.issues;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
  }

  override get [brand](): string {
    return 'api';
  }
}

/** Why no answer came, as {@link LaporConnectionError} carries it. */
export interface ConnectionErrorDetails {
  kind: 'timeout' | 'network';
  outcome: 'not_sent' | 'read_only' | 'unknown';
}

/** No answer came: no network, a broken connection, or too little time. */
export class LaporConnectionError extends LaporError implements ConnectionErrorDetails {
  override readonly name = 'LaporConnectionError';
  /** `timeout`: the time given ran out; `network`: the connection failed. */
  readonly kind: ConnectionErrorDetails['kind'];
  /**
   * `not_sent`: the service was never reached; `read_only`: nothing was to be changed;
   * `unknown`: the write may have been done. Repeat it with the same idempotency key, and it is done once.
   */
  readonly outcome: ConnectionErrorDetails['outcome'];

  constructor(details: ConnectionErrorDetails) {
    super(details.kind === 'timeout' ? 'The service did not answer in time' : 'The service could not be reached');
    this.kind = details.kind;
    this.outcome = details.outcome;
  }

  override get [brand](): string {
    return 'connection';
  }
}

/** Where an answer leaves the contract, as {@link LaporContractError} carries it. */
export interface ContractErrorDetails {
  status: number;
  issues: readonly FoundIssue[];
  requestId: string | null;
}

/** The answer is not one of the contract: another program answers at this address, or another major version. A write may have been done. */
export class LaporContractError extends LaporError implements ContractErrorDetails {
  override readonly name = 'LaporContractError';
  /** The HTTP status; 0 when a browser hid a redirect. */
  readonly status: number;
  /** Where in the answer, and what; never the value. */
  readonly issues: readonly FoundIssue[];
  readonly requestId: string | null;

  constructor(details: ContractErrorDetails) {
    const issues = details.issues.map((issue) => ` ${issue.path || '/'} ${issue.code}`).join(',');
    super(`The answer (${details.status}) is not of the contract${issues && `:${issues}`}${inRequest(details.requestId)}`);
    this.status = details.status;
    this.issues = details.issues;
    this.requestId = details.requestId;
  }

  override get [brand](): string {
    return 'contract';
  }
}

function inRequest(requestId: string | null): string {
  return requestId === null ? '' : ` (request ${requestId})`;
}

function brandOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? (error as { [brand]?: unknown })[brand] : undefined;
}

/** Whether an error comes from the SDK, from whichever copy of it. */
export function isLaporError(error: unknown): error is LaporError {
  return brandOf(error) !== undefined;
}

/** Whether the service answered with a problem. */
export function isLaporApiError(error: unknown): error is LaporApiError {
  return brandOf(error) === 'api';
}

/** Whether no answer came. */
export function isLaporConnectionError(error: unknown): error is LaporConnectionError {
  return brandOf(error) === 'connection';
}

/** Whether the answer was not of the contract. */
export function isLaporContractError(error: unknown): error is LaporContractError {
  return brandOf(error) === 'contract';
}
