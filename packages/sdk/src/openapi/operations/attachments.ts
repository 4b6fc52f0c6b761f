import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

const tag = 'Attachments';

/** Files on their way into a report or an answer. */
export const attachmentOperations = {
  uploadAttachment: {
    id: 'uploadAttachment',
    method: 'POST',
    path: '/v1/attachments',
    tag,
    summary: 'Upload a file to name in a report',
    description:
      'The body is the file itself. Its kind is read from its content, not from what the header claims; metadata is removed; its name is never asked for. A file that no report names within 24 hours is deleted.',
    access: 'anyone',
    bodyMediaTypes: contract.MEDIA_TYPES,
    status: 201,
    response: contract.attachmentSchema,
    problems: [
      'closed',
      'invalid_idempotency_key',
      'idempotency_conflict',
      'attachment_empty',
      'attachment_too_large',
      'attachment_type_refused',
      'attachment_heic_refused',
      'attachment_unreadable',
    ],
  },
  removeAttachment: {
    id: 'removeAttachment',
    method: 'DELETE',
    path: '/v1/attachments/{id}',
    tag,
    summary: 'Delete a file no report names yet',
    access: 'anyone',
    status: 204,
    problems: ['invalid_idempotency_key', 'idempotency_conflict'],
  },
} as const satisfies Record<string, Operation>;
