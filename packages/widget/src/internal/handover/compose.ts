/** What a message is made of. What is empty is left out with the words around it. */
export interface MessageFacts {
  code: string;
  class: string;
  title: string;
  body: string;
  place: string;
  date: string;
}

export interface ComposedMessage {
  text: string;
  /** The story did not fit and ends early. */
  shortened: boolean;
}

/** Writes a message after a template, its story shortened until it `fits`; `undefined` when it does not even without one. */
export function composeMessage(template: string, facts: MessageFacts, fits: (text: string) => boolean): ComposedMessage | undefined {
  const whole = fill(template, facts);
  if (fits(whole)) return { text: whole, shortened: false };
  const letters = Array.from(facts.body);
  const cut = (length: number) => {
    const kept = letters.slice(0, length).join('');
    // Not within a word, unless there is but one.
    const words = kept.replace(/\s+\S*$/, '');
    return fill(template, { ...facts, body: length === 0 ? '' : `${words}...` });
  };
  if (!fits(cut(0))) return undefined;
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cut(middle))) low = middle;
    else high = middle - 1;
  }
  return { text: cut(low), shortened: true };
}

const PLACES = /\{(code|class|title|body|place|date)\}/g;

function fill(template: string, facts: MessageFacts): string {
  let text = template;
  for (const [name, value] of Object.entries(facts) as [string, string][]) {
    // “Lokasi: {place}.” goes as a whole when there is no place.
    if (value.trim() === '') text = text.replace(new RegExp(`[^.\\n{}]*\\{${name}\\}\\.?`, 'g'), '');
  }
  return text
    .replace(PLACES, (_, name: keyof MessageFacts) => facts[name].trim())
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
