// One question on the page: takes the answer, has it checked, and says what came of it.
import { isScored } from "../core/credit.js";
import { isOver } from "./assessment.js";
import { all, begin, meet, one } from "./dom.js";
import { remarks } from "./remarks.js";
import { verdictOn } from "./verdict.js";

/** @import { Question } from "../core/data.js" */
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
  const isCheckable = !test || test.feedback === "after-each";
  const isJudged = isScored(question);
  const say = remarks(form, part, question, t);
  const fields = one("fieldset", form);
  const press = /** @type {HTMLButtonElement} */ (one("[type=submit]", form));
  const first = t(isJudged ? "check" : "save-answer");
  part.bind?.(form, question, t);

  function render() {
    const known = session.answerOf(question.id);
    const state = test ? session.assessmentOf(test.id) : null;
    const isDone = !!state && (state.locked || state.phase === "submitted");
    const isChecked = isCheckable && !!known?.checked;
    const isTold = (isDone || isChecked) && test?.feedback !== "none";
    part.show(form, known && known.answer);
    say.verdict(isTold ? verdictOn(question, part, known) : "", known && known.answer);
    if (isTold && isJudged && isOver(state)) part.solve(form, question, t, known && known.answer);
    fields.toggleAttribute("disabled", isDone || isChecked || session.closed);
    press.textContent = isChecked ? t(isJudged ? "again" : "change-answer") : first;
    press.className = isChecked ? "" : "main";
    press.parentElement?.toggleAttribute("hidden", !isCheckable || isDone || (!!test && isChecked));
  }

  /** A practice question may be tried for ever: its fields open again, the last answer counts until the next check. */
  function again() {
    say.verdict("", null);
    fields.removeAttribute("disabled");
    press.textContent = first;
    press.className = "main";
    begin(form);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!isCheckable) return;
    if (fields.hasAttribute("disabled")) return again();
    const answer = part.read(form, question);
    if (answer === null || part.isComplete?.(question, answer) === false) return say.ask(first);
    session.answer(question.id, answer, true);
    // The last answer of such a test hands it in, which may show the right answers of all.
    const isHandedIn = !!test && session.assessmentOf(test.id)?.phase === "submitted";
    if (isHandedIn) ui.rerender();
    else render();
    if (isHandedIn) say.onward(`#a-${test.id}.outcome`);
    meet(say.result);
  });
  form.addEventListener("change", () => {
    const answer = isCheckable ? null : part.read(form, question);
    if (answer === null) return;
    session.answer(question.id, answer, false);
    // What cannot be read is said at once, where nobody presses Check.
    if (all("[aria-invalid]", form).length) say.ask("", true);
    else say.verdict("", null);
  });
  return render;
}
