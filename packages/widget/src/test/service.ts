import { executeServerCommand } from '@web/test-runner-commands';
import { LaporClient, type NewReport, type Receipt } from '@lapor/sdk';

declare global {
  interface Window {
    __laporTest: { api: string | null; keys: Record<string, string> };
  }
}

/** Where the real server of this run is. */
export function serviceAddress(): string {
  const { api } = window.__laporTest;
  if (!api) throw new Error('The server is not built: npm run build');
  return api;
}

/** A citizen's client. A failed call is not repeated, so that a test of failures is quick. */
export function citizen(): LaporClient {
  return new LaporClient({ baseUrl: serviceAddress(), retry: false });
}

/** What a sample officer does with reports, such as `sample-admin-1`. */
export function officer(id: string): LaporClient['staff'] {
  return admin(id).staff;
}

/** A sample key itself. */
export function sampleKey(id: string): string {
  const key = window.__laporTest.keys[id];
  if (!key) throw new Error(`There is no sample key ${id}`);
  return key;
}

/** The whole client of a sample key. */
export function admin(id: string): LaporClient {
  const apiKey = sampleKey(id);
  return new LaporClient({ baseUrl: serviceAddress(), apiKey, dangerouslyExposeApiKey: true });
}

/** Files a complaint to the sample office of public works. */
export function fileReport(changes: Partial<NewReport> = {}, options: { idempotencyKey?: string } = {}): Promise<Receipt> {
  const report: NewReport = {
    classification: 'complaint',
    title: 'Jalan berlubang di depan sekolah',
    body: 'Sejak dua minggu lalu ada lubang besar di jalan.\nDua pengendara motor sudah jatuh.',
    incidentDate: '2026-11-02',
    location: { text: 'Depan SDN 1 Kediri', regionCode: '51.02.06' },
    agencyId: 'tabanan-pupr',
    categoryId: null,
    visibility: 'anonymous',
    contact: { kind: 'none' },
    locale: 'id',
    notice: { version: '1', locale: 'id', at: '2026-11-02T01:00:00Z' },
    ...changes,
  };
  return citizen().reports.create(report, options);
}

/** Stops or starts the server of this run, its data kept. */
export async function service(action: 'start' | 'stop'): Promise<void> {
  await executeServerCommand('lapor-server', { action });
}
