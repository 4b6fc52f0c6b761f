import type { PhotoItem, PhotosView } from './item.js';

/** Drags a row by its handle: it changes places with each row whose middle it passes. */
export function drag(handle: HTMLElement, start: PointerEvent, view: PhotosView, item: PhotoItem, said: (place: number) => string): void {
  if (start.button !== 0) return;
  const row = handle.closest('li');
  if (!row) return;
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => {
    row.classList.remove('dragged');
    ending.abort();
  };
  row.classList.add('dragged');
  const moved = ({ pointerId, clientY }: PointerEvent) => {
    if (pointerId !== start.pointerId) return;
    const [before, after] = [row.previousElementSibling, row.nextElementSibling].map((other) => other?.getBoundingClientRect());
    if (before && clientY < before.top + before.height / 2) view.move(item, -1, said);
    else if (after && clientY > after.top + after.height / 2) view.move(item, 1, said);
  };
  addEventListener('pointermove', moved, { signal });
  for (const event of ['pointerup', 'pointercancel', 'blur']) addEventListener(event, end, { signal });
}
