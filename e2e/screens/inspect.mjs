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
  const start = document.querySelector(tag);
  const roots = start ? [start.shadowRoot ?? start] : [];
  for (const root of roots) for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  const pressable = roots.flatMap((root) => [...root.querySelectorAll('a[href], button, input, textarea, select, summary, [role="option"], [tabindex="0"]')]);
  return pressable.flatMap((element) => {
    const own = element.getBoundingClientRect();
    // A field for programs is nowhere for people.
    if (!element.checkVisibility() || element.closest('[aria-hidden=true]')) return [];
    const labels = /** @type {HTMLInputElement} */ (element).labels ?? [];
    const boxes = element.matches('input[type=radio], input[type=checkbox], input[type=file]') ? [own, ...[...labels].map((label) => label.getBoundingClientRect())] : [own];
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
  const start = document.querySelector(tag);
  const roots = start ? [start.shadowRoot ?? start] : [];
  for (const root of roots) for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  for (const element of roots.flatMap((root) => [...root.querySelectorAll('*')])) {
    // A map goes on beyond its frame, as WCAG 1.4.10 lets it; what stands upon it does not.
    if (element.closest('.visually-hidden, .trap, svg, .map-layer') || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const { left, right } = element.getBoundingClientRect();
    const name = `${element.localName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    if (right > page.clientWidth + 1 || left < -1) found.push(`${name} reaches from ${Math.round(left)} to ${Math.round(right)}`);
    // What hides its overflow hides words.
    const parts = [...element.children];
    const seen = parts.filter((part) => getComputedStyle(part).opacity !== '0');
    // WebKit counts an unseen list over a button by its longest word; there the parts people see are asked.
    const hides = seen.length < parts.length ? seen.some((part) => part.getBoundingClientRect().right > right + 1) : element.scrollWidth > element.clientWidth + 1;
    if (style.overflowX !== 'visible' && hides && !element.matches('input, textarea, .progressing, .map-view')) {
      found.push(`${name} holds ${element.scrollWidth} in ${element.clientWidth}`);
    }
  }
  return found;
}

/** As a reader who set their text twice as large. */
export function enlargeText() {
  document.documentElement.style.fontSize = '200%';
}

/**
 * As a reader who set wide lines, letters, words and paragraphs, as far as WCAG 1.4.12 goes.
 *
 * @param {string} tag
 */
export function spaceText(tag) {
  const start = document.querySelector(tag);
  const roots = start ? [start.shadowRoot ?? start] : [];
  for (const root of roots) for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  // A second time takes it back.
  const kept = /** @type {{ spacing?: CSSStyleSheet }} */ (window);
  const sheet = kept.spacing ?? new CSSStyleSheet();
  const spaced = kept.spacing !== undefined;
  kept.spacing = sheet;
  sheet.replaceSync(spaced ? '' : '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
  for (const root of roots) {
    const owner = /** @type {Document | ShadowRoot} */ (root.getRootNode());
    if (!spaced) owner.adoptedStyleSheets = [...owner.adoptedStyleSheets, sheet];
  }
}

/**
 * What would be nothing but its words where the colours are forced, for then no background shows: buttons and fields need an edge.
 *
 * @param {string} tag
 */
export function edgeless(tag) {
  const start = document.querySelector(tag);
  const roots = start ? [start.shadowRoot ?? start] : [];
  for (const root of roots) for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  return roots
    .flatMap((root) => [...root.querySelectorAll('button, .button, input:not([type=radio], [type=checkbox], [type=range], [type=file]), textarea, select')])
    .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden=true], .visually-hidden') && !element.matches('.visually-hidden, .link, .option'))
    .filter((element) => {
      const { borderTopStyle, borderTopWidth, outlineStyle, textDecorationLine } = getComputedStyle(element);
      return (borderTopStyle === 'none' || borderTopWidth === '0px') && outlineStyle === 'none' && textDecorationLine === 'none';
    })
    .map((element) => element.outerHTML.slice(0, 100));
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
  const start = document.querySelector(tag);
  const roots = start ? [start.shadowRoot ?? start] : [];
  for (const root of roots) for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  const found = [];
  for (const element of roots.flatMap((root) => [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('a[href], button, input, textarea, summary'))])) {
    // What lies in a closed <details> has a place but is not shown.
    if (!element.checkVisibility() || element.closest('[aria-hidden="true"]') || element.tabIndex < 0) continue;
    let fault = '';
    // What arrives late, such as similar reports, may move a screen just looked at: then once more.
    for (let look = 0; look === 0 || (fault && look < 3); look += 1) {
      element.blur();
      element.focus();
      // Behind a dialog nothing takes the focus.
      if (/** @type {Document | ShadowRoot} */ (element.getRootNode()).activeElement !== element) break;
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
    const seen = /** @type {Document | ShadowRoot} */ (element.getRootNode()).elementFromPoint(at[0] ?? 0, at[1] ?? 0);
    const own = seen && (element.contains(seen) || seen.contains(element) || [...(/** @type {HTMLInputElement} */ (element).labels ?? [])].some((label) => label.contains(seen)));
    const off = box.bottom < 1 || box.top > innerHeight - 1;
    return off || !own ? `${element.outerHTML.slice(0, 100)} lies under ${seen?.outerHTML.slice(0, 60) ?? 'nothing'}` : '';
  }
}
