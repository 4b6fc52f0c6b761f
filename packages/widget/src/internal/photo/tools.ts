import type * as photoTools from './photo-tools.js';

/** What the list needs once somebody reaches for it: a larger view, the blurring, the dragging. */
type Tools = typeof photoTools;

/** Fetches it for what was pressed. While the network is away nothing happens, and it may be pressed again. */
export function withTools(event: Event, use: (tools: Tools, at: HTMLElement) => void): void {
  const at = event.currentTarget as HTMLElement;
  import('./photo-tools.js').then(
    (tools) => use(tools, at),
    () => undefined,
  );
}
