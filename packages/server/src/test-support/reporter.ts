import type { NewReport, Report } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import type { TestApp } from './app.js';
import { bodyOf, fileReport, send, staffKey, type Answer, type Sent } from './requests.js';

/** A reporter with a report, and an admin and an officer who work on it. */
export interface Case {
  readonly number: string;
  readonly code: string;
  /** Takes a step of the reporter. */
  step(path: string, body?: unknown, sent?: Sent): Promise<Answer>;
  /** Makes a move of the agency's admin. */
  staff(path: string, body?: unknown): Promise<Answer>;
  /** The report as its reporter follows it. */
  track(): Promise<Report>;
}

/** Files a report and gives everybody their part. */
export async function openCase(app: TestApp, changes: { [Field in keyof NewReport]?: NewReport[Field] | undefined } = {}): Promise<Case> {
  const { number, accessCode: code } = await fileReport(app, changes);
  const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
  return {
    number,
    code,
    step: (path, body = {}, sent = {}) => send(app, 'POST', `/v1/reports/${number}/${path}`, { code, body, ...sent }),
    staff: (path, body = {}) => send(app, 'POST', `/v1/staff/reports/${number}/${path}`, { key, body }),
    track: async () => bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code }), operations.getReport),
  };
}
