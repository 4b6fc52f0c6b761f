import { css } from 'lit';

/**
 * The look of every component. A page sets the public `--lapor-*` tokens; the components read the private `--_*` ones
 * made from them. Both schemes follow the page's `color-scheme`; a browser without `light-dark()` shows the light one.
 */
export const tokenStyles = css`
  :host {
    --_accent: var(--lapor-accent, #0d5c63);
    --_on-accent: var(--lapor-on-accent, #ffffff);
    --_surface: var(--lapor-surface, #ffffff);
    --_field: var(--lapor-field, #ffffff);
    --_ink: var(--lapor-ink, #17272a);
    --_muted: var(--lapor-muted, #4a5d61);
    --_line: var(--lapor-line, #d5dfe0);
    --_edge: #6c7f83;
    --_danger: var(--lapor-danger, #a8261b);
    --_focus: var(--lapor-focus, #b45309);
    --_tint: color-mix(in srgb, var(--_accent) 7%, var(--_surface));
    --_danger-tint: color-mix(in srgb, var(--_danger) 6%, var(--_surface));
    --_radius: var(--lapor-radius, 0.75rem);
    --_font: var(--lapor-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    --_width: var(--lapor-width, 37.5em);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--lapor-accent, light-dark(#0d5c63, #7ed6d1));
      --_on-accent: var(--lapor-on-accent, light-dark(#ffffff, #062a2d));
      --_surface: var(--lapor-surface, light-dark(#ffffff, #142022));
      --_field: var(--lapor-field, light-dark(#ffffff, #0e1819));
      --_ink: var(--lapor-ink, light-dark(#17272a, #e9f1f1));
      --_muted: var(--lapor-muted, light-dark(#4a5d61, #a9bcbe));
      --_line: var(--lapor-line, light-dark(#d5dfe0, #304346));
      --_edge: light-dark(#6c7f83, #829699);
      --_danger: var(--lapor-danger, light-dark(#a8261b, #ffaa9d));
      --_focus: var(--lapor-focus, light-dark(#b45309, #ffc46b));
    }
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
`;
