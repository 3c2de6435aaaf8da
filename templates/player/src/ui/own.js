// My notes and plans in My record: what the learner wrote and ticked off, in the order of the lessons.
import { all, make, one } from "./dom.js";

/** @import { Interface } from "./interface.js" */

/** @param {string} tag @param {HTMLElement} box */
const copied = (tag, box) => (one(tag, box).textContent ?? "").trim();

/** @param {HTMLElement} box @param {Interface} ui */
function written(box, { t }) {
  const { value } = /** @type {HTMLTextAreaElement} */ (one("textarea", box));
  return make("p", { class: value ? "written" : "how" }, value.trim() || t("nothing-written"));
}

/** @param {HTMLElement} box */
function plan(box) {
  const entries = all(".option", box).map((option) => {
    const sign = /** @type {HTMLInputElement} */ (one("input", option)).checked ? "☑" : "☐";
    return make("li", {}, `${sign} ${copied("label", option)}`);
  });
  return make("ul", { class: "plan" }, ...entries);
}

/** Writes it anew. @param {Interface} ui */
export function ownWork(ui) {
  const boxes = all(".reflection, .checklist, [data-kind=lesson] .question").filter((box) => box.matches(".checklist") || box.querySelector("textarea"));
  const parts = boxes.flatMap((box) => [
    make("h3", {}, copied(".stem > :first-child", box)),
    box.matches(".checklist") ? plan(box) : written(box, ui),
    ...all(".readers", box).map((words) => make("p", { class: "how" }, words.textContent ?? "")),
  ]);
  one(".own").replaceChildren(...(parts.length ? [make("h2", {}, ui.t("own-work")), ...parts] : []));
}
