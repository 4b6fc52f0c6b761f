import type { Language } from '@lapor/sdk/contract';
import type { Context } from 'hono';
import type { AppDeps, AppEnv } from '../../deps.js';
import { describeFailure } from '../../log.js';
import { ProblemError } from '../../problem.js';
import { languageWanted } from '../../requests/posted-form.js';
import { isOutage } from '../../store/outage.js';
import { failurePage } from './after-pages.js';
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
  return show(context, failurePage(language, { heading: FLOOR_TEXTS.strangerHeading[language], text: FLOOR_TEXTS.stranger[language] }), 403);
}

/** Too much at once. */
export function showTooLarge(context: Context<AppEnv>) {
  const language = languageWanted(context, undefined);
  return show(context, failurePage(language, { heading: wordsOf(language).problemHeading, text: FLOOR_TEXTS.tooLarge[language], details: [FLOOR_TEXTS.back[language]] }), 413);
}

/** Whoever sent a form reads a page. */
export function showErrors({ log }: Pick<AppDeps, 'log'>) {
  return (error: Error, context: Context<AppEnv>) => {
    const language = languageWanted(context, undefined);
    const problem = error instanceof ProblemError ? error : new ProblemError(isOutage(error) ? 'unavailable' : 'internal_error');
    if (problem !== error) log.error('failure', { requestId: context.get('requestId'), ...describeFailure(error) });
    if (problem.code === 'payload_too_large') return showTooLarge(context);
    if (problem.retryAfter !== undefined) context.header('Retry-After', String(problem.retryAfter));
    return showRefused(context, language, problem.code, problem.status as Status);
  };
}

/** Why nothing was taken, by the API's code. */
export function showRefused(context: Context<AppEnv>, language: Language, code: string, status?: Status) {
  const words = wordsOf(language);
  const conflict = code === 'idempotency_conflict';
  const busy = code === 'rate_limited' || code === 'unavailable';
  const page = conflict ? { heading: words.failedConflict, text: words.sentEarlier } : { heading: busy ? words.failedBusy : words.failedUnexpected, text: FLOOR_TEXTS.back[language] };
  return show(context, failurePage(language, page), status ?? (conflict ? 409 : code === 'rate_limited' ? 429 : 503));
}
