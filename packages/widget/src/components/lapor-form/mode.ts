import type { TemplateResult } from 'lit';

/** A way of using the form that has screens of its own, such as a counter. */
export interface Mode {
  /** A screen in place of the journey's; `undefined` while the journey shows its own. */
  screen(): TemplateResult | undefined;
  /** What stands above every screen of the journey. */
  above(): TemplateResult;
}
