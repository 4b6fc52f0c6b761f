import type { Settings } from '../deps.js';
import { startApp, type TestApp } from './app.js';
import type { MakeDatabase } from './databases.js';

/** What a form sends. */
type Fields = Record<string, string | readonly string[] | readonly File[]>;

/** A whole report, as the fields of the form hold it. */
export const COMPLETE = {
  class: 'complaint',
  title: 'Jalan berlubang di depan pasar',
  body: 'Sejak dua minggu ada lubang besar di depan pasar, dan motor sering jatuh.',
  place: 'Depan pasar',
  date: '2026-02-27',
  agency: 'unknown',
  visibility: 'anonymous',
  contact: 'none',
  do: 'send',
} satisfies Fields;

/** The pages as a browser without JavaScript opens and sends them. */
export async function openPages(makeDatabase?: MakeDatabase, settings: Partial<Settings> = {}) {
  const running = await startApp({ ...(makeDatabase && { makeDatabase }), settings });
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await running.app.request(path, { headers });
    return { status: answer.status, headers: answer.headers, page: await answer.text() };
  };
  const post = async (path: string, fields: Fields, headers: Record<string, string> = {}) => {
    const body = new FormData();
    for (const [name, given] of Object.entries(fields)) for (const value of typeof given === 'string' ? [given] : given) body.append(name, value);
    const answer = await running.app.request(path, { method: 'POST', body, headers });
    return { status: answer.status, headers: answer.headers, page: await answer.text() };
  };
  const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  /** Every hidden field of a page, as the next form sends it. */
  const hiddens = (page: string) => Object.fromEntries([...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)" \/>/g)].map(([, name = '', value = '']) => [name, value]));
  return { running, get, post, hidden, hiddens, newKey: async () => hidden((await get('/laporan?class=complaint')).page, 'key') };
}

/** What the summary of errors says, by field. */
export const said = (page: string) => [...page.matchAll(/<a href="#([\w-]+)">([^<]*)<\/a>/g)].map(([, field, text]) => [field, text]);
/** Number and code of a receipt. */
export const receiptIn = (page: string) => [...page.matchAll(/<dd>([^<]*)<\/dd>/g)].map(([, text]) => text ?? '');
/** The reports there are. */
export const reportsIn = async ({ database }: TestApp) => database.selectFrom('reports').selectAll().execute();
