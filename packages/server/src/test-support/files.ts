import type { Attachment } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import sharp from 'sharp';
import type { TestApp } from './app.js';
import { bodyOf, send } from './requests.js';

/** A small picture nobody else has. */
export function picture(shade = 100): Promise<Uint8Array> {
  return sharp({ create: { width: 8, height: 8, channels: 3, background: { r: shade, g: 80, b: 60 } } }).png().toBuffer();
}

/** Uploads a small picture. */
export async function uploadFile(app: TestApp): Promise<Attachment> {
  const body = new Uint8Array(await picture());
  const answer = await send(app, 'POST', '/v1/attachments', { body, headers: { 'Content-Type': 'image/png' } });
  return bodyOf(answer, operations.uploadAttachment);
}
