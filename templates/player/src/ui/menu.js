// The list of pages: opens and closes, says where the learner is and what is done.
import { all, make, one } from "./dom.js";

/** @typedef {{words: string, done: boolean}} State */

/** @param {(id: string) => State | null} stateOf what is to be said of a page, if anything */
export function menu(stateOf) {
  const opener = one(".menu-button");
  const list = one(".menu");
  const meter = make("progress", { "aria-hidden": "true" });
  one(".progress").append(meter);

  /** @param {boolean} open */
  function toggle(open) {
    list.classList.toggle("open", open);
    opener.setAttribute("aria-expanded", String(open));
  }
  opener.addEventListener("click", () => toggle(!list.classList.contains("open")));
  /** Before what the press does, which may scroll to something that the closing menu would move. @param {Event} event */
  const choose = (event) => /** @type {Element} */ (event.target).closest("a, button") && toggle(false);
  list.addEventListener("click", choose, true);
  list.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    toggle(false);
    opener.focus();
  });

  /**
   * @param {string} current
   * @param {number} done
   * @param {number} total
   * @param {string} words
   */
  return function update(current, done, total, words) {
    for (const link of all("a", list)) {
      const id = link.dataset.page ?? "";
      if (id === current) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
      link.querySelector(".state")?.remove();
      const state = stateOf(id);
      if (state) link.append(make("span", { class: state.done ? "state icon check" : "state" }, state.words));
    }
    meter.max = total;
    meter.value = done;
    one(".progress span").textContent = words;
  };
}
