import type { AppDeps } from '../deps.js';
import { recordAct, type Act, type Administrator } from './audit.js';
import { newId } from './ids.js';

/** An export, as the trail of administrative acts remembers it. */
export interface AskedExport {
  readonly format: 'csv' | 'ndjson';
  /** At whose subtree it looks; `null` for the whole tree. */
  readonly agencyId: string | null;
  /** What narrows it down: codes, ids and days. Of words looked for, that there were some. */
  readonly filter: Readonly<Record<string, string | boolean | undefined>>;
}

type Lines = (count: (reports: number) => void) => AsyncIterable<string>;

/**
 * Writes an export down: that it began, before anything of it is read, and how many reports it gave when it ended, whole or
 * broken off. What cannot be written down is not exported. An export that began and never ended is one the server died in, or
 * nobody took a byte of.
 */
export async function recordExport(deps: Pick<AppDeps, 'store' | 'now' | 'randomBytes'>, by: Administrator, asked: AskedExport, lines: Lines): Promise<AsyncGenerator<string, void, undefined>> {
  const target = { kind: 'export', id: newId(deps.randomBytes) };
  const record = (action: string, details: Act['details']) =>
    deps.store.transaction((store) => recordAct(deps, store, by, { action, target, agencyId: asked.agencyId, ...(details && { details }) }));
  await record('export.begun', { format: asked.format, filter: asked.filter });
  return recorded(lines, (reports, whole) => record('export.ended', { reports, whole }));
}

async function* recorded(lines: Lines, ended: (reports: number, whole: boolean) => Promise<void>): AsyncGenerator<string, void, undefined> {
  let reports = 0;
  let whole = false;
  try {
    yield* lines((count) => {
      reports += count;
    });
    whole = true;
  } finally {
    await ended(reports, whole);
  }
}
