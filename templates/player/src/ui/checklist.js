// A personal plan: every tick is saved at once.
import { all, one } from "./dom.js";

/** @import { Interface } from "./interface.js" */

/**
 * Binds the form of a checklist; the function it returns shows it as the session knows it now.
 * @param {HTMLElement} form
 * @param {Interface} ui
 */
export function bindChecklist(form, { session, t }) {
  const id = form.dataset.question ?? "";
  const boxes = /** @type {HTMLInputElement[]} */ (all("input", form));

  function render() {
    const given = /** @type {number[]} */ (session.answerOf(id)?.answer ?? []);
    boxes.forEach((box, place) => (box.checked = given.includes(place)));
    one("fieldset", form).toggleAttribute("disabled", session.closed);
    const done = boxes.filter((box) => box.checked).length;
    one(".how", form).textContent = t("ticked", { done, n: boxes.length });
  }

  form.addEventListener("change", () => {
    const ticked = boxes.flatMap((box, place) => (box.checked ? [place] : []));
    session.answer(id, ticked, false);
    render();
  });
  return render;
}
