import assert from 'node:assert/strict';

const PATIENCE = 20_000;

/**
 * Somebody in front of a page, who finds things by the words on them and uses mouse and keyboard.
 */
export class Citizen {
  #page;
  #tag;

  /**
   * @param {import('puppeteer-core').Page} page
   * @param {'lapor-form' | 'lapor-status'} tag The component they use.
   */
  constructor(page, tag) {
    this.#page = page;
    this.#tag = tag;
  }

  /**
   * Waits until a heading begins with these words.
   *
   * @param {string} words
   */
  async reads(words) {
    await this.#find('h1, h2, h3, h4, [role="heading"]', words);
  }

  /**
   * Waits until these words stand anywhere in the component.
   *
   * @param {string} words
   */
  async sees(words) {
    await this.#until(`the words “${words}”`, async () => (await this.text()).includes(words));
  }

  /** Everything the component says. */
  text() {
    return this.#page.evaluate((tag) => {
      const root = document.querySelector(tag)?.shadowRoot;
      return [...(root?.children ?? [])].map((element) => /** @type {HTMLElement} */ (element).innerText).join('\n');
    }, this.#tag);
  }

  /**
   * Presses the button that says so.
   *
   * @param {string} words
   */
  async presses(words) {
    await this.#click('button, a', words);
  }

  /**
   * Whether there is a button that says so now.
   *
   * @param {string} words
   */
  async isOffered(words) {
    return (await this.#lookFor('button, a', words)) !== undefined;
  }

  /**
   * Presses the button that says so, if there is one now and still is when it is pressed.
   *
   * @param {string} words
   */
  async pressesIfOffered(words) {
    await this.#clickNow('button, a', words);
  }

  /**
   * Chooses the card or check box whose label begins with these words.
   *
   * @param {string} words
   */
  async chooses(words) {
    await this.#click('.choice label', words);
  }

  /**
   * Types into the field with this label.
   *
   * @param {string} label
   * @param {string} text
   */
  async types(label, text) {
    // A page that draws itself anew under the pointer may take the click elsewhere, which people see.
    await this.#until(`the field “${label}” to have the focus`, async () => {
      const clicked = await this.#clickNow('label', label);
      return clicked?.evaluate((element) => /** @type {ShadowRoot} */ (element.getRootNode()).activeElement === /** @type {HTMLLabelElement} */ (element).control);
    });
    await this.#page.keyboard.type(text);
  }

  /**
   * Gives the file field this file.
   *
   * @param {string} path
   */
  async attaches(path) {
    const input = await this.#until('a file field', async () => {
      const handle = await this.#page.evaluateHandle((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('input[type=file]'), this.#tag);
      return handle.asElement() ?? undefined;
    });
    await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(path);
  }

  /**
   * What stands beside a name, such as the number beside “Nomor laporan”: the first match below the words.
   *
   * @param {string} words
   * @param {RegExp} pattern
   */
  async notes(words, pattern) {
    const text = await this.text();
    const match = pattern.exec(text.slice(text.indexOf(words)));
    assert.ok(match, `“${words}” is not followed by anything like ${String(pattern)}`);
    return match[0];
  }

  /**
   * @param {string} selector
   * @param {string} words
   */
  #find(selector, words) {
    return this.#until(`${selector} “${words}”`, () => this.#lookFor(selector, words));
  }

  /**
   * @param {string} selector
   * @param {string} words
   */
  async #lookFor(selector, words) {
    const handle = await this.#page.evaluateHandle(
      (tag, wanted, start) => {
        const all = [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll(wanted) ?? [])];
        const text = (/** @type {Element} */ element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
        const visible = all.filter((element) => element.getClientRects().length > 0);
        return visible.find((element) => text(element) === start) ?? visible.find((element) => text(element).startsWith(start)) ?? null;
      },
      this.#tag,
      selector,
      words,
    );
    return handle.asElement() ?? undefined;
  }

  /**
   * Clicks what is found, as often as it takes: a page may redraw itself between the look and the click.
   *
   * @param {string} selector
   * @param {string} words
   */
  async #click(selector, words) {
    await this.#until(`${selector} “${words}” to click`, () => this.#clickNow(selector, words));
  }

  /**
   * @param {string} selector
   * @param {string} words
   */
  async #clickNow(selector, words) {
    const element = /** @type {import('puppeteer-core').ElementHandle<Element> | undefined} */ (await this.#lookFor(selector, words));
    try {
      await element?.click();
      return element;
    } catch (error) {
      if (error instanceof Error && /detached|not clickable|no such element|stale/i.test(error.message)) return undefined;
      throw error;
    }
  }

  /**
   * @template Found
   * @param {string} what
   * @param {() => Promise<Found | undefined | false>} look
   * @returns {Promise<Found>}
   */
  async #until(what, look) {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const found = await look();
      if (found) return found;
      if (performance.now() > end) throw new Error(`Waited in vain for ${what}. The component says:\n${await this.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
