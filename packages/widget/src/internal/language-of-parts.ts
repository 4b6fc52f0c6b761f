import type { Language } from './language.js';

/** Everything on screen that is in Indonesian although the form speaks another language of the country. */
const indonesian = new Set<string>();
const marked = new WeakSet<Element>();

/** The texts of a language, with the Indonesian ones where it has none; those are remembered, with all they will say. */
export function withIndonesian<M extends object>(whole: M, own: Partial<M> | undefined): M {
  const borrowed = Object.entries(whole as Record<string, unknown>)
    .filter(([key]) => !(own && key in own))
    .map(([key, text]) => [key, typeof text === 'function' ? remembering(text as (...values: unknown[]) => unknown) : remembered(text)]);
  return { ...(Object.fromEntries(borrowed) as Partial<M>), ...own } as M;
}

/** Remembers every text in what the service has answered: it speaks Indonesian to readers of the country's other languages. */
export function rememberAnswer(answer: unknown): void {
  if (typeof answer === 'string') indonesian.add(answer.trim());
  else if (typeof answer === 'object' && answer !== null) Object.values(answer).forEach(rememberAnswer);
}

/** Says `lang="id"` on whatever holds nothing but Indonesian, for screen readers to pronounce it so; and no longer, once it does not. */
export function markParts(root: ParentNode, language: Language): void {
  const borrows = language !== 'id' && language !== 'en';
  for (const element of root.querySelectorAll('*')) {
    const texts = Array.from(element.childNodes, (node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '')).filter((text) => /\p{L}/u.test(text));
    const is = borrows && texts.length > 0 && texts.every((text) => indonesian.has(text));
    if (is && !element.hasAttribute('lang')) {
      element.setAttribute('lang', 'id');
      marked.add(element);
    } else if (!is && marked.delete(element)) element.removeAttribute('lang');
  }
}

function remembering(text: (...values: unknown[]) => unknown): (...values: unknown[]) => unknown {
  return (...values) => remembered(text(...values));
}

function remembered(text: unknown): unknown {
  rememberAnswer(text);
  return text;
}
