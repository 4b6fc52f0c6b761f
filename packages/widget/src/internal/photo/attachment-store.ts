import type { Attachment } from '@lapor/sdk';

/** Where files go: `client.attachments` of the SDK. */
export interface AttachmentStore {
  upload(
    content: Blob,
    options: { idempotencyKey: string; signal: AbortSignal; onProgress: (progress: { sent: number; total: number }) => void },
  ): Promise<Attachment>;
  remove(id: string): Promise<void>;
}
