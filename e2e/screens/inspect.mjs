/** Looks at a screen from inside the page. Each function stands alone, for it is sent there as text. */

/** Every rule of WCAG 2.2 A and AA, target size included, and best practice; the whole page, host and all. */
export async function violations() {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { axe } = /** @type {any} */ (window);
  const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  return /** @type {string[]} */ (found.violations.flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ node) => `${id}: ${node.failureSummary} ${node.html}`)));
}

/**
 * What can be pressed and is smaller than 44 by 44 pixels. A radio button or check box counts with its label; a link in a
 * sentence may be as high as its line.
 *
 * @param {string} tag
 */
export function smallTargets(tag) {
  const SIZE = 44;
  const root = document.querySelector(tag)?.shadowRoot;
  const pressable = [...(root?.querySelectorAll('a[href], button, input, textarea, select, summary, [role="option"], [tabindex="0"]') ?? [])];
  return pressable.flatMap((element) => {
    const own = element.getBoundingClientRect();
    // A field for programs is nowhere for people.
    if (!element.checkVisibility() || element.closest('[aria-hidden=true]')) return [];
    const labels = /** @type {HTMLInputElement} */ (element).labels ?? [];
    const boxes = element.matches('input[type=radio], input[type=checkbox], input[type=file]') ? [...labels].map((label) => label.getBoundingClientRect()) : [own];
    const big = boxes.some(({ width, height }) => width >= SIZE - 0.5 && height >= SIZE - 0.5);
    const inText = element.matches('a') && getComputedStyle(element).display === 'inline';
    return big || inText ? [] : [`${element.outerHTML.slice(0, 120)} is ${Math.round(own.width)} by ${Math.round(own.height)}`];
  });
}

/**
 * What is wider than the screen or than what holds it, so that it is cut off or the page has to be moved sideways.
 *
 * @param {string} tag
 */
export function overflow(tag) {
  const found = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth} wide on a screen of ${page.clientWidth}`);
  for (const element of document.querySelector(tag)?.shadowRoot?.querySelectorAll('*') ?? []) {
    if (element.closest('.visually-hidden, svg') || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const { left, right } = element.getBoundingClientRect();
    const name = `${element.localName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    if (right > page.clientWidth + 1 || left < -1) found.push(`${name} reaches from ${Math.round(left)} to ${Math.round(right)}`);
    // What hides its overflow hides words.
    if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && !element.matches('input, textarea, .progressing')) {
      found.push(`${name} holds ${element.scrollWidth} in ${element.clientWidth}`);
    }
  }
  return found;
}

/** As a reader who set their text twice as large. */
export function enlargeText() {
  document.documentElement.style.fontSize = '200%';
}

/** What is moving, in whatever root. */
export function animations() {
  return document.getAnimations().flatMap((animation) => {
    const { target } = /** @type {KeyframeEffect} */ (animation.effect ?? {});
    const { duration = 0, iterations = 1 } = animation.effect?.getComputedTiming() ?? {};
    return Number(duration) === 0 || iterations === 0 ? [] : [`${target?.localName ?? ''}.${target?.className ?? ''}`];
  });
}

/**
 * What can have the focus and is then covered, or not on the screen at all.
 *
 * @param {string} tag
 */
export async function coveredFocus(tag) {
  const root = document.querySelector(tag)?.shadowRoot;
  const found = [];
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (root?.querySelectorAll('a[href], button, input, textarea, summary') ?? [])) {
    // What lies in a closed <details> has a place but is not shown.
    if (!element.checkVisibility() || element.closest('[aria-hidden="true"]') || element.tabIndex < 0) continue;
    let fault = '';
    // What arrives late, such as similar reports, may move a screen just looked at: then once more.
    for (let look = 0; look === 0 || (fault && look < 3); look += 1) {
      element.blur();
      element.focus();
      await new Promise((resolve) => (look === 0 ? requestAnimationFrame(resolve) : setTimeout(resolve, 300)));
      fault = hidden(element);
    }
    if (fault) found.push(fault);
  }
  return found;

  /** @param {HTMLElement} element */
  function hidden(element) {
    const box = (element.matches('input[type=file]') ? (element.nextElementSibling ?? element) : element).getBoundingClientRect();
    const at = [Math.min(Math.max(box.left + 8, 0), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1)];
    const seen = root?.elementFromPoint(at[0] ?? 0, at[1] ?? 0);
    const own = seen && (element.contains(seen) || seen.contains(element) || [...(/** @type {HTMLInputElement} */ (element).labels ?? [])].some((label) => label.contains(seen)));
    const off = box.bottom < 1 || box.top > innerHeight - 1;
    return off || !own ? `${element.outerHTML.slice(0, 100)} lies under ${seen?.outerHTML.slice(0, 60) ?? 'nothing'}` : '';
  }
}
