import type { EventKind, Role } from '@lapor/sdk/contract';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted and measured. Every label is a word out of a list of this program; none tells of a person, a report or an agency. */
export interface Metrics {
  /** A request was answered. `route` is a pattern, never an address. */
  request(labels: { readonly method: string; readonly route: string; readonly status: number }, seconds: number): void;
  /** Something happened to a report, and is kept. */
  happened(kind: EventKind, role: Role): void;
  /** A job ran; `lag` is by how many seconds it was late. */
  job(name: string, outcome: 'done' | 'failed', seconds: number, lag: number | null): void;
  /** A message was tried. */
  delivery(kind: string, outcome: string): void;
  /** Everything, as Prometheus reads it. */
  text(): Promise<string>;
}

/** What is looked up when somebody asks, rather than counted. */
export interface Watched {
  readonly waiting: readonly { readonly kind: string; readonly count: number; readonly oldestSeconds: number }[];
  readonly dead: readonly { readonly kind: string; readonly count: number }[];
  readonly overdue: number;
  readonly connections: { readonly open: number; readonly idle: number; readonly waiting: number } | null;
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Counts from nothing, in a registry of its own. `watch` is asked each time somebody reads the gauges; `process` adds those of the process. */
export function createMetrics(options: { readonly watch: () => Promise<Watched>; readonly process?: boolean }): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  if (options.process) collectDefaultMetrics({ register: registry });

  const requests = new Histogram({
    name: 'lapor_http_request_duration_seconds',
    help: 'Time to answer a request, by the pattern of its route and the class of the status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    registers,
  });
  const events = new Counter({ name: 'lapor_events_total', help: 'What happened to reports, by kind and by the role of whoever did it.', labelNames: ['kind', 'role'], registers });
  const reports = new Counter({ name: 'lapor_reports_filed_total', help: 'Reports filed.', registers });
  const jobs = new Counter({ name: 'lapor_job_runs_total', help: 'Runs of jobs, by their outcome.', labelNames: ['job', 'outcome'], registers });
  const jobSeconds = new Gauge({ name: 'lapor_job_last_duration_seconds', help: 'How long the last run of a job took.', labelNames: ['job'], registers });
  const jobLag = new Gauge({ name: 'lapor_job_lag_seconds', help: 'By how much the last run of a job began late.', labelNames: ['job'], registers });
  const deliveries = new Counter({ name: 'lapor_deliveries_total', help: 'Attempts to deliver messages, by their outcome.', labelNames: ['kind', 'outcome'], registers });
  const gauge = (name: string, help: string, ...labelNames: string[]) => new Gauge({ name, help, labelNames, registers });
  const waiting = gauge('lapor_outbox_messages', 'Messages in the outbox that wait or are dead.', 'kind', 'state');
  const oldest = gauge('lapor_outbox_oldest_seconds', 'By how much the message that waits longest is past its time.', 'kind');
  const overdue = gauge('lapor_reports_overdue', 'Reports past their due day.');
  const connections = gauge('lapor_database_connections', 'Connections to the database, and requests that wait for one.', 'state');

  return {
    request({ method, route, status }, seconds) {
      requests.observe({ method: METHODS.has(method) ? method : 'OTHER', route, status: `${String(Math.floor(status / 100))}xx` }, seconds);
    },
    happened(kind, role) {
      events.inc({ kind, role });
      if (kind === 'submitted') reports.inc();
    },
    job(name, outcome, seconds, lag) {
      jobs.inc({ job: name, outcome });
      jobSeconds.set({ job: name }, seconds);
      if (lag !== null) jobLag.set({ job: name }, lag);
    },
    delivery(kind, outcome) {
      deliveries.inc({ kind, outcome });
    },
    async text() {
      const now = await options.watch();
      waiting.reset();
      oldest.reset();
      for (const { kind, count, oldestSeconds } of now.waiting) {
        waiting.set({ kind, state: 'waiting' }, count);
        oldest.set({ kind }, oldestSeconds);
      }
      for (const { kind, count } of now.dead) waiting.set({ kind, state: 'dead' }, count);
      overdue.set(now.overdue);
      for (const [state, count] of Object.entries(now.connections ?? {})) connections.set({ state }, count);
      return registry.metrics();
    },
  };
}
