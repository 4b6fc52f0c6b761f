/**
 * Does one action in the page, through what stands in the component's own root. It runs in the page, in any engine, and
 * knows nothing but its arguments: no words, so that it finds its way in every language.
 *
 * @param {string} tag
 * @param {import('./form.mjs').Action} action
 */
export async function act(tag, action) {
  const [name, first = '', second = ''] = action;
  const PATIENCE = 40_000;
  const component = () => /** @type {(HTMLElement & { ready?: boolean, updateComplete?: Promise<unknown> }) | null} */ (document.querySelector(tag));
  const root = () => component()?.shadowRoot ?? (tag === 'body' ? component() : null);
  /** @param {number} time */
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  /**
   * @template Found
   * @param {() => Found | null | undefined | false} look
   * @param {string} what
   * @param {number} [patience]
   * @returns {Promise<Found>}
   */
  const until = async (look, what, patience = PATIENCE) => {
    const end = performance.now() + patience;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > end) throw new Error(`waited in vain for ${what}; on screen: ${(root()?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 400)}`);
      await pause(25);
    }
  };
  /** What a selector finds; `>>>` leads into the root of what stands before it. @param {string} selector */
  const look = (selector) => {
    let at = /** @type {ParentNode | null | undefined} */ (root());
    let found = /** @type {HTMLElement | null | undefined} */ (null);
    for (const part of selector.split(' >>> ')) {
      found = at?.querySelector(part);
      at = found?.shadowRoot;
    }
    return found;
  };
  /** @param {string} selector */
  const find = (selector) => until(() => look(selector), selector);
  /** @param {string} id */
  const byId = async (id) => /** @type {HTMLInputElement} */ (await find(`#${CSS.escape(id)}`));
  /** @param {string} id @param {string} text */
  const fill = async (id, text) => {
    const input = await byId(id);
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };

  switch (name) {
    // The first screen is there, and everything after it.
    case 'ready':
      await until(() => root()?.querySelector('.heading') && component()?.ready, 'the form');
      break;
    case 'open':
      await find('.heading');
      break;
    case 'choose':
      (await byId(first)).click();
      break;
    case 'choose-value':
      (await find(`input[name="${first}"][value="${second}"]`)).click();
      break;
    case 'fill':
      await fill(first, second);
      break;
    case 'fill-long':
      await fill(first, 'contoh '.repeat(Math.ceil(Number(second) / 7)).slice(0, Number(second)));
      break;
    case 'press':
      (await find(first)).click();
      break;
    case 'see':
      await until(() => look(first), first, second ? Number(second) : PATIENCE);
      break;
    // What leads to another page is pressed once the driver has its answer.
    case 'leave': {
      const element = await find(first);
      setTimeout(() => element.click());
      break;
    }
    // What the device says or allows.
    case 'device':
      if (first === 'no-storage') Object.defineProperty(window, 'indexedDB', { get: () => undefined });
      else {
        const coords = { latitude: -8.5412, longitude: 115.1251, accuracy: 12 };
        /** @param {(at: object) => void} found @param {(error: object) => void} failed */
        const getCurrentPosition = (found, failed) => (first === 'located' ? found({ coords }) : failed({ code: 1 }));
        Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition } });
      }
      break;
    // The device's clock goes on by so many milliseconds.
    case 'later': {
      const { now } = Date;
      Date.now = () => now() + Number(first);
      break;
    }
    // Longer than any pause the form makes before it searches or speaks.
    case 'settle':
      await pause(1300);
      break;
    case 'file': {
      const input = await byId('files');
      const files = new DataTransfer();
      files.items.add(await sampleFile(first));
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      break;
    }
    default:
      throw new Error(`hands do not know how to ${name}`);
  }
  await component()?.updateComplete;

  /** @param {string} kind */
  async function sampleFile(kind) {
    if (kind === 'text') return new File(['contoh'], 'contoh.txt', { type: 'text/plain' });
    if (kind === 'pdf') {
      const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>'];
      let body = '%PDF-1.4\n';
      let offsets = 'xref\n0 4\n0000000000 65535 f \n';
      for (const [index, object] of objects.entries()) {
        offsets += `${String(body.length).padStart(10, '0')} 00000 n \n`;
        body += `${index + 1} 0 obj${object}endobj\n`;
      }
      const end = `trailer<</Size 4/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
      return new File([body, offsets, end], 'contoh.pdf', { type: 'application/pdf' });
    }
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    for (const [colour, x, y, width, height] of /** @type {const} */ ([
      ['#9cc9e8', 0, 0, 640, 200],
      ['#6d8f58', 0, 180, 640, 60],
      ['#6b6f73', 0, 240, 640, 240],
      ['#e8e3d3', 300, 240, 20, 240],
      ['#3d3f41', 380, 330, 140, 70],
    ])) {
      context.fillStyle = colour;
      context.fillRect(x, y, width, height);
    }
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    return new File([/** @type {Blob} */ (blob)], 'contoh.jpg', { type: 'image/jpeg' });
  }
}
