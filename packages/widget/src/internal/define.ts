/**
 * Registers an element unless its name is taken. Two copies or versions of this package on one page are possible (a
 * theme brings one, a plugin another): the first wins and the second does not throw.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
