import { createHmac } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { AppDeps, AppEnv } from '../deps.js';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Tells clients apart for an hour or a day without knowing who they are: a hash of the address under a salt that is kept in
 * memory only and replaced every day.
 */
export function client(deps: Pick<AppDeps, 'settings' | 'now' | 'randomBytes'>) {
  let salt = { bytes: deps.randomBytes(32), until: deps.now().getTime() + DAY };
  return createMiddleware<AppEnv>(async (context, next) => {
    const now = deps.now().getTime();
    if (now >= salt.until) salt = { bytes: deps.randomBytes(32), until: now + DAY };
    const address = network(addressOf(context, deps.settings.trustProxy));
    context.set('client', createHmac('sha256', salt.bytes).update(address).digest('base64url'));
    await next();
  });
}

/**
 * The address a request came from. Each trusted proxy appends the address it saw to `X-Forwarded-For`, so with `hops` of
 * them the one to believe stands that many from the end; what stands before it anybody could have written.
 */
function addressOf(context: Context<AppEnv>, hops: number): string {
  const bindings = context.env as Partial<HttpBindings> | undefined;
  const peer = bindings?.incoming?.socket.remoteAddress ?? 'unknown';
  if (hops === 0) return peer;
  const seen = (context.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
  return seen.at(-hops) ?? seen[0] ?? peer;
}

/** One IPv6 subscriber has a whole /64 to take addresses from. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  return plain.includes(':') ? expand(plain).slice(0, 4).join(':') : plain;
}

function expand(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const start = head === '' ? [] : head.split(':');
  const end = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - start.length - end.length);
  return [...start, ...Array.from({ length: zeros }, () => '0'), ...end].map((group) => group.replace(/^0+(?=.)/, ''));
}
