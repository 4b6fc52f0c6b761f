/**
 * The dialog fills the window and scrolls by itself, always a little: so the page behind never scrolls with it, and not a
 * style of the page is touched for that.
 */
export function dialogSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    dialog {
      pointer-events: auto; inline-size: 100vw; block-size: 100vh; block-size: 100dvh; max-inline-size: none; max-block-size: none;
      margin: 0; padding: 0; border: 0; overflow-y: scroll; overscroll-behavior: contain; background: rgb(0 0 0 / .55); color: inherit;
      font: 400 max(1.0625rem, 16px)/1.6 var(--lapor-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
      text-align: start;
    }
    dialog::backdrop { background: none }
    .room { box-sizing: border-box; min-block-size: calc(100% + 1px); display: grid; grid-template-columns: minmax(0, 1fr); justify-items: center; align-items: start; padding: clamp(0px, 4vw, 3rem) clamp(0px, 4vw, 2rem) }
    .box { inline-size: 100%; max-inline-size: var(--lapor-width, 37.5em); padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left); box-sizing: border-box; background: var(--lapor-surface, #fff); color: var(--lapor-ink, #17272a); border-radius: calc(var(--lapor-radius, .75rem) * 1.5) }
    .box lapor-form::part(panel) { border: 0 }
    .close, .stay, .leave { min-block-size: 44px; padding: .4em 1.1em; font: inherit; font-weight: 560; color: inherit; background: none; border: 1px solid currentColor; border-radius: var(--lapor-radius, .75rem); cursor: pointer }
    .close { display: block; margin: .75em .9em 0 auto; border-color: transparent; text-decoration: underline; text-underline-offset: .2em }
    :is(.stay, .leave) { max-inline-size: 100% }
    .stay { margin-inline-end: min(.75em, 2vw); background: var(--lapor-accent, #0d5c63); color: var(--lapor-on-accent, #fff); border-color: transparent }
    :is(.close, .stay, .leave):focus-visible { outline: 3px solid var(--lapor-focus, #b45309); outline-offset: 2px }
    .question { position: sticky; z-index: 1; inset-block-start: 0; margin: min(.75em, 3vw); padding: 1em min(1.15em, 5vw); background: var(--lapor-surface, #fff); border: 2px solid var(--lapor-danger, #a8261b); border-radius: var(--lapor-radius, .75rem) }
    .question[hidden] { display: none }
    .question p { margin: .25em 0 .9em }
    .question button { margin-block-end: .4em }
    @media (max-width: 40em) { .room { padding: 0 } .box { min-block-size: 100vh; min-block-size: 100dvh; border-radius: 0 } }
    @supports (color: light-dark(#000, #fff)) {
      .box, .question { background: var(--lapor-surface, light-dark(#fff, #142022)); color: var(--lapor-ink, light-dark(#17272a, #e9f1f1)) }
      .question { border-color: var(--lapor-danger, light-dark(#a8261b, #ffaa9d)) }
      .stay { background: var(--lapor-accent, light-dark(#0d5c63, #7ed6d1)); color: var(--lapor-on-accent, light-dark(#fff, #062a2d)) }
      :is(.close, .stay, .leave):focus-visible { outline-color: var(--lapor-focus, light-dark(#b45309, #ffc46b)) }
    }
  `);
  return sheet;
}
