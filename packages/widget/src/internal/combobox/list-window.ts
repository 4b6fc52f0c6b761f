/** Rows drawn before and behind what is in sight. */
const SPARE = 6;
/** Rows drawn of a new list at each key: one more than the tallest list shows at once. */
const FIRST = 10;
/** What a row is taken to be high until one was measured. */
const GUESS = 52;

/**
 * Which rows of a long list are drawn. Rows differ in height, since names wrap: those that were drawn are remembered, the
 * others are taken to be as high as these are on average.
 */
export class ListWindow {
  #count = 0;
  #from = 0;
  #to = 0;
  #heights = new Map<number, number>();
  #average = 0;
  #width = 0;
  /** A row in sight and where it stood, so that it still stands there when the rows above it turn out higher or lower. */
  #anchor: { place: string | null; top: number } | undefined;

  get from(): number {
    return this.#from;
  }
  get to(): number {
    return this.#to;
  }

  /** Begins anew with another list, drawn from its head. */
  reset(count: number): void {
    this.#count = count;
    // Rows of the last list are as high on average: to measure at each key would have the page laid out twice.
    this.#heights.clear();
    this.#anchor = undefined;
    this.#from = 0;
    this.#to = Math.min(count, FIRST);
  }

  /** Takes in one row that somebody moves to. */
  include(row: number): void {
    this.#anchor = undefined;
    if (row >= this.#from && row < this.#to) return;
    this.#from = Math.max(0, row - 2 * SPARE);
    this.#to = Math.min(this.#count, row + 2 * SPARE);
  }

  /** Looks at the list on screen: measures, and says whether other rows are to be drawn. */
  scrolled(list: HTMLElement): boolean {
    if (list.clientHeight === 0) return false;
    this.#measure(list);
    const top = list.scrollTop;
    const first = this.#rowAt(top);
    const last = this.#rowAt(top + list.clientHeight);
    if (first >= this.#from && last < this.#to && (this.#from === 0 || first - this.#from > 1) && (this.#to === this.#count || this.#to - last > 2)) return false;
    const from = Math.max(0, first - SPARE);
    const to = Math.min(this.#count, last + SPARE + 1);
    if (from === this.#from && to === this.#to) return false;
    this.#from = from;
    this.#to = to;
    const head = list.getBoundingClientRect().top;
    const row = rowsOf(list).find((each) => each.getBoundingClientRect().bottom > head);
    this.#anchor = row && { place: row.getAttribute('aria-posinset'), top: row.getBoundingClientRect().top };
    return true;
  }

  /** Leaves room for the rows that are not drawn. Set on the element itself: pages forbid style attributes. */
  spread(list: HTMLElement): void {
    const asGuessed = this.#average > 0 && this.#heights.size === 0 && this.#from === 0;
    if (!asGuessed) {
      if (list.clientHeight === 0) return;
      this.#measure(list);
    }
    const { style } = list;
    style.setProperty('--_before', `${this.#offset(this.#from)}px`);
    style.setProperty('--_behind', `${this.#offset(this.#count) - this.#offset(this.#to)}px`);
    const { place, top } = this.#anchor ?? {};
    const row = place && list.querySelector(`[aria-posinset="${place}"]`);
    if (row && top !== undefined) list.scrollTop += row.getBoundingClientRect().top - top;
    this.#anchor = undefined;
  }

  #measure(list: HTMLElement): void {
    if (list.clientWidth !== this.#width) {
      this.#width = list.clientWidth;
      this.#heights.clear();
      this.#average = 0;
    }
    for (const row of rowsOf(list)) this.#heights.set(Number(row.getAttribute('aria-posinset')) - 1, row.offsetHeight + 1);
    if (this.#average > 0 || this.#heights.size === 0) return;
    let sum = 0;
    for (const height of this.#heights.values()) sum += height;
    // Taken once: were it to change, thousands of rows would move.
    this.#average = sum / this.#heights.size;
  }

  /** How far below the head of the list a row begins. */
  #offset(row: number): number {
    const average = this.#average || GUESS;
    let offset = row * average;
    for (const [measured, height] of this.#heights) if (measured < row) offset += height - average;
    return offset;
  }

  #rowAt(offset: number): number {
    const average = this.#average || GUESS;
    let rest = offset;
    let row = 0;
    while (row < this.#count - 1) {
      rest -= this.#heights.get(row) ?? average;
      if (rest < 0) break;
      row += 1;
    }
    return row;
  }
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return Array.from(list.querySelectorAll<HTMLElement>('[aria-posinset]'));
}
