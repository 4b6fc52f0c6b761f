/** A picture decoded and turned upright, ready to be drawn. Call `close` when done. */
export interface DecodedImage {
  source: CanvasImageSource;
  width: number;
  height: number;
  close: () => void;
}

/** Decodes an image and turns it as its EXIF orientation says. Rejects when the browser cannot read it. */
export async function decodeImage(blob: Blob): Promise<DecodedImage> {
  if (typeof createImageBitmap === 'function') {
    try {
      const bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' });
      return { source: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close() };
    } catch {
      // Some browsers decode in an image element what createImageBitmap refuses; that is tried next and decides.
    }
  }
  // A worker has no elements; the page tries them.
  if (typeof document === 'undefined') throw new Error('This worker cannot read the picture.');
  const url = URL.createObjectURL(blob);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch (error) {
    URL.revokeObjectURL(url);
    throw error;
  }
  return { source: image, width: image.naturalWidth, height: image.naturalHeight, close: () => URL.revokeObjectURL(url) };
}

/** Draws a picture so that neither side is longer than `edge`; never larger than it is. */
export function drawImage(image: Omit<DecodedImage, 'close'>, edge: number): Canvas {
  const scale = Math.min(1, edge / Math.max(image.width, image.height));
  const canvas = newCanvas(Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale)));
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image.source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** A canvas to draw on, on the page or in a worker. */
export type Canvas = HTMLCanvasElement | OffscreenCanvas;

/** An empty canvas of this size. */
export function newCanvas(width: number, height: number): Canvas {
  if (typeof document === 'undefined') return new OffscreenCanvas(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** What is drawn with on a canvas. Throws where the browser gives none. */
export function contextOf(canvas: Canvas): CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D {
  // One call for both: their overloads differ in what else they could give.
  const context = (canvas as OffscreenCanvas).getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw on.');
  return context;
}

/** So many rows are looked at at a time; between them, the page may do what waits. */
const ROWS = 128;

/** Whether any pixel of the canvas is see-through. */
export async function hasTransparency(canvas: Canvas): Promise<boolean> {
  const context = contextOf(canvas);
  for (let row = 0; row < canvas.height; row += ROWS) {
    const { data } = context.getImageData(0, row, canvas.width, Math.min(ROWS, canvas.height - row));
    for (let index = 3; index < data.length; index += 4) {
      if (data[index] !== 255) return true;
    }
    await pause();
  }
  return false;
}

/** Lets the page do what waits. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Whether what is drawn is what comes out. Browsers that resist fingerprinting hand out noise instead of the picture,
 * and a report must not carry noise in a photo's place.
 */
export function isCanvasTruthful(): boolean {
  const canvas = newCanvas(16, 16);
  const context = contextOf(canvas);
  const colours = [
    [208, 32, 48],
    [16, 144, 224],
  ] as const;
  colours.forEach(([red, green, blue], row) => {
    context.fillStyle = `rgb(${red} ${green} ${blue})`;
    context.fillRect(0, row * 8, 16, 8);
  });
  const { data } = context.getImageData(0, 0, 16, 16);
  return data.every((value, index) => {
    const colour = [...colours[index < data.length / 2 ? 0 : 1], 255];
    return Math.abs(value - (colour[index % 4] ?? 0)) <= 8;
  });
}

/** The canvas as an image file. A browser that does not write `type` writes PNG instead. */
export function encodeCanvas(canvas: Canvas, type: string, quality?: number): Promise<Blob> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type, ...(quality !== undefined && { quality }) });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas could not be encoded.'))), type, quality);
  });
}
