/** The languages the components speak: Indonesian, the source; English; Balinese, Javanese and Sundanese. */
const LANGUAGES = ['id', 'en', 'ban', 'jv', 'su'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What two of them were called once, which old pages still write. */
const FORMER: Readonly<Record<string, string>> = { in: 'id', jw: 'jv' };

/** The language of ours that a BCP 47 tag names, whatever its script and region; `undefined` for any other. */
export function languageNamed(tag: string): Language | undefined {
  const name = /^[a-z]{2,3}(?![^_-])/i.exec(tag)?.[0].toLowerCase() ?? '';
  return LANGUAGES.find((known) => known === (FORMER[name] ?? name));
}

/** The languages of ours in a list such as `id en ban`, each once. */
export function languagesNamed(list: string): Language[] {
  return [...new Set(list.split(/[\s,]+/).flatMap((tag) => languageNamed(tag) ?? []))];
}

/** The language of the nearest `lang`, going up through shadow roots to the document; Indonesian when it is none of ours. */
export function languageOf(element: Element): Language {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const tag = at.getAttribute('lang');
    if (tag) return languageNamed(tag) ?? 'id';
  }
  return 'id';
}

/** The shadow roots an element stands in, and the document. */
export function rootsOf(element: Element): Node[] {
  const roots: Node[] = [];
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    if (!(root instanceof ShadowRoot)) return roots;
  }
}

function parentOf(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
