import type { LitElement } from 'lit';

/** Moves the focus to a part of a form once it is drawn, and what was scrolled away above back into view. */
export async function focusOn(host: LitElement, selector: string): Promise<void> {
  await host.updateComplete;
  const target = host.renderRoot.querySelector<HTMLElement>(selector);
  const panel = host.renderRoot.querySelector('.panel');
  const within = selector.startsWith('#');
  if (panel && panel.getBoundingClientRect().top < 0) (within ? target : panel)?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: selector === '.heading' });
}
