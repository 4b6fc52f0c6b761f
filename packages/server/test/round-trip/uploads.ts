import assert from 'node:assert/strict';
import { isLaporConnectionError, LaporClient } from '@lapor/sdk';
import sharp from 'sharp';
import type { Service } from '../service.js';

/** A photo that goes in pieces. */
function largePhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  return sharp({ create: { width: 1100, height: 800, channels: 3, background: '#000', noise } }).jpeg({ quality: 80 }).toBuffer();
}

/** A large file goes in pieces, tells how far it is, and goes on where it broke off. */
export async function uploadInPieces(service: Service): Promise<void> {
  const photo = await largePhoto();
  assert.ok(photo.length > 300_000 && photo.length < 2_000_000);
  const seen: number[] = [];
  const attachment = await service.client().attachments.upload(photo, { onProgress: ({ sent, total }) => void seen.push(sent / total) });
  assert.deepEqual([attachment.kind, attachment.width], ['photo', 1100]);
  assert.deepEqual([seen[0], seen.at(-1)], [0, 1]);
  assert.ok(seen.length > 3 && seen.every((share, index) => index === 0 || share >= (seen[index - 1] ?? 0)), seen.join(' '));
  await service.client().attachments.remove(attachment.id);
}

/** However the network breaks off, what arrived is not sent again, and one file becomes one attachment. */
export async function resumeUpload(service: Service): Promise<void> {
  const photo = await largePhoto();
  const key = { idempotencyKey: 'born-with-the-photo' };
  let sent = 0;
  const through = (after: (request: Request, count: number) => 'cut before' | 'cut after' | 'let through') => {
    let pieces = 0;
    return async (request: Request) => {
      if (request.method !== 'PATCH') return service.fetch(request);
      pieces += 1;
      const fate = after(request, pieces);
      if (fate === 'cut before') throw new TypeError('the network broke off');
      sent += (await request.clone().arrayBuffer()).byteLength;
      const answer = await service.fetch(request);
      if (fate === 'cut after') throw new TypeError('the answer got lost');
      return answer;
    };
  };
  const client = (fetch: (request: Request) => Promise<Response>) => new LaporClient({ baseUrl: service.baseUrl, fetch, retry: false });
  // Gives up after a few pieces of which nothing arrives.
  const dead = client(through((_, count) => (count <= 2 ? 'let through' : 'cut before')));
  await assert.rejects(dead.attachments.upload(photo, key), isLaporConnectionError);
  // Later, as after a reload: every second answer is lost.
  const weak = client(through((_, count) => (count % 2 === 0 ? 'cut after' : 'let through')));
  const attachment = await weak.attachments.upload(photo, key);
  assert.equal(sent, photo.length, 'no byte that arrived was sent again');
  assert.equal((await weak.attachments.upload(photo, key)).id, attachment.id, 'the same key is the same file');
}
