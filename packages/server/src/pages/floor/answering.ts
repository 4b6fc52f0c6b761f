import type { Language } from '@lapor/sdk/contract';
import type { Context } from 'hono';
import type { AppDeps, AppEnv } from '../../deps.js';
import { describeFailure } from '../../log.js';
import { ProblemError } from '../../problem.js';
import { isOutage } from '../../store/outage.js';
import { failurePage, type Failure } from './after-pages.js';
import { FLOOR_POLICY, wordsOf, type Piece } from './page.js';
import { FLOOR_TEXTS } from './texts.js';

/** 460 is an answer to pieces of files alone. */
type Status = 200 | 201 | Exclude<ProblemError['status'], 460>;

/** Answers with a page that nothing keeps. */
export function show(context: Context<AppEnv>, page: Piece, status: Status = 200) {
  context.header('Content-Security-Policy', FLOOR_POLICY);
  // With less, a browser would not say that the form comes from here.
  context.header('Referrer-Policy', 'same-origin');
  context.header('Cache-Control', 'no-store');
  return context.html(page, status);
}

/** Whoever sends a form from a page nobody listed reads that it was not taken. */
export function showStranger(context: Context<AppEnv>, language: Language) {
  const { text, way } = ofStatus(context)
    ? { text: FLOOR_TEXTS.strangerStatus, way: { href: `/laporan/status?lang=${language}`, name: FLOOR_TEXTS.openStatus[language] } }
    : { text: FLOOR_TEXTS.stranger, way: { href: `/laporan?lang=${language}`, name: FLOOR_TEXTS.openForm[language] } };
  return show(context, failurePage(language, { heading: FLOOR_TEXTS.strangerHeading[language], text: text[language], way }), 403);
}

/** Too much at once. */
export function showTooLarge(context: Context<AppEnv>) {
  const language = context.get('language');
  return showFailure(context, { heading: wordsOf(language).problemHeading, text: FLOOR_TEXTS.tooLarge[language], details: [FLOOR_TEXTS.back[language]] }, 413);
}

/** Whoever opens a page, or sends a form, reads a page. */
export function showErrors({ log }: Pick<AppDeps, 'log'>) {
  return (error: Error, context: Context<AppEnv>) => {
    const problem = error instanceof ProblemError ? error : new ProblemError(isOutage(error) ? 'unavailable' : 'internal_error');
    if (problem !== error) log.error('failure', { requestId: context.get('requestId'), ...describeFailure(error) });
    if (problem.code === 'payload_too_large') return showTooLarge(context);
    if (problem.retryAfter !== undefined) context.header('Retry-After', String(problem.retryAfter));
    return showRefused(context, problem.code, problem.status as Status);
  };
}

/** Why nothing was taken, or nothing can be shown, by the API's code. */
export function showRefused(context: Context<AppEnv>, code: string, status?: Status) {
  const shown = status ?? (code === 'idempotency_conflict' ? 409 : code === 'rate_limited' ? 429 : 503);
  return showFailure(context, failureWords(context, code, shown), shown);
}

function failureWords(context: Context<AppEnv>, code: string, status: Status): Pick<Failure, 'heading' | 'text'> {
  const language = context.get('language');
  const words = wordsOf(language);
  const busy = code === 'rate_limited' || code === 'unavailable';
  const back = FLOOR_TEXTS.back[language];
  if (code === 'idempotency_conflict') return { heading: words.failedConflict, text: words.sentEarlier };
  if (isSent(context) && !ofStatus(context)) return { heading: busy ? words.failedBusy : words.failedUnexpected, text: back };
  if (!busy && status < 500) return { heading: words.problemHeading, text: back };
  // Nothing was being sent: neither is anything unsent, nor does anything wait in a form.
  return { heading: busy ? words.statusBusyHeading : FLOOR_TEXTS.trouble[language], text: isSent(context) ? words.statusBusyText : words.failedBusyAgain };
}

function showFailure(context: Context<AppEnv>, failure: Omit<Failure, 'way'>, status: Status) {
  return show(context, failurePage(context.get('language'), { ...failure, way: wayOn(context) }), status);
}

/** To the same page again; from a form that could not be sent, to another. */
function wayOn(context: Context<AppEnv>): Failure['way'] {
  const language = context.get('language');
  if (ofStatus(context)) return { href: `/laporan/status?lang=${language}`, name: FLOOR_TEXTS.retry[language] };
  if (isSent(context)) return { href: `/laporan?lang=${language}`, name: FLOOR_TEXTS.openForm[language] };
  return { href: `/laporan?${new URLSearchParams({ ...context.req.query(), lang: language }).toString()}`, name: FLOOR_TEXTS.retry[language] };
}

const isSent = ({ req }: Context<AppEnv>) => req.method === 'POST';
const ofStatus = ({ req }: Context<AppEnv>) => req.path.startsWith('/laporan/status');
