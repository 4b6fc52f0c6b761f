import { contextOf, type Canvas } from './image.js';

/** A part of a picture, in shares of its width and height from 0 to 1. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Along its longer side, an area is left with so many squares: a face or a plate cannot be told from them. */
const SQUARES = 6;
/** No square is smaller, so that a small area is not left as it was. */
const SMALLEST_SQUARE = 16;

/**
 * Replaces what is in an area by squares of one colour each, the average of what was there. What made it up is gone: of the
 * thousands of values of a face some thirty are left. (A soft blur would only be smeared, and can be undone.)
 */
export function pixelate(canvas: Canvas, area: Area): void {
  const left = Math.max(0, Math.floor(area.left * canvas.width));
  const top = Math.max(0, Math.floor(area.top * canvas.height));
  const width = Math.min(canvas.width, Math.ceil((area.left + area.width) * canvas.width)) - left;
  const height = Math.min(canvas.height, Math.ceil((area.top + area.height) * canvas.height)) - top;
  if (width <= 0 || height <= 0) return;
  const context = contextOf(canvas);
  const picture = context.getImageData(left, top, width, height);
  const square = Math.max(SMALLEST_SQUARE, Math.ceil(Math.max(width, height) / SQUARES));
  for (let y = 0; y < height; y += square) {
    for (let x = 0; x < width; x += square) level(picture, x, y, Math.min(square, width - x), Math.min(square, height - y));
  }
  context.putImageData(picture, left, top);
}

function level({ data, width: row }: ImageData, left: number, top: number, width: number, height: number): void {
  const sums = [0, 0, 0, 0];
  const each = (act: (index: number) => void) => {
    for (let y = top; y < top + height; y += 1) for (let x = left; x < left + width; x += 1) act((y * row + x) * 4);
  };
  each((index) => sums.forEach((sum, channel) => (sums[channel] = sum + (data[index + channel] ?? 0))));
  // Rounded, so that less than the average of a square is left of it.
  const average = sums.map((sum) => Math.round(sum / (width * height) / 8) * 8);
  // Half see-through squares would show what another picture holds; these hide all.
  average[3] = 255;
  each((index) => data.set(average, index));
}
