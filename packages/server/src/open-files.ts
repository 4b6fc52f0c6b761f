import { cannotWrite, type DataDirectory } from './data-directory.js';
import type { Values } from './env.js';
import { openDiskFileStore } from './files/disk-file-store.js';
import type { FileStore } from './files/file-store.js';
import { openS3FileStore, S3Failure } from './files/s3-file-store.js';
import { StartupRefusal } from './startup-refusal.js';

/**
 * Opens the place where the settings say that attachments lie.
 * @throws {StartupRefusal} when it cannot be written to
 */
export async function openFiles(values: Values, directory: DataDirectory): Promise<FileStore> {
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (bucket === null) {
    const lines = (['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const).filter((name) => values[name] !== null).map((name) => `S3_BUCKET: needed with ${name}`);
    if (lines.length > 0) throw new StartupRefusal(lines.slice(0, 1));
    return openDiskFileStore(directory.attachments).catch((error: unknown) => {
      throw cannotWrite(error);
    });
  }
  if (accessKeyId === null || secretAccessKey === null) {
    const missing = (['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const).filter((name) => values[name] === null);
    throw new StartupRefusal(missing.map((name) => `${name}: needed with S3_BUCKET`));
  }
  const endpoint = values.S3_ENDPOINT ?? `https://s3.${region}.amazonaws.com`;
  const files = openS3FileStore({ endpoint, bucket, region, accessKeyId, secretAccessKey, encryption: values.S3_ENCRYPTION });
  try {
    await files.check();
  } catch (error) {
    if (error instanceof S3Failure) throw new StartupRefusal([refusalOf(error.code)], { cause: error });
    throw error;
  }
  return files;
}

function refusalOf(code: string): string {
  if (code === 'S3_UNREACHABLE') return 'S3_ENDPOINT: the store of files does not answer';
  if (code === 'S3_403' || code === 'S3_401') return `S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY: the store of files does not let them write (${code})`;
  return code === 'S3_404' ? 'S3_BUCKET: there is no such bucket' : `S3_ENDPOINT and S3_BUCKET: files cannot be written there (${code})`;
}

/** The secret all hashes and access codes hang on, and whether it is kept in the data folder. */
export async function secretOf({ LAPOR_SECRET: given }: Values, directory: DataDirectory): Promise<{ readonly secret: Uint8Array; readonly own: boolean }> {
  return given === null ? { secret: await directory.secret(), own: true } : { secret: Buffer.from(given), own: false };
}
