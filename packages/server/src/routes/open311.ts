import type { Language } from '@lapor/sdk/contract';
import { Hono, type Context } from 'hono';
import type { Staff } from '../auth/staff.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { describeFailure } from '../log.js';
import { answer, type Format } from '../open311/answer.js';
import { discovery } from '../open311/discovery.js';
import { errorAnswer, Refusal } from '../open311/refusal.js';
import { listRequests, readRequest } from '../open311/requests.js';
import { defineService, jurisdictionOf, listServices } from '../open311/services.js';
import { Form, readSubmission, type Submission } from '../open311/submission.js';
import { ProblemError } from '../problem.js';
import { signedInWith } from '../requests/signed-in.js';
import { writeOf } from '../requests/write.js';
import { isOutage } from '../store/outage.js';
import { createReport } from '../workflow/create-report.js';

const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/i;
/** What a key gives that names none. */
const UNNAMED_CHANNEL = 'api';
const FORMATTED = '{[^/]+\\.(xml|json)}';

/**
 * Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2): what city apps everywhere speak. It shows what is published and
 * nothing else; to file a report takes a key with `reports:create`.
 */
export function open311Routes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.get(`/open311/v2/:file{discovery\\.(xml|json)}`, (context) => {
    const host = context.req.header('Host') ?? new URL(context.req.url).host;
    return answer(context, formatOf(context), discovery(`${deps.settings.https ? 'https' : 'http'}://${host}`));
  });

  routes.get(`/open311/v2/:file{services\\.(xml|json)}`, async (context) => {
    const jurisdiction = await jurisdictionOf(store, context.req.query('jurisdiction_id'));
    return answer(context, formatOf(context), await listServices(deps, jurisdiction, languageOf(context)));
  });

  routes.get(`/open311/v2/services/:file${FORMATTED}`, async (context) => {
    await jurisdictionOf(store, context.req.query('jurisdiction_id'));
    return answer(context, formatOf(context), await defineService(store, idOf(context), languageOf(context)));
  });

  routes.get(`/open311/v2/:file{requests\\.(xml|json)}`, async (context) => {
    return answer(context, formatOf(context), await listRequests(deps, context.req.query(), languageOf(context)));
  });

  routes.get(`/open311/v2/requests/:file${FORMATTED}`, async (context) => {
    await jurisdictionOf(store, context.req.query('jurisdiction_id'));
    return answer(context, formatOf(context), await readRequest(deps, idOf(context), languageOf(context)));
  });

  routes.post(`/open311/v2/:file{requests\\.(xml|json)}`, async (context) => {
    if (!FORM_TYPE.test(context.req.header('Content-Type') ?? '')) throw new Refusal(400, ['Content-Type: application/x-www-form-urlencoded is expected']);
    const body = await context.req.text();
    const form = new Form(body);
    const staff = await signedInWith(deps, context, form.get('api_key') ?? '', 'reports:create');
    const language = languageOf(context);
    const submission = await readSubmission(deps, store, form, language);
    const write = writeOf(deps, context, { operation: 'createOpen311Request', principal: `key:${staff.keyId}`, request: body });
    const receipt = await createReport(deps, write, submission.report, { intake: { keyId: staff.keyId, channel: channelOf(staff) } });
    context.header('Cache-Control', 'no-store');
    const request = { service_request_id: receipt.number, service_notice: noticeOf(submission, receipt.accessCode, language), account_id: null };
    return answer(context, formatOf(context), { root: 'service_requests', content: { item: 'request', items: [request] } });
  });

  routes.onError((error, context) => {
    const expected = error instanceof Refusal || error instanceof ProblemError;
    if (!expected) deps.log.error('failure', { requestId: context.get('requestId'), ...describeFailure(error) });
    const { status, answer: told } = errorAnswer(!expected && isOutage(error) ? new ProblemError('unavailable') : error, languageOf(context));
    if (error instanceof ProblemError && error.retryAfter !== undefined) context.header('Retry-After', String(error.retryAfter));
    return answer(context, formatOf(context), told, status);
  });

  return routes;
}

/** The file an address names: `services.xml`, `jalan-lubang.json`. */
function fileOf(context: Context): { name: string; format: Format } {
  const file = context.req.path.slice(context.req.path.lastIndexOf('/') + 1);
  return file.endsWith('.json') ? { name: file.slice(0, -5), format: 'json' } : { name: file.replace(/\.xml$/, ''), format: 'xml' };
}

function formatOf(context: Context): Format {
  return fileOf(context).format;
}

function idOf(context: Context): string {
  return decodeURIComponent(fileOf(context).name);
}

function languageOf(context: Context<AppEnv>): Language {
  return context.get('language');
}

/** How figures count what came by this way; a key that names a channel of its own keeps it. */
function channelOf({ kind, channel }: Staff): string {
  return kind === 'key' && channel !== UNNAMED_CHANNEL ? channel : 'open311';
}

const NOTICES = {
  code: {
    id: (code: string) => `Kode akses: ${code}. Simpan bersama nomornya untuk melihat perkembangan dan membalas.`,
    en: (code: string) => `Access code: ${code}. Keep it with the number to follow the report and to reply.`,
  },
  name: { id: 'Nama tidak disimpan, karena laporan ini tanpa nama.', en: 'The name was not kept, because this report carries none.' },
  media_url: { id: 'media_url tidak diambil.', en: 'media_url was not fetched.' },
} as const;

/** What whoever filed it has to know; the only place the access code stands. */
function noticeOf({ leftAside }: Submission, accessCode: string, language: Language): string {
  return [NOTICES.code[language](accessCode), ...leftAside.map((what) => NOTICES[what][language])].join(' ');
}
