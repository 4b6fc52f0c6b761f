import { systemCode } from './startup-refusal.js';

/** Variables as the system gives them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What is set, and where: `place` begins every line about it. */
interface Given {
  readonly text: string;
  readonly place: string;
}

/** Settings as text, before anybody looks at what they mean; a line for each thing nobody could follow. */
export interface Gathered {
  readonly given: ReadonlyMap<string, Given>;
  readonly lines: readonly string[];
}

/** The setting that names the file of the others. */
const FILE = 'LAPOR_CONFIG';
/** Behind a setting's name: the path of a file that holds its value. */
const IN_FILE = '_FILE';

/**
 * Gathers settings from the environment and from the one file it names with `LAPOR_CONFIG`; the environment wins. Either may
 * give `NAME_FILE` in the place of `NAME`: the path of a file with the value, as containers hand over secrets. What is empty
 * counts as not set. No line repeats a value: it may be a secret in the wrong place.
 */
export function gatherSettings(names: readonly string[], environment: Variables, readText: (path: string) => string): Gathered {
  const lines: string[] = [];
  const own = fromPlace('', names, (name) => environment[name]?.trim() ?? '', readText, lines);
  const path = own.get(FILE)?.text;
  if (path === undefined) return { given: own, lines };

  const place = `${path}: `;
  const texts = textsOf(path, names, readText, lines);
  const others = fromPlace(place, names, (name) => texts.get(name) ?? '', readText, lines);
  return { given: new Map([...others, ...own]), lines };
}

function fromPlace(place: string, names: readonly string[], textOf: (name: string) => string, readText: (path: string) => string, lines: string[]): Map<string, Given> {
  const given = new Map<string, Given>();
  for (const name of names) {
    const text = textOf(name);
    const path = textOf(name + IN_FILE);
    if (text !== '' && path !== '') lines.push(`${place}${name}: set either it or ${name}${IN_FILE}, not both`);
    else if (text !== '') given.set(name, { text, place });
    else if (path !== '') {
      try {
        given.set(name, { text: readText(path).trim(), place });
      } catch (error) {
        lines.push(`${place}${name}${IN_FILE}: the file cannot be read${systemCode(error)}`);
      }
    }
  }
  return given;
}

/** The settings of a file, whose numbers, flags and lists may stand there as JSON has them. */
function textsOf(path: string, names: readonly string[], readText: (path: string) => string, lines: string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let content: string;
  try {
    content = readText(path);
  } catch (error) {
    lines.push(`${FILE}: the file cannot be read${systemCode(error)}`);
    return texts;
  }
  const settings = objectOf(content);
  if (!settings.ok) {
    lines.push(`${path}: ${settings.line}`);
    return texts;
  }
  const known = new Set(names.flatMap((name) => (name === FILE ? [] : [name, name + IN_FILE])));
  for (const [name, value] of Object.entries(settings.value)) {
    const text = textOf(value);
    if (!known.has(name)) lines.push(`${path}: ${/^\w{1,60}$/.test(name) ? name : 'one of the names'}: there is no such setting`);
    else if (text === undefined) lines.push(`${path}: ${name}: expected a text, a number, true or false, or a list of texts`);
    else texts.set(name, text);
  }
  return texts;
}

function objectOf(content: string): { ok: true; value: object } | { ok: false; line: string } {
  try {
    const value: unknown = JSON.parse(content.replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ok: true, value };
    return { ok: false, line: 'expected one JSON object with the settings' };
  } catch (error) {
    // The message repeats what stands in the file; the position does not.
    const position = error instanceof SyntaxError ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    const where = position === undefined ? '' : ` (line ${String(content.slice(0, Number(position)).split('\n').length)})`;
    return { ok: false, line: `it is not JSON${where}` };
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (value === null) return '';
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join(',') : undefined;
}
