// One question on the page: takes the answer, has it checked, and says what came of it.
import { complete } from "./assessment.js";
import { all, make, meet, one } from "./dom.js";
import { solve } from "./solution.js";

/** @import { Assessment, Part, Question } from "../core/data.js" */
/** @import { Interface } from "./interface.js" */

/**
 * Binds the form of a question; the function it returns shows the question as the session knows it now.
 * @param {HTMLFormElement} form
 * @param {Interface} ui
 */
export function bind(form, ui) {
  const { session, t } = ui;
  const question = /** @type {Question} */ (ui.questions.get(form.dataset.question ?? ""));
  const part = ui.parts[question.part];
  const test = ui.assessments.get(question.assessment ?? "");
  const checkable = !test || test.feedback === "after-each";
  const say = speaker(form, part, ui);
  const fields = one("fieldset", form);
  const press = /** @type {HTMLButtonElement} */ (one("[type=submit]", form));

  function render() {
    const known = session.answerOf(question.id);
    const state = test && session.assessmentOf(test.id);
    const over = !!state && (state.locked || state.phase === "submitted");
    const told = test?.feedback !== "none" && (over || (checkable && !!known?.checked));
    part.show(form, known && known.answer);
    say.verdict(told ? !!known?.right : null, known && known.answer);
    solve(form, question, state?.locked && told ? t("right-answer") : "");
    fields.toggleAttribute("disabled", over || (checkable && !!known?.checked));
    press.textContent = t(known?.checked ? "again" : "check");
    press.parentElement?.toggleAttribute("hidden", !checkable || over || (!!test && !!known?.checked));
  }

  /** A practice question may be tried for ever: its fields open again, the last answer counts until the next check. */
  function again() {
    say.verdict(null, null);
    fields.removeAttribute("disabled");
    press.textContent = t("check");
    all("input", form)[0].focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!checkable) return;
    if (fields.hasAttribute("disabled")) return again();
    const answer = part.read(form);
    if (answer === null) return say.askFirst();
    session.answer(question.id, answer, true);
    const last = test && complete(ui, test);
    if (last) session.submit(test.id);
    render();
    ui.refresh();
    if (last) say.onward(`#a-${test.id}-outcome`);
    meet(say.result);
  });
  form.addEventListener("change", () => {
    if (checkable) return;
    const answer = part.read(form);
    if (answer !== null) session.answer(question.id, answer, false);
    ui.refresh();
  });
  return render;
}

/**
 * Writes the result of a question, and has the screen reader speak all of it when it gets the focus.
 * @param {HTMLFormElement} form
 * @param {Part} part
 * @param {Interface} ui
 */
function speaker(form, part, { t }) {
  const result = one(".result", form);
  const verdict = one(".verdict", form);
  verdict.id = `${form.id}-verdict`;
  result.setAttribute("role", "group");
  result.setAttribute("aria-labelledby", verdict.id);
  const remarks = all(".feedback, [data-when]", form);
  remarks.forEach((remark, place) => (remark.id = `${form.id}-remark-${place}`));

  return {
    result,

    /**
     * @param {boolean | null} right null: nothing is said
     * @param {import("../core/data.js").Given | null} answer
     */
    verdict(right, answer) {
      result.hidden = right === null;
      result.className = `result ${right ? "right" : "wrong"}`;
      verdict.textContent = t(right ? "right" : "wrong");
      all(".onward", result).forEach((link) => link.remove());
      part.reveal(form, right === null ? null : answer);
      for (const remark of all("[data-when]", form)) remark.hidden = remark.dataset.when !== (right ? "right" : "wrong");
      const heard = remarks.filter((remark) => !remark.hidden).map((remark) => remark.id);
      result.setAttribute("aria-describedby", heard.join(" "));
    },

    /** The last answer of a test hands it in: the way to the result stands where the learner is. @param {string} href */
    onward(href) {
      result.append(make("p", { class: "onward" }, make("a", { href }, t("see-result"))));
    },

    askFirst() {
      result.className = "result ask";
      result.removeAttribute("aria-describedby");
      verdict.textContent = t("answer-first");
      meet(result);
    },
  };
}
