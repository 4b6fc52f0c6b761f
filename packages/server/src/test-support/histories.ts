import fc from 'fast-check';
import { ROLES, type Classification, type Move, type Visibility } from '@lapor/sdk/contract';
import { ProblemError } from '../problem.js';
import { applyMove, type Actor } from '../workflow/apply.js';
import { mayMove, TRANSITIONS } from '../workflow/transitions.js';
import type { Database } from '../store/database.js';
import type { TestApp } from './app.js';
import { fillDirectory } from './directory.js';
import { complaint, send } from './requests.js';

const AGENCIES = ['kabupaten', 'jalan-dinas', 'jalan-unit', 'air-perumda', 'jalan-dinas2'] as const;
const REGIONS = ['51', '51.02', '51.02.05', '51.02.05.2001', '51.02.06', null] as const;
const CATEGORIES = ['jalan', 'jalan-lubang', 'air', null] as const;
/** What of these each agency takes reports on. */
const OFFERED: Readonly<Record<(typeof AGENCIES)[number], readonly (typeof CATEGORIES)[number][]>> = {
  kabupaten: ['jalan', 'jalan-lubang', 'air'],
  'jalan-dinas': ['jalan', 'jalan-lubang'],
  'jalan-unit': [],
  'air-perumda': ['air'],
  'jalan-dinas2': [],
};
const MOVES: readonly Move[] = [
  'verify', 'ask', 'forward', 'return', 'start', 'answer', 'extend', 'close', 'reject', 'reopen', 'note', 'flag',
  'reply', 'rate', 'confirm', 'contest', 'withdraw', 'expire', 'inform', 'raise_visibility', 'lower_visibility', 'lapse',
];

/** A report and what happens to it: each step so many hours after the one before. */
export interface History {
  readonly classification: Classification;
  readonly agency: (typeof AGENCIES)[number];
  readonly region: (typeof REGIONS)[number];
  readonly category: (typeof CATEGORIES)[number];
  readonly visibility: Visibility;
  readonly hours: number;
  readonly steps: readonly { readonly pick: number; readonly hours: number; readonly target: (typeof AGENCIES)[number]; readonly value: number }[];
}

/** Any history. */
export const anyHistory: fc.Arbitrary<History> = fc.record({
  classification: fc.constantFrom('complaint', 'aspiration', 'information_request'),
  agency: fc.constantFrom(...AGENCIES),
  region: fc.constantFrom(...REGIONS),
  category: fc.constantFrom(...CATEGORIES),
  visibility: fc.constantFrom('public', 'anonymous', 'secret', 'secret_anonymous'),
  hours: fc.integer({ min: 0, max: 24 * 20 }),
  steps: fc.array(
    fc.record({ pick: fc.nat(1000), hours: fc.integer({ min: 0, max: 24 * 9 }), target: fc.constantFrom(...AGENCIES), value: fc.nat(1000) }),
    { maxLength: 9 },
  ),
});

/** Fills an empty database with everything histories name. */
export async function fillForHistories(database: Database): Promise<void> {
  await fillDirectory(database);
  const place = { search: 'contoh', label: 'Contoh', name: 'Contoh' };
  await database.insertInto('regions').values([
    { ...place, code: '51.02.05.2001', parent_code: '51.02.05', level: 'village' },
    { ...place, code: '51.02.06', parent_code: '51.02', level: 'district' },
  ]).execute();
}

/** Lets a history happen, by the moves the workflow allows, and leaves the clock where it ends. */
export async function live(app: TestApp, history: History): Promise<void> {
  const { deps, clock } = app;
  clock.advance(history.hours * 3600);
  const category = OFFERED[history.agency].find((offered) => offered === history.category) ?? null;
  const named = history.visibility === 'public' || history.visibility === 'secret';
  const answer = await send(app, 'POST', '/v1/reports', {
    body: complaint({
      classification: history.classification,
      incidentDate: history.classification === 'complaint' ? '2025-10-01' : undefined,
      agencyId: history.agency,
      categoryId: category,
      answers: category === 'jalan-lubang' ? [{ questionId: 'ruas', value: 'Jalan Contoh' }] : [],
      notice: { version: '1', locale: 'id', at: '2025-10-01T00:00:00.000Z' },
      visibility: history.visibility,
      ...(named && { reporter: { name: 'Warga Contoh' } }),
      location: { text: 'Contoh', ...(history.region !== null && { regionCode: history.region }) },
    }),
  });
  if (answer.status !== 201) throw new Error(answer.text);
  const { number } = answer.json as { number: string };
  for (const step of history.steps) {
    clock.advance(step.hours * 3600);
    const moved = deps.store.transaction(async (store) => {
      const report = await store.reports.lock(number);
      const agency = report && (await store.agencies.find(report.agency_id));
      if (!report || !agency) throw new Error('The report is gone');
      const possible = MOVES.flatMap((move) => ROLES.filter((role) => mayMove(move, role, report.status)).slice(0, 1).map((role) => ({ move, role })));
      const chosen = possible[step.pick % possible.length];
      if (!chosen) return;
      const { move, role } = chosen;
      const target = move === 'forward' || move === 'return' ? await store.agencies.find(step.target) : null;
      if (target?.id === agency.id) return;
      const actor: Actor = { role, agencyId: role === 'reporter' || role === 'system' ? null : agency.id, keyId: null };
      const changes = move === 'raise_visibility' ? { visibility: 'secret_anonymous' as const } : move === 'lower_visibility' ? { visibility: 'anonymous' as const } : {};
      if (move === 'rate') await store.ratings.put({ report_id: report.id, score: 1 + (step.value % 5), text: null, at: deps.now().toISOString() });
      await applyMove(deps, store, {
        move, report, agency, actor, changes,
        target: target ?? null,
        text: 'Contoh keterangan.',
        // Whoever passes on a report calls in others too, whom the history names.
        about: target ? null : ((await store.agencies.find(step.target)) ?? null),
        reason: TRANSITIONS[move].reasons?.[0] ?? null,
        days: 1 + (step.value % 5),
      });
    });
    // The workflow may refuse, such as more time for what is already late; then nothing happened.
    await moved.catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
    });
  }
}
