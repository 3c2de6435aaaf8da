// Small helpers to find and make elements.

/**
 * @param {string} selector
 * @param {ParentNode} [root]
 * @returns {HTMLElement[]}
 */
export const all = (selector, root = document) => [...root.querySelectorAll(selector)].map((node) => /** @type {HTMLElement} */ (node));

/**
 * The one element that the templates promise.
 * @param {string} selector
 * @param {ParentNode} [root]
 */
export const one = (selector, root = document) => /** @type {HTMLElement} */ (root.querySelector(selector));

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {...(string | Node)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/**
 * @param {string} words
 * @param {() => void} act
 * @param {string} [style]
 */
export function button(words, act, style = "") {
  const made = make("button", { type: "button", class: style }, words);
  made.addEventListener("click", act);
  return made;
}

/**
 * Shows an element and moves keyboard and screen reader to it.
 * @param {HTMLElement} node
 */
export function meet(node) {
  node.hidden = false;
  node.focus({ preventScroll: true });
  node.scrollIntoView({ block: "nearest" });
}

/**
 * Moves the keyboard to the first field of a question.
 * @param {HTMLElement} form
 */
export const begin = (form) => one("fieldset input, fieldset select, fieldset textarea, fieldset button", form).focus();
