import type { MessageOverrides } from '../locales/overrides.js';
import { rooms } from '../locales/all-texts.js';

const ACCENTS: Readonly<Record<string, string>> = { a: 'áà', e: 'éè', i: 'íì', o: 'óò', u: 'úù', n: 'ñ', c: 'ç', s: 'š', A: 'ÁÀ', E: 'ÉÈ', I: 'ÍÌ', O: 'ÓÒ', U: 'ÚÙ' };

/** A text half as long again, with accents on it and brackets around it. */
function stretched(text: string): string {
  return `[${text.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter)}]`;
}

/** Every text of ours as no language says it: long, and to be told from what is written into the code. */
export async function pseudoMessages(): Promise<MessageOverrides> {
  const all = await Promise.all(Object.values(rooms).map((texts) => texts.id()));
  const entries = all.flatMap((texts) => Object.entries<unknown>(texts as unknown as Record<string, unknown>));
  return {
    id: Object.fromEntries(
      entries.map(([key, text]) => [
        key,
        typeof text === 'function' ? (...values: unknown[]) => stretched(String((text as (...given: unknown[]) => unknown)(...values))) : stretched(String(text)),
      ]),
    ),
  };
}

/** Everything that stands on screen without being one of our texts, a value of the reader's, or one of `known`. */
export function hardCoded(root: ParentNode, known: readonly string[]): string[] {
  const said = (text: string) => {
    let depth = 0;
    const outside = Array.from(text).filter((letter) => {
      if (letter === '[') depth += 1;
      if (letter === ']') depth -= 1;
      return depth === 0;
    });
    return outside.join('').replace(']', '').trim();
  };
  const strange = (text: string) => /\p{L}/u.test(said(text)) && !known.some((each) => each.includes(said(text)));
  const texts = textNodes(root).map((node) => node.data);
  const attributes = ['aria-label', 'alt', 'placeholder', 'title'].flatMap((name) => Array.from(root.querySelectorAll(`[${name}]`), (element) => element.getAttribute(name) ?? ''));
  return [...texts, ...attributes].filter(strange);
}

/** What does not fit: text that is cut, sticks out of the panel, or lies upon other text. */
export function layoutFaults(root: ParentNode): string[] {
  const panel = root.querySelector('.panel')!;
  const frame = panel.getBoundingClientRect();
  const faults: string[] = [];
  if (panel.scrollWidth > panel.clientWidth + 1) {
    const wide = Array.from(panel.querySelectorAll('*')).filter((element) => element.getBoundingClientRect().right > frame.right || element.getBoundingClientRect().left < frame.left);
    faults.push(`scrolls sideways: ${panel.scrollWidth} in ${panel.clientWidth}, because of ${wide.map(({ localName, className }) => `${localName}.${className}`).join(', ')}`);
  }
  const lines = textNodes(root).flatMap((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return Array.from(range.getClientRects(), (rect) => ({ node, rect, text: node.data.trim().slice(0, 40) }));
  });
  for (const { rect, text } of lines) {
    if (rect.left < frame.left - 1 || rect.right > frame.right + 1) faults.push(`sticks out: ${text}`);
  }
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (one.node !== other.node && wide > 2 && high > 8) faults.push(`“${one.text}” lies upon “${other.text}”`);
    }
  }
  for (const element of root.querySelectorAll<HTMLElement>('.panel *')) {
    const { overflowX, display } = getComputedStyle(element);
    const clips = overflowX !== 'visible' && display !== 'inline' && !element.closest('.visually-hidden, .language, select, textarea, input');
    if (clips && element.scrollWidth > element.clientWidth + 1) faults.push(`is cut: ${element.className} ${element.textContent.trim().slice(0, 40)}`);
  }
  return faults;
}

/** The texts that can be seen. */
function textNodes(root: ParentNode): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (parent && node.data.trim() && !parent.closest('style, select, .visually-hidden, .language') && parent.checkVisibility()) found.push(node);
  }
  return found;
}
