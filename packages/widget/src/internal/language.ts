/** The languages the components speak, with the code that fetches all their texts. */
export type Language = 'id' | 'en';

/** The language of the nearest `lang`, going up through shadow roots to the document; Indonesian when it is none of ours. */
export function languageOf(element: Element): Language {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const tag = at.getAttribute('lang');
    if (tag) return /^en\b/i.test(tag) ? 'en' : 'id';
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
