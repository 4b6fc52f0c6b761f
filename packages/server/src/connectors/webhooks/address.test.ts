import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAcceptableUrl, isPublicAddress, publicLookup } from './address.js';

const WITHIN = [
  '127.0.0.1', '127.9.9.9', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '100.100.100.200',
  '192.0.0.192', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '::ffff:127.0.0.1',
  '::ffff:169.254.169.254', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001::1', 'not an address', '',
];
const OUTSIDE = ['1.1.1.1', '8.8.8.8', '103.10.20.30', '172.32.0.1', '2606:4700:4700::1111', '2400:cb00::1'];

test('addresses of this machine, of private networks and of a cloud’s own services are no receivers', () => {
  for (const address of WITHIN) assert.equal(isPublicAddress(address), false, address);
  for (const address of OUTSIDE) assert.equal(isPublicAddress(address), true, address);
});

test('a receiver is an HTTPS address on the Internet, without a password in it', () => {
  const acceptable = (url: string, allowedHosts: string[] = []) => isAcceptableUrl(url, { allowedHosts });
  for (const url of ['https://penerima.example/lapor', 'https://penerima.example:8443/a?b=c', 'https://1.1.1.1/', 'https://[2606:4700:4700::1111]/']) {
    assert.equal(acceptable(url), true, url);
  }
  for (const url of [
    'http://penerima.example/', 'ftp://penerima.example/', 'https://user:pass@penerima.example/', 'https://penerima.example/#x', 'https://localhost/',
    'https://localhost./', 'https://printer.local/', 'https://metadata.google.internal/', 'https://router/', 'https://127.0.0.1/', 'https://2130706433/',
    'https://0x7f.1/', 'https://017700000001/', 'https://[::1]/', 'https://[::ffff:10.0.0.1]/', 'https://10.0.0.1/', 'https://169.254.169.254/latest', 'x', '',
  ]) {
    assert.equal(acceptable(url), false, url);
  }
  assert.equal(acceptable('http://10.0.0.5:8080/a', ['10.0.0.5:8080']), true);
  assert.equal(acceptable('http://10.0.0.5:8081/a', ['10.0.0.5:8080']), false);
  assert.equal(acceptable('http://penerima.internal/a', ['penerima.internal']), true);
  assert.equal(acceptable('ftp://penerima.internal/a', ['penerima.internal']), false);
});

test('a name that leads to this machine is refused when it is looked up', async () => {
  const error = await new Promise((done) => publicLookup('localhost', { all: true }, (failure) => done(failure)));
  assert.equal((error as Error).name, 'AddressRefused');
});
