import { CLASSIFICATIONS, LIMITS, textSchema, validate, type Classification } from '@lapor/sdk/contract';
import type { FormClient } from '../../citizen-client.js';
import type { Answers } from '../../internal/answers.js';
import type { Journey } from './journey.js';
import { PREFILLABLE, type Prefill, type PrefillName } from './prefillable.js';

/**
 * Answers for the reporter what the page knows already, as answers they can change. Only what nobody has answered yet; who
 * they are, how they are reached, who may see it and what happened are theirs alone to say.
 */
export async function prefill({ draft, host }: Journey): Promise<void> {
  const given = givenBy(host);
  for (const name of PREFILLABLE) {
    const value = given[name];
    if (!value) continue;
    const known = await answerOf(name, value, () => draft.directory.client(), draft.directory.agency).catch(() => null);
    // The value itself stays out of the console: an address may have carried it.
    if (!known) console.warn(`lapor: what the page answers for “${name}” is not known to the service, and is left out`);
    else if (untold(draft.answers, known)) draft.prefill(known);
  }
}

function givenBy(host: Element & { prefill?: Prefill | null | undefined }): Prefill {
  const given: { -readonly [Name in PrefillName]?: string | undefined } = {};
  const fromUrl = host.hasAttribute('prefill-from-url') ? new URLSearchParams(location.search) : null;
  for (const name of PREFILLABLE) {
    // `title` would be the browser's own: a small window over the whole form. `agency` fixes it.
    const attribute = name === 'agency' ? null : host.getAttribute(name === 'title' ? 'report-title' : name);
    const value = host.prefill?.[name] ?? attribute ?? fromUrl?.get(`lapor-${name}`);
    if (typeof value === 'string') given[name] = value.trim();
  }
  const strange = Object.keys(host.prefill ?? {}).filter((name) => !PREFILLABLE.some((known) => known === name));
  if (strange.length > 0) console.warn(`lapor: \`prefill\` may not answer ${strange.join(', ')}`);
  return given;
}

async function answerOf(name: PrefillName, value: string, client: () => Promise<FormClient>, agency: string): Promise<Partial<Answers> | null> {
  switch (name) {
    case 'classification':
      return isClassification(value) ? { classification: value } : null;
    case 'title':
      return validate(textSchema(LIMITS.title), value).ok ? { title: value } : null;
    case 'place':
      return validate(textSchema(LIMITS.locationText), value).ok ? { place: value } : null;
    case 'agency': {
      if (agency) return null;
      const { id, name: label, acceptsReports } = await (await client()).agencies.get(value);
      return acceptsReports ? { agency: { id, name: label } } : null;
    }
    case 'category': {
      const { items } = await (await client()).categories.list(agency ? { agency } : {});
      const found = items.find(({ id }) => id === value);
      return found ? { category: { id: found.id, name: found.name } } : null;
    }
    case 'service': {
      const { id, name: label } = await (await client()).services.get(value);
      return { service: { id, name: label } };
    }
    case 'region': {
      const { code, name: label } = await (await client()).regions.get(value);
      return { region: { id: code, name: label } };
    }
  }
}

function isClassification(value: string): value is Classification {
  return (CLASSIFICATIONS as readonly string[]).includes(value);
}

/** Whether nobody has answered this yet. */
function untold(answers: Answers, known: Partial<Answers>): boolean {
  return (Object.keys(known) as (keyof Answers)[]).every((name) => !answers[name]);
}
