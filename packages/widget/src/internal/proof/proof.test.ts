import { expect } from '@open-wc/testing';
import { serviceAddress } from '../../test/service.js';
import { citizenClient } from '../citizen-client.js';
import { takeProof } from './proof.js';
import { sha256 } from './sha256.js';
import { solve } from './solve.js';

const hex = (bytes: ArrayBuffer) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

describe('the work before a report', () => {
  it('takes the same hashes as the browser’s own, at every length around a block', async () => {
    for (let length = 0; length < 200; length += 1) {
      const text = Array.from({ length }, (_, index) => String.fromCharCode(33 + ((index * 7 + length) % 90))).join('');
      expect(sha256(text), String(length)).to.equal(hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
    }
  });

  it('finds the number, from wherever it goes on, and says when there is none', () => {
    const challenge = { salt: 'contoh', target: sha256('contoh.700'), most: 1000 };
    expect(solve(challenge, 0, 10_000).found).to.equal(700);
    expect(solve(challenge, 700, 10_000).found).to.equal(700);
    expect(solve(challenge, 701, 10_000)).to.deep.equal({ found: null, next: 1001 });
  });

  it('stops when its time is over, and says where to go on', () => {
    const { found, next } = solve({ salt: 'contoh', target: 'x', most: 1e9 }, 0, 1);
    expect(found).to.equal(null);
    expect(next).to.be.greaterThan(0).and.lessThan(1e9);
  });

  it('is done once for one report, and anew for another', async () => {
    const client = citizenClient({ baseUrl: serviceAddress() });
    const proof = await takeProof(client, 'kunci-satu-0123456789');
    expect(proof).to.match(/^1\.\d+\.\d+\.[\w-]{22}\.\d+\.[\w-]{43}$/);
    expect(await takeProof(client, 'kunci-satu-0123456789')).to.equal(proof);
    expect(await takeProof(client, 'kunci-dua-0123456789')).not.to.equal(proof);
  });

  it('that cannot be had keeps no report back', async () => {
    const { challenge: _, ...before } = citizenClient({ baseUrl: serviceAddress() });
    expect(await takeProof(before, 'kunci-tiga-0123456789')).to.equal(undefined);
    expect(await takeProof(citizenClient({ baseUrl: 'http://127.0.0.1:9/' }), 'kunci-empat-0123456789')).to.equal(undefined);
  });
});
