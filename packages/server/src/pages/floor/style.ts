/** The look of the form, by the same colours and sizes, for pages that run nothing. */
export const FLOOR_STYLE = `
:root { color-scheme: light dark; --accent: #0d5c63; --on-accent: #fff; --page: #f4f7f7; --surface: #fff; --field: #fff; --ink: #17272a; --muted: #4a5d61; --line: #d5dfe0; --edge: #6c7f83; --danger: #a8261b; --focus: #b45309; font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
@media (prefers-color-scheme: dark) { :root { --accent: #7ed6d1; --on-accent: #062a2d; --page: #0b1314; --surface: #142022; --field: #0e1819; --ink: #e9f1f1; --muted: #a9bcbe; --line: #304346; --edge: #829699; --danger: #ffaa9d; --focus: #ffc46b; } }
* { box-sizing: border-box; }
body { margin: 0; text-wrap: pretty; background: var(--page); color: var(--ink); }
main { max-width: 41rem; margin: 0 auto; padding: 1rem 1rem 4rem; overflow-wrap: break-word; }
@media (min-width: 40rem) { main { padding-block-start: 2.5rem; } }
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1.5rem 1.25rem; }
@media (min-width: 40rem) { .panel { padding: 2.25rem; } }
.other { margin: 0 0 0.5rem; text-align: end; }
.other a { display: inline-block; padding: 0.5rem 0; min-height: 2.75rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; letter-spacing: -0.01em; text-wrap: balance; }
h2, legend { font-size: 1.25rem; line-height: 1.35; font-weight: 650; padding: 0; }
h2 { margin: 0 0 0.75rem; }
legend { margin-block-end: 0.25rem; }
p { margin: 0 0 0.75rem; }
a { color: var(--accent); }
section, fieldset.part { border: 0; margin: 2.25rem 0 0; padding: 2.25rem 0 0; min-width: 0; border-block-start: 1px solid var(--line); }
.field { margin-block-start: 1.5rem; }
fieldset.field { border: 0; padding: 0; min-width: 0; margin-inline: 0; }
label, .label { display: block; font-weight: 600; }
fieldset.field > legend { font-size: 1rem; font-weight: 600; }
.optional { font-weight: 400; color: var(--muted); }
.hint { color: var(--muted); margin: 0 0 0.375rem; }
.error { color: var(--danger); font-weight: 600; margin: 0.125rem 0 0.375rem; }
.wrong { border-inline-start: 4px solid var(--danger); padding-inline-start: 1rem; }
input:not([type='radio'], [type='checkbox'], [type='hidden']), textarea, select { display: block; width: 100%; min-height: 2.75rem; margin-block-start: 0.25rem; padding: 0.5rem 0.75rem; font: inherit; color: inherit; background: var(--field); border: 1px solid var(--edge); border-radius: 0.5rem; }
input[type='date'], input.short { max-width: 16rem; }
textarea { min-height: 9rem; resize: vertical; }
.choice { position: relative; display: flex; gap: 0.75rem; align-items: flex-start; padding: 0.75rem 1rem; margin-block-start: 0.5rem; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--field); }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.choice input { flex: none; width: 1.375rem; height: 1.375rem; margin: 0.15rem 0 0; accent-color: var(--accent); }
.choice label { flex: 1; min-block-size: 2.75rem; align-content: center; margin-block: -0.35rem; }
.choice label::after { content: ''; position: absolute; inset: 0; border-radius: inherit; }
.choice .meaning, .choice .example { display: block; font-weight: 400; color: var(--muted); }
button, .button { display: inline-block; min-height: 3rem; padding: 0.625rem 1.5rem; font: inherit; font-weight: 650; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 0.75rem; cursor: pointer; text-decoration: none; }
.actions { margin-block-start: 2rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.choice:focus-within { outline: 3px solid var(--focus); outline-offset: 2px; }
.choice input:focus-visible { outline: none; }
.summary { border: 2px solid var(--danger); border-radius: 0.75rem; padding: 1rem 1.25rem; margin-block-end: 1.5rem; }
.summary ul { margin: 0; padding: 0; list-style: none; }
.summary a { color: var(--danger); font-weight: 600; display: inline-block; padding-block: 0.25rem; }
.note { border-inline-start: 4px solid var(--accent); padding: 0.25rem 0 0.25rem 1rem; }
.notice { color: var(--muted); }
.trap { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); }
.receipt { border: 2px solid var(--accent); border-radius: 0.75rem; padding: 1.25rem; margin-block: 1rem; }
.receipt dt { color: var(--muted); }
.receipt dd { margin: 0 0 0.75rem; font-size: clamp(1.125rem, 5vw, 1.5rem); font-weight: 700; font-variant-numeric: tabular-nums; letter-spacing: 0.01em; overflow-wrap: anywhere; }
ol.timeline { list-style: none; padding: 0; margin: 0; }
ol.timeline li { border-inline-start: 2px solid var(--line); padding: 0 0 1.25rem 1rem; }
.when { color: var(--muted); }
.said { white-space: pre-line; }
@media (forced-colors: active) { .choice:has(:checked) { border-width: 3px; } }
@media print { body { background: #fff; } .panel { border: 0; padding: 0; } .other, .actions { display: none; } }
`;
