import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signWebhook, verifyWebhook, WebhookVerificationError, type WebhookRefusal } from './index.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const OTHER = `whsec_${btoa('another secret of 32 characters.')}`;
const AT = new Date('2026-03-02T02:00:00Z');
const BODY = JSON.stringify({
  type: 'report.answered',
  timestamp: '2026-03-02T01:59:58.000Z',
  data: { number: '1234567897', eventId: 'e1', sequence: 3, agencyId: 'jalan-dinas', status: 'answered', due: { stage: 'reply', date: '2026-03-16' } },
});

async function refusal(promise: Promise<unknown>): Promise<WebhookRefusal> {
  return promise.then(
    () => assert.fail('it should have been refused'),
    (error: unknown) => {
      if (error instanceof WebhookVerificationError) return error.reason;
      throw error;
    },
  );
}

describe('a receiver of webhooks', () => {
  it('signs as the specification shows', async () => {
    const headers = await signWebhook({
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1_614_265_330_000),
      body: '{"test": 2432232314}',
      secret: SECRET,
    });
    assert.equal(headers['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('reads a genuine message, from any kind of headers and body', async () => {
    const headers = await signWebhook({ body: BODY, secret: SECRET, id: 'msg_1', at: AT });
    const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
    for (const given of [headers, upper, new Headers(headers)]) {
      for (const body of [BODY, new TextEncoder().encode(BODY), new TextEncoder().encode(BODY).buffer]) {
        const { id, sentAt, message } = await verifyWebhook(body, given, { secret: SECRET, now: AT });
        assert.deepEqual([id, sentAt, message.type, message.data?.number], ['msg_1', AT, 'report.answered', '1234567897']);
      }
    }
  });

  it('refuses what was changed, under another id or time, or signed with another secret', async () => {
    const headers = await signWebhook({ body: BODY, secret: SECRET, id: 'msg_1', at: AT });
    const options = { secret: SECRET, now: AT };
    assert.equal(await refusal(verifyWebhook(BODY.replace('1234567897', '1234567898'), headers, options)), 'no_matching_signature');
    assert.equal(await refusal(verifyWebhook(BODY, { ...headers, 'webhook-id': 'msg_2' }, options)), 'no_matching_signature');
    const later = String(Number(headers['webhook-timestamp']) + 1);
    assert.equal(await refusal(verifyWebhook(BODY, { ...headers, 'webhook-timestamp': later }, options)), 'no_matching_signature');
    assert.equal(await refusal(verifyWebhook(BODY, headers, { ...options, secret: OTHER })), 'no_matching_signature');
    for (const signature of ['v1,', 'v1,AAAA', 'v1,!!!', 'v2,g0hM', 'x', headers['webhook-signature']?.replace('v1', 'v1a') ?? '']) {
      assert.equal(await refusal(verifyWebhook(BODY, { ...headers, 'webhook-signature': signature }, options)), 'no_matching_signature', signature);
    }
  });

  it('refuses what is older or newer than clocks may be apart', async () => {
    const headers = await signWebhook({ body: BODY, secret: SECRET, at: AT });
    const at = (seconds: number) => ({ secret: SECRET, now: new Date(AT.getTime() + seconds * 1000) });
    await verifyWebhook(BODY, headers, at(300));
    await verifyWebhook(BODY, headers, at(-300));
    assert.equal(await refusal(verifyWebhook(BODY, headers, at(301))), 'too_old');
    assert.equal(await refusal(verifyWebhook(BODY, headers, at(-301))), 'too_new');
    assert.equal(await refusal(verifyWebhook(BODY, headers, { ...at(11), toleranceSeconds: 10 })), 'too_old');
  });

  it('takes a message under the new and under the old secret while one is changed', async () => {
    const both = await signWebhook({ body: BODY, secret: [OTHER, SECRET], at: AT });
    for (const secret of [SECRET, OTHER, [SECRET, OTHER]]) await verifyWebhook(BODY, both, { secret, now: AT });
    const old = await signWebhook({ body: BODY, secret: SECRET, at: AT });
    await verifyWebhook(BODY, old, { secret: [OTHER, SECRET], now: AT });
  });

  it('says what is missing, and never takes silence for a signature', async () => {
    const headers = await signWebhook({ body: BODY, secret: SECRET, at: AT });
    for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
      assert.equal(await refusal(verifyWebhook(BODY, { ...headers, [name]: undefined }, { secret: SECRET, now: AT })), 'missing_header');
      assert.equal(await refusal(verifyWebhook(BODY, { ...headers, [name]: '' }, { secret: SECRET, now: AT })), 'missing_header');
    }
    assert.equal(await refusal(verifyWebhook(BODY, { ...headers, 'webhook-timestamp': 'NaN' }, { secret: SECRET, now: AT })), 'wrong_timestamp');
    assert.equal(await refusal(verifyWebhook(BODY, headers, { secret: [], now: AT })), 'no_matching_signature');
    await assert.rejects(verifyWebhook(BODY, headers, { secret: '', now: AT }), TypeError);
  });

  it('bears types and fields it does not know, and refuses what is no message', async () => {
    const read = async (body: string) => verifyWebhook(body, await signWebhook({ body, secret: SECRET, at: AT }), { secret: SECRET, now: AT });
    const ping = { type: 'ping', timestamp: AT.toISOString(), data: null };
    assert.equal((await read(JSON.stringify({ ...ping, type: 'report.sung', more: 1 }))).message.type, 'unknown');
    assert.equal((await read(JSON.stringify(ping))).message.data, null);
    assert.equal(await refusal(read('{')), 'wrong_body');
    assert.equal(await refusal(read('{"type":"ping"}')), 'wrong_body');
  });
});
