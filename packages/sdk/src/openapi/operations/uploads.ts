import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

const tag = 'Attachments';
const PIECE = ['application/offset+octet-stream'] as const;
const REFUSALS = [
  'closed',
  'attachment_empty',
  'attachment_too_large',
  'attachment_type_refused',
  'attachment_heic_refused',
  'attachment_unreadable',
] as const;

/** Files that arrive in pieces, by the tus protocol 1.0 with its extensions creation, creation-with-upload, checksum, expiration and termination. */
export const uploadOperations = {
  createUpload: {
    id: 'createUpload',
    method: 'POST',
    path: '/v1/uploads',
    tag,
    summary: 'Begin to upload a file in pieces',
    description:
      'Resumable uploads by the tus protocol 1.0 (creation, creation-with-upload, checksum, expiration, termination); any tus client will do. `Location` says where the pieces go. A first piece may come along. The same `Idempotency-Key` finds the same upload again, where it stands by then. `Upload-Metadata` is not read: names of files are never kept. `OPTIONS` tells version, extensions and the largest size.',
    access: 'anyone',
    headers: ['TusResumable', 'UploadLength', 'UploadChecksum', 'AcceptLanguage', 'IdempotencyKey'],
    bodyMediaTypes: PIECE,
    bodyOptional: true,
    status: 201,
    response: contract.uploadSchema,
    responseHeaders: ['TusResumable', 'UploadLocation', 'UploadOffset', 'UploadExpires'],
    problems: [...REFUSALS, 'invalid_idempotency_key', 'idempotency_conflict', 'invalid_upload', 'upload_version', 'upload_checksum', 'unsupported_media_type'],
  },
  continueUpload: {
    id: 'continueUpload',
    method: 'PATCH',
    path: '/v1/uploads/{id}',
    tag,
    summary: 'Send the next piece',
    description:
      'What arrives of a piece that breaks off is kept, so ask where the upload stands (`HEAD`) before going on. With the last piece the file is examined like any other: it is cleaned and kept, or refused and forgotten. Where proxies know no PATCH, send POST with `X-HTTP-Method-Override: PATCH`.',
    access: 'anyone',
    headers: ['TusResumable', 'UploadOffset', 'UploadChecksum', 'AcceptLanguage'],
    bodyMediaTypes: PIECE,
    status: 204,
    responseHeaders: ['TusResumable', 'UploadOffset', 'UploadExpires'],
    problems: [...REFUSALS, 'invalid_upload', 'upload_conflict', 'upload_version', 'upload_checksum', 'unsupported_media_type'],
  },
  getUpload: {
    id: 'getUpload',
    method: 'GET',
    path: '/v1/uploads/{id}',
    tag,
    summary: 'How far an upload is, and the attachment it became',
    description: '`HEAD` gives the same in headers, as the tus protocol has it. An upload that became an attachment is told of until it expires, so that an answer that got lost can be had again.',
    access: 'anyone',
    headers: ['AcceptLanguage'],
    status: 200,
    response: contract.uploadSchema,
    responseHeaders: ['TusResumable', 'UploadOffset', 'UploadLength', 'UploadExpires'],
    problems: [],
  },
  removeUpload: {
    id: 'removeUpload',
    method: 'DELETE',
    path: '/v1/uploads/{id}',
    tag,
    summary: 'Give an upload up',
    description: 'Deletes what has arrived, and the attachment it became unless a report names it.',
    access: 'anyone',
    headers: ['TusResumable', 'AcceptLanguage'],
    status: 204,
    responseHeaders: ['TusResumable'],
    problems: ['upload_version'],
  },
} as const satisfies Record<string, Operation>;
