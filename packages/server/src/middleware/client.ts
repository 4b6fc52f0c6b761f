import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { keyedHash } from '../auth/keyed-hash.js';
import type { AppDeps, AppEnv } from '../deps.js';

/**
 * Tells clients apart for a day without knowing who they are: a hash of the address under the server's secret and the day, the
 * same on every server. It is kept nowhere; what is counted by it is kept under another hash.
 */
export function client(deps: Pick<AppDeps, 'settings' | 'now' | 'secret'>) {
  return createMiddleware<AppEnv>(async (context, next) => {
    const address = network(addressOf(context, deps.settings.trustProxy));
    const day = deps.now().toISOString().slice(0, 10);
    context.set('client', keyedHash(deps.secret, 'client', day, address).toString('base64url'));
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
