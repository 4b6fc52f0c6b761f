import assert from 'node:assert/strict';
import type { Attachment } from '@lapor/sdk/contract';
import sharp from 'sharp';
import type { TestApp } from './app.js';
import { send } from './requests.js';

/** A small picture nobody else has. */
export function picture(shade = 100): Promise<Uint8Array> {
  return sharp({ create: { width: 8, height: 8, channels: 3, background: { r: shade, g: 80, b: 60 } } }).png().toBuffer();
}

/** Uploads a small picture. */
export async function uploadFile(app: TestApp): Promise<Attachment> {
  const { status, json, text } = await send(app, 'POST', '/v1/attachments', {
    body: new Uint8Array(await picture()),
    headers: { 'Content-Type': 'image/png' },
  });
  assert.equal(status, 201, text);
  return json as Attachment;
}
