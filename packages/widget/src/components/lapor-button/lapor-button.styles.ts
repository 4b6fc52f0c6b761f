/**
 * The look of the button, made when the first one is drawn. Sticky, not fixed: at the end of the page it stands in room of
 * its own. The tokens are those of the form; without Lit, so that a page that only has the button fetches little.
 */
export function buttonSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host {
      position: sticky; z-index: 2147483000; inset-block-end: 0; display: flex; justify-content: end; box-sizing: border-box;
      inline-size: 100%; pointer-events: none;
      padding: .75rem max(1rem, env(safe-area-inset-right)) calc(.75rem + env(safe-area-inset-bottom)) max(1rem, env(safe-area-inset-left));
    }
    :host([position=start]) { justify-content: start }
    :host([hidden]) { display: none }
    :host([theme=light]) { color-scheme: light }
    :host([theme=dark]) { color-scheme: dark }
    .launch {
      pointer-events: auto; box-sizing: border-box; display: inline-flex; align-items: center; justify-content: center;
      min-block-size: 52px; max-inline-size: 100%; padding: .6em 1.6em; cursor: pointer;
      font: 620 max(1.0625rem, 17px)/1.3 var(--lapor-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
      color: var(--lapor-on-accent, #fff); background: var(--lapor-accent, #0d5c63); text-decoration: none; text-align: center;
      border: 2px solid transparent; border-radius: max(26px, var(--lapor-radius, 26px)); box-shadow: 0 2px 12px rgb(0 0 0 / .28);
    }
    .launch:hover { text-decoration: underline; text-underline-offset: .2em }
    .launch:focus-visible { outline: 3px solid var(--lapor-focus, #b45309); outline-offset: 3px }
    :host([data-open]) .launch { visibility: hidden }
    @supports (color: light-dark(#000, #fff)) {
      .launch { color: var(--lapor-on-accent, light-dark(#fff, #062a2d)); background: var(--lapor-accent, light-dark(#0d5c63, #7ed6d1)) }
      .launch:focus-visible { outline-color: var(--lapor-focus, light-dark(#b45309, #ffc46b)) }
    }
    /* On a narrow page it is a bar below the text, never a patch over it. */
    @media (max-width: 30em) {
      :host { background: Canvas; border-block-start: 1px solid GrayText }
      .launch { inline-size: 100%; box-shadow: none }
    }
    @media print { :host { display: none } }
    @media (forced-colors: active) { .launch { border-color: ButtonText } }
  `);
  return sheet;
}
