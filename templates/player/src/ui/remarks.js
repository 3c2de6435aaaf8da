// What is said about an answer: verdict and feedback, all of which a screen reader speaks when the result gets the focus.
import { all, make, meet, one } from "./dom.js";

/** @import { Given, Part } from "../core/data.js" */

/**
 * @param {HTMLFormElement} form
 * @param {Part} part
 * @param {import("./words.js").Speak} t
 */
export function remarks(form, part, t) {
  const result = one(".result", form);
  const verdict = one(".verdict", form);
  const parts = all(".feedback, [data-when]", form);
  verdict.id = `${form.id}.verdict`;
  parts.forEach((remark, place) => (remark.id = `${form.id}.remark.${place}`));
  result.setAttribute("role", "group");
  result.setAttribute("aria-labelledby", verdict.id);

  return {
    result,

    /**
     * @param {"" | "right" | "wrong" | "unanswered"} kind
     * @param {Given | null} answer
     */
    verdict(kind, answer) {
      result.hidden = !kind;
      result.className = `result ${kind}`;
      verdict.textContent = kind && t(kind);
      all(".onward", result).forEach((link) => link.remove());
      part.reveal(form, kind ? answer : null);
      for (const remark of all("[data-when]", result)) remark.hidden = remark.dataset.when !== kind;
      const heard = parts.filter((remark) => !remark.hidden);
      if (heard.length) result.setAttribute("aria-describedby", heard.map((remark) => remark.id).join(" "));
      else result.removeAttribute("aria-describedby");
    },

    /** The last answer of a test hands it in: the way to its result stands where the learner is. @param {string} href */
    onward(href) {
      result.append(make("p", { class: "onward" }, make("a", { href }, t("see-result"))));
    },

    answerFirst() {
      result.className = "result ask";
      verdict.textContent = t("answer-first");
      meet(result);
    },
  };
}
