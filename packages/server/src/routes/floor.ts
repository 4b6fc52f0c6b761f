import { isReportNumber, normaliseReportNumber, reportSchema, validate, type Language } from '@lapor/sdk/contract';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { formKeyIn, newFormKey } from '../auth/form-key.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { failurePage, receiptPage, reportPage, statusPage } from '../pages/floor/after-pages.js';
import { fileForm, gatherFacts } from '../pages/floor/conversation.js';
import { Entries, type FormFacts } from '../pages/floor/entries.js';
import { formPage } from '../pages/floor/form-page.js';
import { FLOOR_POLICY, wordsOf } from '../pages/floor/page.js';
import { FLOOR_TEXTS } from '../pages/floor/texts.js';
import { ProblemError } from '../problem.js';
import { isKnownOrigin } from '../requests/form-origin.js';
import { askApi, type Ask } from '../requests/in-process.js';
import { languageWanted, readPosted } from '../requests/posted-form.js';

type Page = ReturnType<typeof formPage>;

/** The form and the status page for browsers without JavaScript. They ask the API as any page would. */
export function floorRoutes(deps: AppDeps, limit: MiddlewareHandler<AppEnv>, ask: Ask): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const { attachments, json } = deps.settings.limits;

  const show = (context: Context<AppEnv>, page: Page, status: 200 | 201 | 403 | 404 | 409 | 413 | 422 | 429 | 503 = 200) => {
    context.header('Content-Security-Policy', FLOOR_POLICY);
    // With less, a browser would not say that the form comes from here.
    context.header('Referrer-Policy', 'same-origin');
    context.header('Cache-Control', 'no-store');
    return context.html(page, status);
  };
  const form = (context: Context<AppEnv>, language: Language, view: { facts: FormFacts; entries: Entries; key?: string; errors?: ReadonlyMap<string, string>; note?: string }) => {
    const errors = view.errors ?? new Map<string, string>();
    return show(context, formPage({ language, facts: view.facts, entries: view.entries, key: view.key ?? newFormKey(deps), errors, note: view.note }), errors.size > 0 ? 422 : 200);
  };
  const closed = (context: Context<AppEnv>, language: Language, message: string | null) =>
    show(context, failurePage(language, { heading: wordsOf(language).closedHeading, text: message ?? '', details: [FLOOR_TEXTS.back[language]] }), 503);
  const stranger = (context: Context<AppEnv>, language: Language) =>
    show(context, failurePage(language, { heading: FLOOR_TEXTS.strangerHeading[language], text: FLOOR_TEXTS.stranger[language] }), 403);

  const tooLarge = (context: Context<AppEnv>) => {
    const language = languageWanted(context, undefined);
    return show(context, failurePage(language, { heading: wordsOf(language).problemHeading, text: FLOOR_TEXTS.tooLarge[language], details: [FLOOR_TEXTS.back[language]] }), 413);
  };

  // Whoever sent a form reads a page.
  routes.onError((error, context) => {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'payload_too_large') return tooLarge(context);
    if (error.code !== 'rate_limited') throw error;
    const language = languageWanted(context, undefined);
    if (error.retryAfter !== undefined) context.header('Retry-After', String(error.retryAfter));
    return show(context, failurePage(language, failureOf(error.code, language)), 429);
  });

  routes.get('/laporan', async (context) => {
    const language = languageWanted(context, context.req.query('lang'));
    const agency = context.req.query('agency') ?? '';
    const entries = new Entries(new Map(agency === '' ? [] : [['agency', [agency]]]));
    const facts = await gatherFacts(askApi(ask, context, language), entries, agency !== '');
    return facts.config.open ? form(context, language, { facts, entries }) : closed(context, language, facts.config.message);
  });

  routes.post(
    '/laporan',
    limit,
    bodyLimit({ maxSize: attachments.count * attachments.bytes + json, onError: tooLarge }),
    async (context) => {
      const posted = await readPosted(context);
      const language = languageWanted(context, posted.entries.one('lang'));
      if (!isKnownOrigin(deps.settings, context)) return stranger(context, language);
      const api = askApi(ask, context, language);
      const key = formKeyIn(deps.secret, posted.entries.one('key'));
      const facts = await gatherFacts(api, posted.entries, key === null || posted.entries.one('fixed') !== '');
      if (!facts.config.open) return closed(context, language, facts.config.message);
      const { entries, files } = posted;
      // From an agency's own page: nobody has seen the notice on personal data yet, nor chosen who may see the report.
      if (key === null) return form(context, language, { facts, entries, note: FLOOR_TEXTS.carriedOver[language] });
      const view = { facts, entries, key: entries.one('key') };
      if (facts.categories.some(({ id, questions }) => id === entries.one('category') && id !== entries.one('asked') && questions.length > 0)) {
        return form(context, language, { ...view, note: FLOOR_TEXTS.moreQuestions[language] });
      }
      const filed = await fileForm(api, { entries, facts, files, key, trapped: entries.one('homepage') !== '', language, now: deps.now() });
      if (filed.kind === 'filed') return show(context, receiptPage({ language, receipt: filed.receipt, config: facts.config, agency: facts.agency?.id ?? null }), 201);
      if (filed.kind === 'wrong') return form(context, language, { ...view, entries: filed.entries, errors: filed.errors });
      return show(context, failurePage(language, failureOf(filed.code, language)), filed.code === 'idempotency_conflict' ? 409 : filed.code === 'rate_limited' ? 429 : 503);
    },
  );

  routes.get('/laporan/status', (context) => show(context, statusPage({ language: languageWanted(context, context.req.query('lang')), number: '', errors: new Map() })));

  routes.post('/laporan/status', limit, bodyLimit({ maxSize: 10_000 }), async (context) => {
    const { entries } = await readPosted(context);
    const language = languageWanted(context, entries.one('lang'));
    if (!isKnownOrigin(deps.settings, context)) return stranger(context, language);
    const words = wordsOf(language);
    const number = entries.one('number');
    const wrong = (errors: [string, string][], status: 404 | 422 | 429) => show(context, statusPage({ language, number, errors: new Map(errors) }), status);
    if (number.trim() === '') return wrong([['number', words.statusNumberRequired]], 422);
    if (!isReportNumber(normaliseReportNumber(number))) return wrong([['number', words.statusNumberWrong]], 422);
    if (entries.one('code').trim() === '') return wrong([['code', words.statusCodeRequired]], 422);
    const code = encodeURIComponent(entries.one('code').replace(/[\s-]/g, ''));
    const answer = await askApi(ask, context, language)('GET', `/v1/reports/${normaliseReportNumber(number)}`, { headers: { 'Lapor-Access-Code': code } });
    if (answer.status === 429) return wrong([['number', words.statusSlowedHeading]], 429);
    const report = validate(reportSchema, answer.json);
    return answer.status === 200 && report.ok ? show(context, reportPage(language, report.value)) : wrong([['number', words.statusNotFound]], 404);
  });

  return routes;
}

function failureOf(code: string, language: Language): { heading: string; text: string } {
  const words = wordsOf(language);
  if (code === 'idempotency_conflict') return { heading: words.failedConflict, text: words.sentEarlier };
  const heading = code === 'rate_limited' || code === 'unavailable' ? words.failedBusy : words.failedUnexpected;
  return { heading, text: FLOOR_TEXTS.back[language] };
}
