import { CLASSIFICATIONS, LIMITS, textSchema, validate, type Classification } from '@lapor/sdk/contract';
import { acceptLanguage, noteAnswer } from '../../internal/accept-language.js';
import type { Answers } from '../../internal/answers.js';
import type { Journey } from './journey.js';
import { PREFILLABLE, type Prefill, type PrefillName } from './prefillable.js';

/**
 * Answers for the reporter what the page knows already, as answers they can change. Only what nobody has answered yet; who
 * they are, how they are reached, who may see it and what happened are theirs alone to say.
 */
export async function prefill(journey: Journey): Promise<void> {
  const { draft, host } = journey;
  const given = givenBy(host);
  for (const name of PREFILLABLE) {
    const value = given[name];
    if (!value) continue;
    const agency = agencyOf(journey);
    const known = await answerOf(name, value, journey).catch(() => null);
    // The value itself stays out of the console: an address may have carried it.
    if (!known) console.warn(`lapor: what the page answers for “${name}” is not known to the service, and is left out`);
    // A subject or service of the agency chosen before is none of another's.
    else if (untold(draft.answers, known) && agencyOf(journey) === agency) draft.prefill(known);
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

/** The agency the report goes to, as far as anybody has said; empty when nobody has. */
function agencyOf({ draft: { directory, answers } }: Journey): string {
  return directory.agency || (answers.agency && answers.agency !== 'unknown' ? answers.agency.id : '');
}

async function answerOf(name: PrefillName, value: string, journey: Journey): Promise<Partial<Answers> | null> {
  const { directory } = journey.draft;
  const agency = agencyOf(journey);
  const language = acceptLanguage(journey.language);
  const ask = async <T>(get: (client: Awaited<ReturnType<typeof directory.client>>) => Promise<T>) => noteAnswer(await get(await directory.client()), language);
  switch (name) {
    case 'classification':
      return isClassification(value) ? { classification: value } : null;
    case 'title':
      return validate(textSchema(LIMITS.title), value).ok ? { title: value } : null;
    case 'place':
      return validate(textSchema(LIMITS.locationText), value).ok ? { place: value } : null;
    case 'agency': {
      if (directory.agency) return null;
      const { id, name: label, acceptsReports } = await ask((client) => client.agencies.get(value, { language }));
      return acceptsReports ? { agency: { id, name: label } } : null;
    }
    case 'category': {
      const { items } = await ask((client) => client.categories.list(agency ? { agency } : directory.kind, { language }));
      const found = items.find(({ id }) => id === value);
      return found ? { category: { id: found.id, name: found.name } } : null;
    }
    case 'service': {
      const { id, name: label } = await ask((client) => client.services.get(value, { language }));
      // Whose they are one cannot see from a service, for an agency also gives those of the ones below it.
      const offered = !agency || (await ask((client) => client.services.list({ agency, search: label }, { language }))).items.some((service) => service.id === id);
      return offered ? { service: { id, name: label } } : null;
    }
    case 'region': {
      const { code, name: label } = await ask((client) => client.regions.get(value, { language }));
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
