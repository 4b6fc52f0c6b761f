import { validate } from '../contract/index.js';
import type { z } from '../contract/zod.js';
import { LaporConnectionError, LaporContractError } from '../errors.js';

/** The values of a stream of JSON lines, read as they come. Whoever leaves the loop ends the stream. */
export async function* linesOf<T extends z.core.$ZodType>(stream: ReadableStream<Uint8Array>, schema: T): AsyncGenerator<z.output<T>, void, undefined> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new LaporConnectionError({ kind: 'network', outcome: 'read_only' });
      });
      const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) if (line !== '') yield parsed(line, schema);
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parsed<T extends z.core.$ZodType>(line: string, schema: T): z.output<T> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    json = undefined;
  }
  const result = validate(schema, json);
  if (result.ok) return result.value;
  throw new LaporContractError({ status: 200, issues: result.issues, requestId: null });
}
