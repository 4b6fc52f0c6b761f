import 'axe-core';
import type axeCore from 'axe-core';
import { expect } from '@open-wc/testing';

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Asks axe for every rule of WCAG 2.2 AA, target size included, and for best practice. */
export async function expectAccessible(element: Element, where: string): Promise<void> {
  const { violations } = await window.axe.run(element, { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] });
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.failureSummary ?? ''} ${node.html}`));
  void expect(found, where).to.deep.equal([]);
}
