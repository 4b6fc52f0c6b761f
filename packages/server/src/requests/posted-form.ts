import { MIMEType } from 'node:util';
import { idSchema, languageSchema, validate } from '@lapor/sdk/contract';
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';
import { Entries } from '../pages/floor/entries.js';

/** A file of a form. */
export interface PostedFile {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** More than any form has, files and answers to an agency's questions included. */
const FIELDS = 500;
const LONGEST = 100_000;
/** The first half of a sign that takes two places, which a cut may leave. */
const CUT = /[\uD800-\uDBFF]$/;

/**
 * What a page's form holds. Anything longer than a report may be is cut: the API says what is too long. From here on the
 * language of the request is the form's.
 * @throws {ProblemError} `payload_too_large` for more fields than any form has · `unsupported_media_type`
 */
export async function readPosted(context: Context<AppEnv>): Promise<{ entries: Entries; files: readonly PostedFile[] }> {
  let form: FormData;
  try {
    const type = new MIMEType(context.req.header('Content-Type') ?? '');
    const body = Buffer.from(await context.req.raw.arrayBuffer());
    // Counted before they are read: reading millions would hold up everybody else.
    const between = type.essence === 'multipart/form-data' ? `--${type.params.get('boundary') ?? ''}` : '&';
    if (holdsMore(body, between, FIELDS)) throw new ProblemError('payload_too_large');
    context.req.raw = new Request(context.req.raw, { body });
    form = await context.req.formData();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('unsupported_media_type');
  }
  const values = new Map<string, string[]>();
  const files: PostedFile[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      const text = value.replace(/\r\n/g, '\n').slice(0, LONGEST).replace(CUT, '');
      const given = values.get(name);
      if (given) given.push(text);
      else values.set(name, [text]);
    }
    // A file input left empty sends a file without a name.
    else if (value.name !== '' || value.size > 0) files.push(value);
  }
  const kept = (values.get('kept') ?? []).flatMap((text) => {
    const [, id = '', name = ''] = /^(\S+) (.*)$/s.exec(text) ?? [];
    return validate(idSchema, id).ok ? [{ id, name }] : [];
  });
  speak(context, values.get('lang')?.[0]);
  return { entries: new Entries(values, kept.slice(0, 50)), files };
}

function holdsMore(body: Buffer, mark: string, limit: number): boolean {
  let found = 0;
  for (let at = body.indexOf(mark); at !== -1 && found <= limit; at = body.indexOf(mark, at + mark.length)) found += 1;
  return found > limit;
}

/** Lets the address of a page say its language, before anything can fail: what a form says comes too late for a body that cannot be read. */
export const languageInAddress: MiddlewareHandler<AppEnv> = async (context, next) => {
  speak(context, context.req.query('lang'));
  await next();
};

function speak(context: Context<AppEnv>, asked: string | undefined): void {
  const known = validate(languageSchema, asked);
  if (known.ok) context.set('language', known.value);
}
