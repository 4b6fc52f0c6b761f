import type { Writable } from 'node:stream';

/** Writes into a stream no faster than it is read; `false` once its reader has gone. */
export function writer(stream: Writable): (text: string) => Promise<boolean> {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  });
  return (text) =>
    new Promise((resolve) => {
      if (gone) resolve(false);
      // Called once the text is on its way, or cannot be.
      else stream.write(text, (error) => resolve(!error && !gone));
    });
}
