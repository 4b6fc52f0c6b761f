import { validate, webhookMessageSchema, type WebhookMessage } from '../contract/index.js';
import { bytesOf, isSigned, sign } from './signature.js';

export type { WebhookMessage, WebhookReport, WebhookType } from '../contract/index.js';

/** Why a message is not to be believed. */
export type WebhookRefusal = 'missing_header' | 'wrong_timestamp' | 'too_old' | 'too_new' | 'no_matching_signature' | 'wrong_body';

/** The message is not from the service, was changed on its way, or is too old. Answer with 400 and do nothing. */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';

  constructor(readonly reason: WebhookRefusal) {
    super(`The webhook is not to be believed: ${reason}.`);
  }
}

/** What came with a message: a `Headers`, or Node's `request.headers`. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a receiver checks a message with. */
export interface VerifyOptions {
  /** The secret of the endpoint, `whsec_…`; while you change it, the new and the old one. */
  secret: string | readonly string[];
  /** How many seconds the clocks may be apart. Default 300. */
  toleranceSeconds?: number | undefined;
  /** Instead of the time it is. */
  now?: Date | undefined;
}

/** A message that was verified. */
export interface VerifiedWebhook {
  /** The same however often the message is sent: who has seen it before is done. */
  readonly id: string;
  /** When this copy was sent. */
  readonly sentAt: Date;
  readonly message: WebhookMessage;
}

/**
 * Verifies a message by the Standard Webhooks specification and reads it. Give the body as it came, byte for byte.
 * @throws {WebhookVerificationError} when it is not to be believed
 */
export async function verifyWebhook(body: string | ArrayBuffer | Uint8Array, headers: WebhookHeaders, options: VerifyOptions): Promise<VerifiedWebhook> {
  const id = headerOf(headers, 'webhook-id');
  const sent = headerOf(headers, 'webhook-timestamp');
  const signatures = headerOf(headers, 'webhook-signature');
  const timestamp = /^\d{1,12}$/.test(sent) ? Number(sent) : undefined;
  if (timestamp === undefined) throw new WebhookVerificationError('wrong_timestamp');
  const { toleranceSeconds = 300, now = new Date() } = options;
  const age = Math.floor(now.getTime() / 1000) - timestamp;
  if (age > toleranceSeconds) throw new WebhookVerificationError('too_old');
  if (age < -toleranceSeconds) throw new WebhookVerificationError('too_new');
  const bytes = bytesOf(body);
  const secrets = typeof options.secret === 'string' ? [options.secret] : options.secret;
  const matches = await Promise.all(secrets.map((secret) => isSigned(secret, signatures, id, timestamp, bytes)));
  if (!matches.includes(true)) throw new WebhookVerificationError('no_matching_signature');
  return { id, sentAt: new Date(timestamp * 1000), message: messageIn(bytes) };
}

/** What {@link signWebhook} signs. */
export interface TestWebhook {
  /** The body, byte for byte as it will be sent. */
  body: string;
  /** The secret, `whsec_…`; several as during a rotation. */
  secret: string | readonly string[];
  /** Default: a new one. */
  id?: string | undefined;
  /** When it is sent. Default: now. */
  at?: Date | undefined;
}

/** The headers a genuine message with this body would carry: for the tests of a receiver. */
export async function signWebhook({ body, secret, id = `msg_${crypto.randomUUID()}`, at = new Date() }: TestWebhook): Promise<Record<string, string>> {
  const timestamp = Math.floor(at.getTime() / 1000);
  const secrets = typeof secret === 'string' ? [secret] : secret;
  const signatures = await Promise.all(secrets.map((one) => sign(one, id, timestamp, bytesOf(body))));
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatures.join(' ') };
}

function headerOf(headers: WebhookHeaders, name: string): string {
  const value = headers instanceof Headers ? headers.get(name) : Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  if (typeof value !== 'string' || value === '') throw new WebhookVerificationError('missing_header');
  return value;
}

function messageIn(bytes: Uint8Array): WebhookMessage {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new WebhookVerificationError('wrong_body');
  }
  const message = validate(webhookMessageSchema, json);
  if (!message.ok) throw new WebhookVerificationError('wrong_body');
  return message.value;
}
