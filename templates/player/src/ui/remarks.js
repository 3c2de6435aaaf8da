// What is said about an answer: verdict and feedback, all of which a screen reader speaks when the result gets the focus.
import { all, make, meet, one } from "./dom.js";

/** @import { Given, Part, Question } from "../core/data.js" */

/** Which of an author's two remarks go with a verdict. @type {Record<string, string>} */
const REMARK = { right: "right", kept: "right", partly: "wrong", wrong: "wrong" };

/**
 * @param {HTMLFormElement} form
 * @param {Part} part
 * @param {Question} question
 * @param {import("./words.js").Speak} t
 */
export function remarks(form, part, question, t) {
  const result = one(".result", form);
  const verdict = one(".verdict", form);
  const parts = all(".feedback, [data-when]", form);
  verdict.id = `${form.id}.verdict`;
  parts.forEach((remark, place) => (remark.id = `${form.id}.remark.${place}`));
  result.setAttribute("role", "group");
  result.setAttribute("aria-labelledby", verdict.id);

  /** @param {import("../core/data.js").Tally} tally */
  const partly = (tally) => t(question.credit === "minus" && tally.wrong ? "partly-minus" : "partly", { ...tally });

  return {
    result,

    /**
     * @param {"" | "right" | "partly" | "wrong" | "kept" | "unanswered"} kind
     * @param {Given | null} answer
     */
    verdict(kind, answer) {
      result.hidden = !kind;
      result.className = `result ${kind}`;
      verdict.textContent = kind === "partly" && answer !== null ? partly(part.tally(question, answer)) : kind && t(kind);
      all(".onward", result).forEach((link) => link.remove());
      all(".mark", form).forEach((mark) => mark.remove());
      part.reveal(form, kind ? answer : null, question, t);
      for (const remark of all("[data-when]", result)) remark.hidden = remark.dataset.when !== REMARK[kind];
      const heard = parts.filter((remark) => !remark.hidden);
      if (heard.length) result.setAttribute("aria-describedby", heard.map((remark) => remark.id).join(" "));
      else result.removeAttribute("aria-describedby");
    },

    /** The last answer of a test hands it in: the way to its result stands where the learner is. @param {string} href */
    onward(href) {
      result.append(make("p", { class: "onward" }, make("a", { href }, t("see-result"))));
    },

    /**
     * Asks for an answer, or for the rest of one.
     * @param {string} press what to press then
     * @param {boolean} [quietly] without taking the focus
     */
    ask(press, quietly = false) {
      result.className = "result ask";
      verdict.textContent = t(part.ask, { press, number: 12.5 });
      if (quietly) result.hidden = false;
      else meet(result);
    },
  };
}
