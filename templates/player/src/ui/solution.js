// Shows the right answer of a question whose test is over.
import { all, make } from "./dom.js";

/**
 * Marks the right options, or writes the accepted words; without a label the marks go.
 * @param {HTMLFormElement} form
 * @param {import("../core/data.js").Question} question
 * @param {string} label
 */
export function solve(form, question, label) {
  all(".mark", form).forEach((mark) => mark.remove());
  if (!label) return;
  const places = all("label", form);
  question.right?.forEach((right, option) => right && places[option].append(make("span", { class: "mark" }, label)));
  if (question.accept) {
    form.querySelector("fieldset")?.append(make("p", { class: "mark" }, `${label}: ${question.accept.join(", ")}`));
  }
}
