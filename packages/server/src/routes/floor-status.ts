import { formatAccessCode, isReportNumber, normaliseAccessCode, normaliseReportNumber, reportSchema, validate, type Language, type Report } from '@lapor/sdk/contract';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { formKeyIn, newFormKey } from '../auth/form-key.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { statusPage } from '../pages/floor/after-pages.js';
import { show, showErrors, showStranger, showTooLarge } from '../pages/floor/answering.js';
import { configIn } from '../pages/floor/conversation.js';
import { wordsOf } from '../pages/floor/page.js';
import { reportPage, type ReportView } from '../pages/floor/report-page.js';
import { stepIn, takeStep } from '../pages/floor/take-step.js';
import { isKnownOrigin } from '../requests/form-origin.js';
import { askApi, askRaw, failureIn, type Ask } from '../requests/in-process.js';
import { languageInAddress, readPosted } from '../requests/posted-form.js';
import { dayAt } from '../workflow/working-days.js';

/** A report followed and acted upon without JavaScript. Number and code are posted, every time: they never stand in an address. */
export function floorStatusRoutes(deps: AppDeps, limit: MiddlewareHandler<AppEnv>, ask: Ask): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const { attachments, json } = deps.settings.limits;
  routes.onError(showErrors(deps));
  routes.use('/laporan/status/*', languageInAddress);

  const configOf = async (context: Context<AppEnv>, language: Language) => configIn(await askApi(ask, context, language)('GET', '/v1/config'));
  const lookup = async (context: Context<AppEnv>, language: Language, { number = '', errors = [] as [string, string][], status = 200 as 200 | 404 | 422 | 429 }) =>
    show(context, statusPage({ language, config: await configOf(context, language), number, errors: new Map(errors) }), status);

  const slowed = (context: Context<AppEnv>, language: Language, { number, retryAfter }: { number: string; retryAfter: string | null }) => {
    if (retryAfter !== null) context.header('Retry-After', retryAfter);
    return lookup(context, language, { number, errors: [['number', wordsOf(language).statusSlowedHeading]], status: 429 });
  };

  routes.get('/laporan/status', (context) => lookup(context, context.get('language'), {}));

  routes.post('/laporan/status', limit, bodyLimit({ maxSize: attachments.count * attachments.bytes + json, onError: showTooLarge }), async (context) => {
    const { entries, files } = await readPosted(context);
    const language = context.get('language');
    if (!isKnownOrigin(deps.settings, context)) return showStranger(context, language);
    const words = wordsOf(language);
    const typed = entries.one('number');
    const number = normaliseReportNumber(typed);
    const wrong = (field: string, text: string, status: 404 | 422) => lookup(context, language, { number: typed, errors: [[field, text]], status });
    if (typed.trim() === '') return wrong('number', words.statusNumberRequired, 422);
    if (!isReportNumber(number)) return wrong('number', words.statusNumberWrong, 422);
    const code = normaliseAccessCode(entries.one('code'));
    if (code === '') return wrong('code', words.statusCodeRequired, 422);
    const api = askApi(ask, context, language);
    const headers = { 'Lapor-Access-Code': encodeURIComponent(code) };
    const answer = await api('GET', `/v1/reports/${number}`, { headers });
    if (answer.status === 429) return slowed(context, language, { number: typed, retryAfter: answer.retryAfter });
    if (answer.status === 404) return wrong('number', words.statusNotFound, 404);
    if (answer.status !== 200) throw failureIn(answer);
    const report = validate(reportSchema, answer.json);
    if (!report.ok) throw new Error('A report is not as the contract says');
    const config = await configOf(context, language);
    const timeZone = (await deps.store.agencies.find(deps.settings.defaultAgencyId))?.time_zone ?? 'Asia/Jakarta';
    const page = (shown: Report, more: Pick<ReportView, 'taken' | 'step'> & { key?: string }) =>
      reportPage({ language, config, report: shown, code: formatAccessCode(code), timeZone, today: dayAt(deps.now(), timeZone), key: newFormKey(deps), ...more });
    const name = stepIn(entries);
    const key = formKeyIn(deps.secret, entries.one('key'));
    if (!name) return show(context, page(report.value, {}));
    // Of a page that was not made here, or under a secret that has changed since.
    if (!key) return show(context, page(report.value, { step: { name, entries, wrong: null, failure: 'busy' } }), 409);
    const taken = await takeStep(api, { name, number, headers, entries, files, key });
    if (taken.kind === 'taken') return show(context, page(taken.report, { taken: true }));
    // Not taken: what is put right goes out under the same key, so that it is one step still.
    const { failure } = taken.step;
    return show(context, page(report.value, { step: taken.step, ...(failure !== 'changed' && { key: entries.one('key') }) }), failure === 'busy' ? 503 : failure === 'changed' ? 409 : 422);
  });

  routes.post('/laporan/status/berkas', limit, bodyLimit({ maxSize: 10_000, onError: showTooLarge }), async (context) => {
    const { entries } = await readPosted(context);
    const language = context.get('language');
    if (!isKnownOrigin(deps.settings, context)) return showStranger(context, language);
    const [number, code, file] = [normaliseReportNumber(entries.one('number')), normaliseAccessCode(entries.one('code')), entries.one('file')];
    const answer = await askRaw(ask, context, `/v1/reports/${encodeURIComponent(number)}/attachments/${encodeURIComponent(file)}`, { 'Lapor-Access-Code': encodeURIComponent(code) });
    if (answer.status === 429) return slowed(context, language, { number, retryAfter: answer.headers.get('Retry-After') });
    if (answer.status === 404) return lookup(context, language, { number, errors: [['number', wordsOf(language).statusNotFound]], status: 404 });
    if (answer.status !== 200) throw failureIn({ json: await answer.json() });
    // A fresh one: the headers of the other are set for good.
    return new Response(answer.body, answer);
  });

  return routes;
}
