import { render, type CSSResult, type TemplateResult } from 'lit';

/** A dialog over the page, drawn in the same root as what opened it, in that root's colours. */
export interface Dialog {
  readonly element: HTMLDialogElement;
  show(content: TemplateResult): void;
  close(): void;
}

/** Opens one. It closes with Escape, goes when it is closed, and gives the focus back. */
export function openDialog(at: HTMLElement, label: string, styles: CSSResult, closed: () => void = () => undefined): Dialog {
  const root = at.getRootNode() as ShadowRoot;
  const sheet = styles.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const element = document.createElement('dialog');
  element.className = 'photo-dialog';
  element.setAttribute('aria-label', label);
  element.addEventListener('close', () => {
    element.remove();
    closed();
    if (at.isConnected) at.focus();
  });
  root.append(element);
  element.showModal();
  return { element, show: (content) => render(content, element), close: () => element.close() };
}
