import { FileRefusal } from './refusal.js';

// Readers look for the end mark in the last 1024 bytes (ISO 32000, annex H).
const TAIL = 1024;

/**
 * Checks that a file has the outer shape of a PDF: a header at its first byte, and at its end `startxref` and the end mark.
 * @throws {FileRefusal} `attachment_unreadable`
 */
export function checkPdf(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = text.subarray(0, 8).toString('latin1');
  const tail = text.subarray(-TAIL).toString('latin1');
  const mark = tail.lastIndexOf('%%EOF');
  const startxref = tail.lastIndexOf('startxref', mark);
  if (!/^%PDF-[12]\.\d$/.test(header) || mark === -1 || startxref === -1) {
    throw new FileRefusal('attachment_unreadable');
  }
}
