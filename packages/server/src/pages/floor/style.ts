/** The look of the form, by the same colours and sizes, for pages that run nothing. */
export const FLOOR_STYLE = `
:root { color-scheme: light dark; --accent: #0d5c63; --on-accent: #fff; --page: #f4f7f7; --surface: #fff; --field: #fff; --ink: #17272a; --muted: #4a5d61; --line: #d5dfe0; --edge: #6c7f83; --danger: #a8261b; --focus: #b45309; --tint: #eef4f4; --grave: #fbf2f1; font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
@media (prefers-color-scheme: dark) { :root { --accent: #7ed6d1; --on-accent: #062a2d; --page: #0b1314; --surface: #142022; --field: #0e1819; --ink: #e9f1f1; --muted: #a9bcbe; --line: #304346; --edge: #829699; --danger: #ffaa9d; --focus: #ffc46b; --tint: #1b2c2e; --grave: #2b2322; } }
* { box-sizing: border-box; }
body { margin: 0; text-wrap: pretty; background: var(--page); color: var(--ink); }
main { max-width: 41rem; margin: 0 auto; padding: 1rem min(1rem, 4vw) 4rem; overflow-wrap: break-word; }
@media (min-width: 40rem) { main { padding-block-start: 2.5rem; } }
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1.5rem min(1.25rem, 5vw); }
@media (min-width: 40rem) { .panel { padding: 2.25rem; } }
h3 { font-size: 1.0625rem; margin: 0; }
.other { margin: 0 0 0.5rem; text-align: end; }
.other a { display: inline-block; padding: 0.5rem 0; min-height: 2.75rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; letter-spacing: -0.01em; text-wrap: balance; }
h2, legend { font-size: 1.25rem; line-height: 1.35; font-weight: 650; padding: 0; }
h2 { margin: 0 0 0.75rem; }
legend { margin-block-end: 0.25rem; }
p { margin: 0 0 0.75rem; }
a { color: var(--accent); max-width: 100%; overflow-wrap: anywhere; }
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
.choice { position: relative; display: flex; gap: min(0.75rem, 3vw); align-items: flex-start; padding: 0.75rem min(1rem, 4vw); margin-block-start: 0.5rem; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--field); }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.choice input { flex: none; width: 1.375rem; height: 1.375rem; margin: 0.15rem 0 0; accent-color: var(--accent); }
.choice label { flex: 1; min-width: 0; overflow-wrap: anywhere; min-block-size: 2.75rem; align-content: center; margin-block: -0.35rem; }
.choice label::after { content: ''; position: absolute; inset: 0; border-radius: inherit; }
.choice .meaning, .choice .example { display: block; font-weight: 400; color: var(--muted); }
button, .button { display: inline-block; min-height: 3rem; max-width: 100%; padding: 0.625rem min(1.5rem, 6vw); overflow-wrap: anywhere; font: inherit; font-weight: 650; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 0.75rem; cursor: pointer; text-decoration: none; }
.exit .button { color: var(--surface); background: var(--danger); }
button.quiet, summary { min-height: 2.75rem; padding: 0.5rem 1.25rem; color: var(--accent); background: none; border-color: var(--edge); margin-block-start: 0.75rem; }
button.link { min-height: 2.75rem; padding: 0.25rem 0; color: var(--accent); background: none; border: 0; text-decoration: underline; text-underline-offset: 0.2em; text-align: start; }
.class { display: flex; flex-wrap: wrap; align-items: center; gap: 0 0.75rem; margin: 0 0 0.5rem; color: var(--muted); }
.class strong { color: var(--ink); }
.eyebrow { margin: 0 0 0.25rem; color: var(--muted); font-weight: 600; }
.aside { margin-block: 2.25rem 0; }
.aside a { display: inline-block; padding-block: 0.5rem; }
.found { margin-block: 0.75rem 0; font-weight: 600; }
.card { margin-block: 0 1.5rem; padding: 1rem 1.25rem; background: var(--tint); border-inline-start: 4px solid var(--accent); border-radius: 0.75rem; }
.card.grave { background: var(--grave); border-color: var(--danger); }
.card .kind { margin: 0 0 0.25rem; color: var(--muted); font-size: 0.9375rem; font-weight: 600; }
.card h2 { margin: 0 0 0.25rem; }
.card p:last-child, .card dl { margin-block-end: 0; }
.facts { margin: 0.75rem 0 0; display: grid; gap: 0.5rem; }
dt { color: var(--muted); font-size: 0.9375rem; }
dd { margin: 0; }
.facts dd { font-weight: 600; }
.lines { margin: 1rem 0 0; }
.lines > div { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding-block: 0.75rem; border-block-end: 1px solid var(--line); }
.lines dt, .lines dd { grid-column: 1; min-width: 0; overflow-wrap: anywhere; }
.lines dd.change { grid-column: 2; grid-row: 1 / span 2; align-self: center; }
.lines dd:not(.change) { white-space: pre-line; }
details > summary { display: block; width: fit-content; max-width: 100%; cursor: pointer; list-style: none; font-weight: 600; border: 1px solid var(--edge); border-radius: 0.75rem; }
summary::before { content: '›'; display: inline-block; width: 1.25rem; }
details[open] > summary::before { transform: rotate(90deg); transform-origin: 30% 55%; }
section > p.hint { margin-block: 0.75rem; }
h1 + .hint { margin-block-end: 1.25rem; }
.lines > div:last-child { border: 0; }
details.step[open] { padding-block-end: 1.5rem; }
details > form { margin-block-start: 1rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
.notice details > summary { padding-inline: 0; border: 0; margin: 0; }
.timeline form { margin: 0; }
.actions { margin-block-start: 2rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.choice:focus-within { outline: 3px solid var(--focus); outline-offset: 2px; }
.choice input:focus-visible { outline: none; }
.summary { border: 2px solid var(--danger); border-radius: 0.75rem; padding: 1rem 1.25rem; margin-block-end: 1.5rem; }
.summary ul { margin: 0; padding: 0; list-style: none; }
.summary a { color: var(--danger); font-weight: 600; display: inline-flex; align-items: center; min-height: 2.75rem; padding-block: 0.25rem; line-height: 1.4; }
.note { border-inline-start: 4px solid var(--accent); padding: 0.25rem 0 0.25rem 1rem; }
.notice { color: var(--muted); }
button.quiet, button.link { font-weight: 600; }
button.trap { border: 0; padding: 0; min-height: 0; }
.trap { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); }
.receipt { border: 2px solid var(--accent); border-radius: 0.75rem; padding: 1.25rem; margin-block: 1rem; }
.receipt dt { color: var(--muted); }
.receipt dd { margin: 0 0 0.75rem; font-size: clamp(1.125rem, 5vw, 1.5rem); font-weight: 700; font-variant-numeric: tabular-nums; letter-spacing: 0.01em; overflow-wrap: anywhere; }
ol.timeline { list-style: none; padding: 0; margin: 0; }
ol.timeline li { border-inline-start: 2px solid var(--line); padding: 0 0 1.25rem 1rem; }
.when { color: var(--muted); }
.said { white-space: pre-line; }
@media (forced-colors: active) { .choice:has(:checked) { border-width: 3px; } }
@media print { body { background: #fff; } .panel { border: 0; padding: 0; } .exit, .other, .actions, .aside, details:not([open]), button { display: none; } }
`;
