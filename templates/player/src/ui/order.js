// Shows of a test what this try asks, numbered and in its order; what is in order already is not moved, or it would lose the focus.
import { all, make } from "./dom.js";

/** @import { Interface } from "./interface.js" */

/**
 * @param {HTMLElement} place the element that holds the questions, and nothing else
 * @param {Interface} ui
 */
export function ordering(place, { session, t }) {
  const forms = new Map(all(".question", place).map((form) => [form.dataset.question ?? "", form]));
  let shown = "";

  /** @param {HTMLElement} form @param {number[]} options places in the source, in the order to be shown */
  function sort(form, options) {
    const entries = all(".option", form);
    const byPlace = new Map(entries.map((entry) => [entry.querySelector("input")?.value, entry]));
    entries[0].parentElement?.append(...options.map((option) => byPlace.get(String(option)) ?? ""));
  }

  /** @param {HTMLElement} form @param {string} words */
  function number(form, words) {
    const fields = form.querySelector("fieldset");
    const id = `${form.id}.number`;
    form.querySelector(".number")?.remove();
    form.prepend(make("p", { class: "number", id }, words));
    const label = fields?.getAttribute("aria-labelledby");
    if (label && !label.includes(id)) fields?.setAttribute("aria-labelledby", `${id} ${label}`);
  }

  /**
   * @param {string[]} asked ids of the questions of this try, in its order
   * @returns {HTMLElement[]} their forms
   */
  return function show(asked) {
    const options = asked.map((id) => session.optionsOf(id));
    const order = JSON.stringify([asked, options]);
    const inOrder = asked.flatMap((id) => forms.get(id) ?? []);
    if (order === shown) return inOrder;
    shown = order;
    for (const [id, form] of forms) form.hidden = !asked.includes(id);
    place.append(...inOrder);
    inOrder.forEach((form, at) => {
      number(form, t("question-of", { number: at + 1, total: asked.length }));
      const places = options[at];
      if (places) sort(form, places);
    });
    return inOrder;
  };
}
