/** The paper in the counter's printer. */
export const PAPERS = ['roll', 'a6', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];

const PAGE = {
  roll: '@page { size: 80mm 200mm; margin: 4mm } :root { font-size: 11pt }',
  a6: '@page { size: A6; margin: 8mm } :root { font-size: 10pt }',
  a4: '@page { size: A4; margin: 22mm } :root { font-size: 14pt } .slip { max-width: 120mm; margin: 0 auto }',
} as const satisfies Record<Paper, string>;

const SLIP = `
  body { margin: 0; font-family: system-ui, sans-serif; line-height: 1.4; color: #000; background: #fff }
  p, dl, dd { margin: 0 0 .5em }
  .slip-title { font-size: 1.25em; font-weight: 700 }
  .receipt { border-block: 1px solid #000; padding-block: .5em }
  dt { font-size: .85em }
  .number, .code { font-weight: 700; white-space: nowrap }
  .number { font-size: 1.6em }
  .code { font: 700 1.05em ui-monospace, monospace }
  .slip-qr { text-align: center; break-inside: avoid }
  svg { width: 38mm; height: 38mm }
  .slip-next { font-weight: 700 }
  .slip-small { font-size: .8em }
`;

/**
 * Prints a slip alone, on paper of this size, and answers false where the browser cannot. It is drawn in an empty frame of
 * its own: neither the page around the form nor its styles are touched, and the frame is gone once it is printed.
 */
export function printSlip(slip: Element, paper: Paper, root: ShadowRoot): boolean {
  root.querySelector('iframe.print')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  root.append(frame);
  const { contentWindow: view, contentDocument: page } = frame;
  if (!view || !page) return false;
  try {
    const { CSSStyleSheet: Sheet } = view as Window & typeof globalThis;
    const sheet = new Sheet();
    sheet.replaceSync(PAGE[paper] + SLIP);
    page.adoptedStyleSheets = [sheet];
    page.documentElement.lang = slip.getAttribute('lang') ?? 'id';
    page.body.append(page.importNode(slip, true));
    view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
    view.focus();
    view.print();
    return true;
  } catch {
    frame.remove();
    return false;
  }
}
