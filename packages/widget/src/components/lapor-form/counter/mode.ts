import type { Journey } from '../journey.js';
import { Counter } from './counter.js';
import { counterStyles } from './counter.styles.js';

/** Makes a journey that of a counter. Rejects when its texts do not arrive. */
export async function openCounterMode(journey: Journey, root: ShadowRoot): Promise<void> {
  const counter = new Counter(journey);
  await counter.load();
  const sheet = counterStyles.styleSheet;
  if (sheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  journey.mode = counter;
}
