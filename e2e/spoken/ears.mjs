/**
 * What a screen reader has of the element that has the focus.
 *
 * @typedef {object} Heard
 * @property {string} role
 * @property {string} name
 * @property {Readonly<Record<string, string>>} states `checked`, `invalid`, `expanded`, `level`, `description`, `active`
 */

/** In the page: the element that has the focus, in whatever root. */
function deepFocus() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/**
 * Asks Chromium's accessibility tree, which is what assistive technology is given.
 *
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<() => Promise<Heard>>}
 */
export async function chromiumEar(page) {
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  return async () => {
    const { result } = await session.send('Runtime.evaluate', { expression: `(${String(deepFocus)})()` });
    const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId: result.objectId ?? '', fetchRelatives: false });
    const [node] = nodes;
    const states = Object.fromEntries((node?.properties ?? []).map(({ name, value }) => [name, String(value.value)]));
    const pointed = node?.properties?.find(({ name }) => name === 'activedescendant')?.value.relatedNodes?.[0]?.backendDOMNodeId;
    const active = pointed ? (await session.send('Accessibility.getPartialAXTree', { backendNodeId: pointed, fetchRelatives: false })).nodes[0]?.name?.value : '';
    return { role: String(node?.role?.value), name: flat(node?.name?.value), states: { ...states, description: flat(node?.description?.value), active: flat(active) } };
  };
}

/** @param {unknown} text */
function flat(text) {
  return String(text ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * In the page of an engine that gives its tree to nobody: role and name as the standard computes them from what is there
 * (by axe, which has to have been brought along), states from the attributes and properties themselves.
 *
 * @returns {Heard}
 */
export function hearInPage() {
  const flat = (/** @type {unknown} */ text) => String(text ?? '').replace(/\s+/g, ' ').trim();
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const element = /** @type {HTMLElement} */ (at);
  const { axe } = /** @type {any} */ (window);
  axe.setup(document.documentElement);
  try {
    const { text, aria } = axe.commons;
    const root = /** @type {ShadowRoot} */ (element.getRootNode());
    const named = (/** @type {string} */ attribute) => (element.getAttribute(attribute) ?? '').split(/\s+/).flatMap((id) => (id && root.getElementById(id)) || []);
    const input = /** @type {HTMLInputElement} */ (element);
    const [active] = named('aria-activedescendant');
    return {
      role: aria.getRole(element) ?? '',
      name: flat(text.accessibleText(element)),
      states: {
        checked: String(element.matches('input[type=radio], input[type=checkbox]') ? input.checked : element.getAttribute('aria-checked')),
        invalid: element.getAttribute('aria-invalid') ?? 'false',
        expanded: element.getAttribute('aria-expanded') ?? '',
        level: element.getAttribute('aria-level') ?? '',
        description: flat(named('aria-describedby').map((each) => each.textContent).join(' ')),
        active: active ? flat(text.accessibleText(active)) : '',
      },
    };
  } finally {
    axe.teardown();
  }
}

/**
 * In the page: writes down what live regions of a component tell, as they change. A region has to be there before what it
 * tells, or to come whole with a role that is told at once.
 *
 * @param {string} tag
 */
export function listen(tag) {
  const heard = /** @type {{ spoken?: string[] }} */ (window);
  heard.spoken ??= [];
  const LIVE = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
  const root = document.querySelector(tag)?.shadowRoot;
  if (!root) throw new Error(`there is no ${tag} to listen to`);
  new MutationObserver((changes) => {
    const regions = new Set(changes.flatMap(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(LIVE) ?? []));
    for (const region of regions) {
      const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text && region.isConnected) heard.spoken?.push(text);
    }
  }).observe(root, { childList: true, characterData: true, subtree: true });
}
