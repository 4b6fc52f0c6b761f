import { idSchema, languageSchema, validate, type Language } from '@lapor/sdk/contract';
import type { Context } from 'hono';
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

/** What a page's form holds. Anything longer than a report may be is cut: the API says what is too long. */
export async function readPosted(context: Context<AppEnv>): Promise<{ entries: Entries; files: readonly PostedFile[] }> {
  let form: FormData;
  try {
    form = await context.req.formData();
  } catch {
    throw new ProblemError('unsupported_media_type');
  }
  const values = new Map<string, string[]>();
  const files: PostedFile[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') values.set(name, [...(values.get(name) ?? []), value.replace(/\r\n/g, '\n').slice(0, 100_000)]);
    // A file input left empty sends a file without a name.
    else if (value.name !== '' || value.size > 0) files.push(value);
  }
  const kept = (values.get('kept') ?? []).flatMap((text) => {
    const [, id = '', name = ''] = /^(\S+) (.*)$/s.exec(text) ?? [];
    return validate(idSchema, id).ok ? [{ id, name }] : [];
  });
  return { entries: new Entries(values, kept.slice(0, 50)), files };
}

/** The language asked for, or else the one the browser would rather read. */
export function languageWanted(context: Context<AppEnv>, asked: string | undefined): Language {
  const known = validate(languageSchema, asked);
  return known.ok ? known.value : context.get('language');
}
