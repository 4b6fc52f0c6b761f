import { html, nothing, svg, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from '../live.js';
import type { BlurMessages } from '../../locales/id/blur.js';
import type { MessageOverrides } from '../../locales/overrides.js';
import { blurTexts } from '../../locales/rare-texts.js';
import { textsIn } from '../../locales/texts-in.js';
import type { Language } from '../language.js';
import { openDialog, type Dialog } from './dialog.js';
import { dialogStyles } from './dialog-styles.js';
import { contextOf, decodeImage, newCanvas, type DecodedImage } from './image.js';
import type { PhotoItem, PhotosView } from './item.js';
import { pixelate, type Area } from './pixelate.js';
import { writeProven } from './prepare.js';

const SIDES = ['left', 'top', 'width', 'height'] as const;
const SMALLEST = 0.03;
const NEW_AREA: Area = { left: 0.35, top: 0.35, width: 0.3, height: 0.3 };

/** Lets somebody cover faces and plates, by pointer or by sliders, and sends the covered picture instead. */
export async function blur(at: HTMLElement, view: PhotosView, item: PhotoItem, language: Language): Promise<void> {
  if (!item.blob) return;
  const host = (at.getRootNode() as ShadowRoot).host as HTMLElement & { readonly messages?: MessageOverrides | null };
  try {
    const [messages, image] = await Promise.all([textsIn(blurTexts, language, host.messages), decodeImage(item.blob)]);
    new Blurring(at, view, item, messages, image).open();
  } catch {
    // The network is away; the button may be pressed again.
  }
}

class Blurring {
  readonly #at: HTMLElement;
  readonly #view: PhotosView;
  readonly #item: PhotoItem;
  readonly #messages: BlurMessages;
  readonly #image: DecodedImage;
  readonly #canvas: HTMLCanvasElement;
  #dialog: Dialog | undefined;
  #areas: readonly Area[] = [];
  /** What there was before each change. */
  #past: (readonly Area[])[] = [];
  #chosen = -1;
  #said = '';
  #failed = false;

  constructor(at: HTMLElement, view: PhotosView, item: PhotoItem, messages: BlurMessages, image: DecodedImage) {
    this.#at = at;
    this.#view = view;
    this.#item = item;
    this.#messages = messages;
    this.#image = image;
    this.#canvas = newCanvas(image.width, image.height) as HTMLCanvasElement;
  }

  open(): void {
    this.#dialog = openDialog(this.#at, this.#messages.blurHeading, dialogStyles, () => this.#image.close());
    this.#draw();
    this.#dialog.element.querySelector<HTMLElement>('.blur-heading')?.focus();
  }

  /** The picture as it would be sent. */
  #paint(): void {
    const context = contextOf(this.#canvas);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.drawImage(this.#image.source, 0, 0);
    for (const area of this.#areas) pixelate(this.#canvas, area);
  }

  #draw(): void {
    this.#paint();
    this.#dialog?.show(this.#render());
  }

  #render(): TemplateResult {
    const m = this.#messages;
    return html`<div class="blur-heading" role="heading" aria-level="2" tabindex="-1">${m.blurHeading}</div>
      <p class="hint">${m.blurHint}</p>
      <div class="stage" @pointerdown=${this.#pressed}>
        ${this.#canvas}
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">${this.#areas.map((area, index) => this.#outline(area, index))}</svg>
      </div>
      ${this.#areas.length > 0
        ? html`<ol class="areas" aria-label=${m.blurAreas}>
            ${this.#areas.map((area, index) => keyed(index, this.#row(area, index)))}
          </ol>`
        : nothing}
      <div class="dialog-actions">
        <button type="button" class="button quiet" @click=${() => this.#add()}>${m.blurAdd}</button>
        <button type="button" class="button quiet" aria-disabled=${this.#past.length === 0 ? 'true' : nothing} @click=${() => this.#undo()}>${m.blurUndo}</button>
      </div>
      ${this.#failed ? html`<p class="error" role="alert">${m.blurFailed}</p>` : nothing}
      <div class="dialog-actions">
        <button type="button" class="button" @click=${() => void this.#use()}>${m.blurUse}</button>
        <button type="button" class="link" @click=${() => this.#dialog?.close()}>${m.blurCancel}</button>
      </div>
      <span class="visually-hidden" role="status">${this.#said}</span>`;
  }

  #outline({ left, top, width, height }: Area, index: number): TemplateResult {
    const chosen = index === this.#chosen;
    const box = [left, top, width, height].map((share) => share * 1000);
    return svg`<rect class="area-edge" x=${box[0]} y=${box[1]} width=${box[2]} height=${box[3]} />
      <rect class="area ${chosen ? 'chosen' : ''}" data-area=${index} x=${box[0]} y=${box[1]} width=${box[2]} height=${box[3]} />
      ${chosen ? svg`<ellipse class="corner" data-corner=${index} cx=${(left + width) * 1000} cy=${(top + height) * 1000} rx=${this.#dot('clientWidth')} ry=${this.#dot('clientHeight')} />` : nothing}`;
  }

  /** The corner is a circle of 22 pixels, whatever the shape of the picture. */
  #dot(side: 'clientWidth' | 'clientHeight'): number {
    return 11_000 / Math.max(1, this.#canvas[side] || 400);
  }

  #row(area: Area, index: number): TemplateResult {
    const m = this.#messages;
    const names = { left: m.blurLeft, top: m.blurTop, width: m.blurWidth, height: m.blurHeight };
    return html`<li>
      <details class="area-row" ?open=${index === this.#chosen} @toggle=${(event: Event) => (event.target as HTMLDetailsElement).open && this.#choose(index)}>
        <summary>${m.blurArea(index + 1)}</summary>
        <div class="sliders">
          ${SIDES.map(
            (side) => html`<label
              >${names[side]}
              <input
                type="range"
                min=${side === 'width' || side === 'height' ? 3 : 0}
                max="100"
                .value=${live(String(Math.round(area[side] * 100)))}
                aria-valuetext=${m.blurPercent(Math.round(area[side] * 100))}
                @change=${() => this.#remember()}
                @input=${(event: Event) => this.#set(index, { [side]: Number((event.target as HTMLInputElement).value) / 100 })}
            /></label>`,
          )}
        </div>
        <button type="button" class="link" @click=${() => this.#remove(index)}>${m.blurRemove}<span class="visually-hidden"> ${m.blurArea(index + 1)}</span></button>
      </details>
    </li>`;
  }

  #choose(index: number): void {
    if (this.#chosen === index) return;
    this.#chosen = index;
    this.#draw();
  }

  /** What is there now can be come back to. */
  #remember(): void {
    if (this.#past.at(-1) !== this.#areas) this.#past = [...this.#past, this.#areas];
  }

  #add(area: Area = NEW_AREA): void {
    this.#remember();
    this.#areas = [...this.#areas, area];
    this.#chosen = this.#areas.length - 1;
    this.#said = this.#messages.blurAdded(this.#areas.length);
    this.#draw();
  }

  #remove(index: number): void {
    this.#remember();
    this.#areas = this.#areas.filter((_, other) => other !== index);
    this.#chosen = -1;
    this.#said = this.#messages.blurRemoved(index + 1);
    this.#draw();
    this.#dialog?.element.querySelector<HTMLElement>('.blur-heading')?.focus();
  }

  #undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#areas = before;
    this.#chosen = Math.min(this.#chosen, before.length - 1);
    this.#said = this.#messages.blurUndone(before.length);
    this.#draw();
  }

  #set(index: number, change: Partial<Area>): void {
    this.#areas = this.#areas.map((area, other) => (other === index ? within({ ...area, ...change }) : area));
    this.#draw();
  }

  /** Draws a new area, moves one, or pulls at the corner of one. */
  readonly #pressed = (start: PointerEvent): void => {
    if (start.button !== 0) return;
    start.preventDefault();
    const box = this.#canvas.getBoundingClientRect();
    const place = ({ clientX, clientY }: PointerEvent) => ({ x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height });
    const from = place(start);
    const { area, corner } = (start.target as SVGElement).dataset;
    const index = Number(corner ?? area ?? this.#areas.length);
    if (corner === undefined && area === undefined) this.#add({ left: from.x, top: from.y, width: SMALLEST, height: SMALLEST });
    else this.#remember();
    this.#choose(index);
    const was = this.#areas[index];
    if (!was) return;
    const ending = new AbortController();
    const { signal } = ending;
    const moved = (event: PointerEvent) => {
      const to = place(event);
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      if (area !== undefined) this.#set(index, { left: was.left + dx, top: was.top + dy });
      else if (corner !== undefined) this.#set(index, { width: was.width + dx, height: was.height + dy });
      else this.#set(index, { left: Math.min(from.x, to.x), top: Math.min(from.y, to.y), width: Math.abs(dx), height: Math.abs(dy) });
    };
    addEventListener('pointermove', moved, { signal });
    for (const event of ['pointerup', 'pointercancel']) addEventListener(event, () => ending.abort(), { signal });
  };

  async #use(): Promise<void> {
    if (this.#areas.length === 0) {
      this.#dialog?.close();
      return;
    }
    this.#paint();
    const { width, height } = this.#canvas;
    const written = await writeProven({ source: this.#canvas, width, height }, this.#view.limits.bytes, this.#item.blob?.type !== 'image/jpeg');
    if (written.ok) {
      this.#dialog?.close();
      this.#view.replace(this.#item, written.blob);
    } else {
      this.#failed = true;
      this.#draw();
    }
  }
}

/** An area no smaller than can be taken hold of, and within the picture. */
function within(area: Area): Area {
  const width = Math.min(1, Math.max(SMALLEST, area.width));
  const height = Math.min(1, Math.max(SMALLEST, area.height));
  return { width, height, left: Math.min(1 - width, Math.max(0, area.left)), top: Math.min(1 - height, Math.max(0, area.top)) };
}
