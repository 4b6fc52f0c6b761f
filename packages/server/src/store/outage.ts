const CODES: ReadonlySet<string> = new Set([
  // The system: nobody answers, or no space, no files are left.
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN',
  'ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE',
  'SQLITE_BUSY', 'SQLITE_FULL',
]);
// PostgreSQL's classes for lost connections and missing resources, and its codes for stopping and starting, and for a
// query that took too long.
const POSTGRES_CODE = /^(08...|53...|57P0[123]|57014)$/;
// Whatever a store of files elsewhere answers: nothing is lost, and the request may succeed later.
const FILE_STORE_CODE = /^S3_/;
// The errors of `pg` itself have no codes.
const LOST_CONNECTION = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/;

/** Whether an error says that database or disk cannot serve just now, so that the same request may succeed later. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return CODES.has(code) || POSTGRES_CODE.test(code) || FILE_STORE_CODE.test(code) || LOST_CONNECTION.test(error.message);
}

/** Whether a transaction gave way to another that came first, and may be tried again. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40001';
}
