import {
  answerReportSchema,
  askSchema,
  assignSchema,
  closeSchema,
  extendSchema,
  flagSchema,
  forwardSchema,
  informSchema,
  involveSchema,
  noteSchema,
  rejectSchema,
  releaseSchema,
  reopenSchema,
  returnSchema,
  STAFF_MOVES,
  startSchema,
  verifySchema,
  type StaffMove,
  type StaffReport,
} from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { readBody } from '../requests/body.js';
import { reportNumberIn } from '../requests/path.js';
import { signedIn } from '../requests/signed-in.js';
import { writeOf } from '../requests/write.js';
import { moveReport } from '../workflow/move.js';

const BODIES = {
  verify: verifySchema,
  ask: askSchema,
  forward: forwardSchema,
  return: returnSchema,
  involve: involveSchema,
  release: releaseSchema,
  start: startSchema,
  inform: informSchema,
  answer: answerReportSchema,
  extend: extendSchema,
  close: closeSchema,
  reject: rejectSchema,
  reopen: reopenSchema,
  assign: assignSchema,
  note: noteSchema,
  flag: flagSchema,
} as const satisfies Record<StaffMove, unknown>;

/** What officers, admins and overseers do with the reports their key sees. */
export function staffMoveRoutes(deps: AppDeps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  for (const move of STAFF_MOVES) {
    routes.post(`/v1/staff/reports/:number/${move}`, async (context) => {
      const staff = await signedIn(deps, context, operations[`${move}Report`]);
      const { value: details, request } = await readBody(BODIES[move], context);
      const write = writeOf(deps, context, { operation: `${move}Report`, principal: `key:${staff.keyId}`, request });
      const language = context.get('language');
      const report = await moveReport(deps, write, { move, number: reportNumberIn(context), staff, language, details });
      context.header('Content-Language', language);
      return context.json(report satisfies StaffReport);
    });
  }

  return routes;
}
