/** Somebody in front of pages that run no script: they type, choose, press, and each press opens a page. */
export class PlainReader {
  #page;

  /** @param {import('puppeteer-core').Page} page */
  constructor(page) {
    this.#page = page;
  }

  /** Everything the page says. */
  text() {
    return this.#page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  }

  /** What the page is headed. */
  heading() {
    return this.#page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
  }

  /** @param {string} id @param {string} text */
  async types(id, text) {
    await this.#page.type(`#${id}`, text);
  }

  /** @param {string} id @param {string} value */
  async fills(id, value) {
    // A date is typed in the order of the browser's own language.
    await this.#page.evaluate((name, given) => Object.assign(document.getElementById(name) ?? {}, { value: given }), id, value);
  }

  /** @param {string} id @param {string} value */
  async picks(id, value) {
    await this.#page.select(`#${id}`, value);
  }

  /** @param {string} name @param {string} value */
  async chooses(name, value) {
    await this.#page.click(`input[name="${name}"][value="${value}"]`);
  }

  /** @param {string} path */
  async attaches(path) {
    const input = await this.#page.$('input[type=file]');
    await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(path);
  }

  /** Unfolds what is headed so. @param {string} words */
  async unfolds(words) {
    await this.#click('summary', words);
  }

  /** Presses a button or a link that says so, and waits for the page it opens. @param {string} words */
  async presses(words) {
    await Promise.all([this.#page.waitForNavigation({ waitUntil: 'load' }), this.#click('button:not(.trap), a', words)]);
  }

  /** Number and code from a receipt. */
  async receipt() {
    const [number = '', code = ''] = await this.#page.evaluate(() => [...document.querySelectorAll('.receipt dd')].map((each) => each.textContent ?? ''));
    return { number, code };
  }

  /** @param {string} selector @param {string} words */
  async #click(selector, words) {
    const handle = await this.#page.evaluateHandle(
      (wanted, start) => [...document.querySelectorAll(wanted)].find((each) => each.checkVisibility() && (each.textContent ?? '').trim().startsWith(start)) ?? null,
      selector,
      words,
    );
    const element = handle.asElement();
    if (!element) throw new Error(`There is nothing to press that says “${words}” on:\n${await this.text()}`);
    await /** @type {import('puppeteer-core').ElementHandle<Element>} */ (element).click();
  }
}
