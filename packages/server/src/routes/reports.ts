import { newReportSchema, type Receipt, type Report } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono, type Context } from 'hono';
import type { OpenReport } from '../auth/report-access.js';
import type { ProofOfWorkGate } from '../auth/proof.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { readBody, readJson } from '../requests/body.js';
import { isRehearsal } from '../requests/in-process.js';
import { reportAttempt } from '../requests/report-attempt.js';
import { signedInOrAnyone } from '../requests/signed-in.js';
import { writeOf } from '../requests/write.js';
import { createReport, rehearseReport, type Sender } from '../workflow/create-report.js';
import { readReport } from '../workflow/report-view.js';

/** What citizens do: file a report, and follow it by number and code. */
export function reportRoutes(deps: AppDeps, openReport: OpenReport, gate: ProofOfWorkGate): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.post('/v1/reports', async (context) => {
    const staff = await signedInOrAnyone(deps, context, operations.createReport);
    const writing = (request: string) => writeOf(deps, context, { operation: 'createReport', principal: staff ? `key:${staff.keyId}` : 'anyone', request });
    if (isRehearsal(context)) {
      const { sent, request } = await readJson(context);
      await rehearseReport(deps, writing(request), sent);
      return context.json(null);
    }
    const { value, request } = await readBody(newReportSchema, context);
    const receipt = await createReport(deps, writing(request), value, staff ? { intake: staff } : unknownSender(gate, context));
    context.header('Cache-Control', 'no-store');
    return context.json(receipt satisfies Receipt, 201);
  });

  routes.get('/v1/reports/:number', async (context) => {
    const row = await openReport(reportAttempt(context));
    const language = context.get('language');
    const report = await readReport(deps, deps.store, row, language);
    context.header('Content-Language', language);
    context.header('Cache-Control', 'no-store');
    return context.json(report satisfies Report);
  });

  return routes;
}

function unknownSender(gate: ProofOfWorkGate, context: Context<AppEnv>): Sender {
  return { doubt: (store) => gate.doubt(store, context.req.header('Lapor-Proof')), count: () => gate.count(context.get('client')) };
}
