import { CLASSIFICATIONS } from '@lapor/sdk/contract';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { formKeyIn, newFormKey } from '../auth/form-key.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { closedPage, receiptPage } from '../pages/floor/after-pages.js';
import { show, showErrors, showRefused, showStranger, showTooLarge } from '../pages/floor/answering.js';
import { checkPage } from '../pages/floor/check-page.js';
import { classPage } from '../pages/floor/class-page.js';
import { fileForm, gatherFacts, keepFiles } from '../pages/floor/conversation.js';
import { Entries, type FormFacts } from '../pages/floor/entries.js';
import { formPage, type FormView } from '../pages/floor/form-page.js';
import { wordsOf } from '../pages/floor/page.js';
import { FLOOR_TEXTS } from '../pages/floor/texts.js';
import { isKnownOrigin } from '../requests/form-origin.js';
import { askApi, type Ask } from '../requests/in-process.js';
import { languageInAddress, readPosted } from '../requests/posted-form.js';

const NOTHING_WRONG: ReadonlyMap<string, string> = new Map();

/** The form for browsers without JavaScript: its first question, the others, all answers once more, the receipt. It asks the API as any page would. */
export function floorRoutes(deps: AppDeps, limit: MiddlewareHandler<AppEnv>, ask: Ask): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const { attachments, json } = deps.settings.limits;
  routes.onError(showErrors(deps));
  routes.use('/laporan', languageInAddress);

  const form = (context: Context<AppEnv>, view: Omit<FormView, 'errors'> & { errors?: FormView['errors'] }) => {
    const { errors = NOTHING_WRONG } = view;
    return show(context, formPage({ ...view, errors }), errors.size > 0 ? 422 : 200);
  };

  routes.get('/laporan', async (context) => {
    const language = context.get('language');
    const given = [...['agency', 'class'].map((name) => [name, context.req.query(name) ?? ''] as const)].filter(([, value]) => value !== '');
    const entries = new Entries(new Map(given.map(([name, value]) => [name, [value]])));
    const facts = await gatherFacts(askApi(ask, context, language), entries, entries.one('agency') !== '');
    if (!facts.config.open) return show(context, closedPage(language, facts.config), 503);
    if (!isClass(entries)) return show(context, classPage({ language, facts, entries: facts.fixed ? entries.set('fixed', '1') : entries, errors: NOTHING_WRONG }));
    return form(context, { language, facts, entries, key: newFormKey(deps) });
  });

  routes.post('/laporan', limit, bodyLimit({ maxSize: attachments.count * attachments.bytes + json, onError: showTooLarge }), async (context) => {
    const posted = await readPosted(context);
    const { files } = posted;
    const language = context.get('language');
    if (!isKnownOrigin(deps.settings, context)) return showStranger(context, language);
    const api = askApi(ask, context, language);
    const own = formKeyIn(deps.secret, posted.entries.one('key'));
    const text = own ? posted.entries.one('key') : newFormKey(deps);
    const key = own ?? formKeyIn(deps.secret, text);
    const { act, sought } = posted.entries;
    // From an agency's own page: nobody has seen the notice on personal data yet, nor chosen who may see the report.
    const foreign = own === null && act !== 'begin';
    const facts = await gatherFacts(api, posted.entries, posted.entries.one('fixed') !== '' || (foreign && posted.entries.one('agency') !== ''));
    if (!facts.config.open) return show(context, closedPage(language, facts.config, { sent: true }), 503);
    if (key === null) throw new Error('A key made here is not known here');
    const sending = !foreign && sought === undefined && (act === 'send' || act === 'check' || act === 'enter' || act === '') && isClass(posted.entries);
    if (!sending) {
      // Files cannot stand in a page: they are kept now.
      const { kept, refused } = await keepFiles(api, { entries: posted.entries, files, key });
      const entries = (facts.fixed ? posted.entries.set('fixed', '1') : posted.entries).with(kept);
      const note = foreign ? FLOOR_TEXTS.carriedOver[language] : undefined;
      if (act === 'class' || !isClass(entries)) {
        const errors = act === 'begin' ? new Map([['class', wordsOf(language).classRequired]]) : NOTHING_WRONG;
        return show(context, classPage({ language, facts, entries: own ? entries : entries.set('key', ''), errors, note }), errors.size > 0 ? 422 : 200);
      }
      return form(context, { language, facts, entries, key: text, note, sought, ...(refused && { errors: new Map([['files', FLOOR_TEXTS.fileRefused[language]]]) }) });
    }
    const dry = act !== 'send';
    const filed = await fileForm(api, { entries: posted.entries, facts, files, key, trapped: posted.entries.one('homepage') !== '', language, now: deps.now(), dry });
    if (filed.kind === 'filed') return show(context, receiptPage({ language, receipt: filed.receipt, config: facts.config, agency: facts.fixed ? (facts.agency?.id ?? null) : null, secret: posted.entries.secret }), 201);
    if (filed.kind === 'refused') return showRefused(context, filed.code);
    const { entries } = filed;
    if (dry && asksMore(entries, facts)) return form(context, { language, facts, entries, key: text, note: FLOOR_TEXTS.moreQuestions[language] });
    if (filed.kind === 'ready') return show(context, checkPage({ language, facts, entries, key: text }));
    return form(context, { language, facts, entries, key: text, errors: filed.errors });
  });

  return routes;
}

const isClass = (entries: Entries) => CLASSIFICATIONS.some((known) => known === entries.one('class'));

/** Whether an agency or a subject was chosen whose questions have not been shown. */
function asksMore(entries: Entries, { agency, categories, services }: FormFacts): boolean {
  const chosen = agency?.id ?? (entries.one('agency') === 'unknown' ? 'unknown' : '');
  if (chosen !== '' && entries.one('for') !== chosen && categories.length + services.length > 0) return true;
  const category = categories.find(({ id }) => id === entries.one('category'));
  return category !== undefined && entries.one('asked') !== category.id && category.questions.length + category.advice.length > 0;
}
