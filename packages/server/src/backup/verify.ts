import { createHash } from 'node:crypto';
import type { FileStore } from '../files/file-store.js';
import type { Store } from '../store/store.js';
import type { ReportRow } from '../store/tables.js';
import { verifyAudit, type AuditFault } from '../workflow/audit.js';
import { verifyHistory } from '../workflow/history.js';

/** Something that is not as it was. The id is the database's own, of the trail the number of the act; it tells a stranger nothing. */
export interface Fault {
  readonly of: 'database' | 'report' | 'file' | 'audit';
  readonly id: string;
  readonly fault: string;
}

/** What was looked at. */
export interface Verified {
  readonly reports: number;
  readonly files: number;
  readonly faults: number;
}

const PAGE = 200;

/**
 * Looks at everything kept: the pages of the database, the history of every report, the trail of administrative
 * acts, the hash of every file. Tells of each
 * fault as it is found. Others may go on writing meanwhile.
 */
export async function verifyAll(deps: { readonly store: Store; readonly files: FileStore }, found: (fault: Fault) => void): Promise<Verified> {
  const { store } = deps;
  let faults = 0;
  const tell = (fault: Fault) => {
    faults += 1;
    found(fault);
  };
  const damage = await store.inventory.damage();
  if (damage !== null) tell({ of: 'database', id: '-', fault: damage });

  let reports = 0;
  for (let rows = await store.inventory.reportsAfter('', PAGE); rows.length > 0; rows = await store.inventory.reportsAfter(rows.at(-1)?.id ?? '', PAGE)) {
    for (const row of rows) {
      const fault = (await verifyHistory(store, row)) && (await faultAtRest(store, row));
      if (fault) tell({ of: 'report', id: row.id, fault });
    }
    reports += rows.length;
  }

  const act = (await verifyAudit(store)) && (await actAtRest(store));
  if (act) tell({ of: 'audit', id: String(act.sequence), fault: act.fault });

  let files = 0;
  for (let rows = await store.inventory.attachmentsAfter('', PAGE); rows.length > 0; rows = await store.inventory.attachmentsAfter(rows.at(-1)?.id ?? '', PAGE)) {
    for (const { id, sha256 } of rows) {
      const bytes = await deps.files.get(id);
      const right = bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
      // It may have been deleted since the page was read.
      if (!right && (await store.attachments.find(id))) tell({ of: 'file', id, fault: bytes === null ? 'missing' : 'changed_content' });
    }
    files += rows.length;
  }
  return { reports, files, faults };
}

/** Looks again while nobody can change the report: what looked wrong may have been a change half read. */
function faultAtRest(store: Store, { number }: ReportRow): Promise<string | null> {
  return store.transaction(async (nouns) => {
    const row = await nouns.reports.lock(number);
    const fault = row && (await verifyHistory(nouns, row));
    return fault ? `${fault.fault} at event ${String(fault.sequence)}` : null;
  });
}

/** The same of the trail, while nobody can add to it. */
function actAtRest(store: Store): Promise<AuditFault | null> {
  return store.transaction(async (nouns) => {
    await nouns.audit.lock();
    return verifyAudit(nouns);
  });
}
