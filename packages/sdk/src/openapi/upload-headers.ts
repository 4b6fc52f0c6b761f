import type { Json } from './json-schema.js';

const count = { type: 'integer', minimum: 0 };

/** What the tus protocol asks of requests, by the names in the document. */
export const uploadParameters: Record<string, Json> = {
  TusResumable: {
    name: 'Tus-Resumable',
    in: 'header',
    required: true,
    description: 'The version of the protocol.',
    schema: { type: 'string', const: '1.0.0' },
  },
  UploadLength: { name: 'Upload-Length', in: 'header', required: true, description: 'How many bytes the file has.', schema: count, example: 734_003 },
  UploadOffset: { name: 'Upload-Offset', in: 'header', required: true, description: 'Where the piece begins: at the end of what the service has.', schema: count, example: 262_144 },
  UploadChecksum: {
    name: 'Upload-Checksum',
    in: 'header',
    required: false,
    description: 'An algorithm (`sha1`, `sha256`), a space, and the hash of the piece in base64. A piece that does not match is not kept.',
    schema: { type: 'string' },
    example: 'sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=',
  },
};

/** What answers of the tus protocol say. */
export const uploadHeaders: Record<string, Json> = {
  TusResumable: { description: 'The version of the protocol.', schema: { type: 'string', const: '1.0.0' } },
  UploadLocation: { description: 'Where the upload is found, relative to the address asked.', schema: { type: 'string' } },
  UploadOffset: { description: 'How many bytes the service has.', schema: count },
  UploadLength: { description: 'How many bytes the file has.', schema: count },
  UploadExpires: { description: 'When it is deleted unless it is whole, as an HTTP date.', schema: { type: 'string' } },
};

/** The names of those headers on the wire. */
export const uploadHeaderNames: Readonly<Record<string, string>> = {
  TusResumable: 'Tus-Resumable',
  UploadLocation: 'Location',
  UploadOffset: 'Upload-Offset',
  UploadLength: 'Upload-Length',
  UploadExpires: 'Upload-Expires',
};
