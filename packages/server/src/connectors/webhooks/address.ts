import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import type { WebhookSettings } from '../../deps.js';

/** What a receiver's address must never lead to: this machine, networks of one's own, services of a cloud for its machines. */
const REFUSED = new BlockList();
const REFUSED_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
];
for (const [network, prefix] of REFUSED_4) REFUSED.addSubnet(network, prefix, 'ipv4');
// Of IPv6 what is in use on the Internet is one block; within it, those that lead back into IPv4 or nowhere.
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet('2000::', 3, 'ipv6');
const REFUSED_6: readonly (readonly [string, number])[] = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]];
for (const [network, prefix] of REFUSED_6) REFUSED.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address is one on the Internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !REFUSED.check(address, 'ipv4');
  return family === 6 && PUBLIC_6.check(address, 'ipv6') && !REFUSED.check(address, 'ipv6');
}

/** Thrown where an address is none that messages may go to. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** Whether messages may be sent to an address, as far as it shows without asking for the host. */
export function isAcceptableUrl(text: string, { allowedHosts }: Pick<WebhookSettings, 'allowedHosts'>): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (isAllowed(url, allowedHosts)) return url.protocol === 'https:' || url.protocol === 'http:';
  if (url.protocol !== 'https:') return false;
  const host = bareHost(url);
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes('.') && !/(^|\.)(localhost|local|internal|lan|home\.arpa)$/.test(host);
}

/** Whether whoever runs the server lets messages go there, wherever it is. */
export function isAllowed(url: URL, allowedHosts: readonly string[]): boolean {
  return allowedHosts.includes(url.hostname) || allowedHosts.includes(url.host);
}

/**
 * Finds the addresses of a host for a connection, and refuses it when one of them lies within. The connection then uses what was
 * checked here, so that a second answer of the name server changes nothing.
 */
export function publicLookup(hostname: string, options: LookupOptions, done: (error: Error | null, address: string | LookupAddress[], family?: number) => void): void {
  lookup(hostname, { all: true }).then(
    (found) => {
      const [first] = found;
      if (!first || found.some(({ address }) => !isPublicAddress(address))) done(new AddressRefused('address_refused'), '');
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    },
    (error: unknown) => done(error as Error, ''),
  );
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}
