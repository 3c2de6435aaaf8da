// A test on the page: where the learner stands, handing in, the result, another try.
import { all, button, make, meet, one } from "./dom.js";

/** @import { Assessment } from "../core/data.js" */
/** @import { AssessmentResult } from "../core/results.js" */
/** @import { Interface } from "./interface.js" */

/**
 * A test is over when it was passed or can't be tried again; then its right answers are shown.
 * @param {AssessmentResult | null} state
 */
export const isOver = (state) => !!state && (state.locked || (state.passed && state.phase === "submitted"));

/**
 * What is to be said of a test in a few words.
 * @param {Interface} ui
 * @param {string} id
 */
export function standing({ session, t }, id) {
  const state = session.assessmentOf(id);
  if (!state || state.phase === "new") return null;
  if (state.passed) return { words: t("passed"), done: true };
  if (state.best === null) return { words: t("started"), done: false };
  // The try under way can still be passed.
  const still = Number(state.left) + Number(state.phase === "open");
  const left = state.locked || state.left === null ? "" : ` · ${t("tries-left", { n: still })}`;
  return { words: t("failed") + left, done: state.locked };
}

/**
 * Binds the box of an assessment; the function it returns shows it as the session knows it now.
 * @param {HTMLElement} section
 * @param {Interface} ui
 */
export function bindAssessment(section, ui) {
  const { session, t } = ui;
  const test = /** @type {Assessment} */ (ui.assessments.get(section.dataset.assessment ?? ""));
  const [missing, outcome, press] = [".missing", ".outcome", "[data-do=submit]"].map((name) => one(name, section));
  const forms = all(".question", section);

  /** @param {HTMLElement} form */
  function isOpen(form) {
    const known = session.answerOf(form.dataset.question ?? "");
    return !known || (test.feedback === "after-each" && !known.checked);
  }

  /** Says which questions have no answer yet. @param {HTMLElement[]} open */
  function warn(open) {
    const links = open.map((form) =>
      make("li", {}, make("a", { href: `#${form.id}` }, t("question", { number: forms.indexOf(form) + 1 }))),
    );
    missing.replaceChildren(make("p", { class: "icon care" }, t("missing", { n: links.length })), make("ul", {}, ...links));
    meet(missing);
  }

  function again() {
    session.startAgain(test.id);
    ui.rerender();
    all("input", forms[0])[0].focus();
    forms[0].scrollIntoView();
  }

  /** @param {AssessmentResult} state */
  function tell({ passed, last, best, left, locked }) {
    // A try that counts is never scored anew: a later version of the module may hold other questions.
    const score = (locked || passed ? best : last) ?? 0;
    const lines = [t("score", { percent: score, pass: test.pass })];
    if (best !== null && best > score) lines.push(t("best", { percent: best }));
    if (locked) lines.push(t("locked"));
    outcome.className = `outcome ${passed ? "right" : "wrong"}`;
    outcome.replaceChildren(make("p", { class: "verdict" }, t(passed ? "passed" : "failed")), make("p", {}, lines.join(" ")));
    // Who has passed has read the right answers: a better score would say nothing.
    if (locked || (passed && test.role === "final")) return;
    const words = left === null ? "" : t("tries-left", { n: left });
    outcome.append(make("p", { class: "actions" }, button(t("again"), again, passed ? "" : "main"), make("span", {}, words)));
  }

  press.addEventListener("click", () => {
    const open = forms.filter(isOpen);
    if (open.length) return warn(open);
    session.submit(test.id);
    ui.rerender();
    meet(outcome);
  });

  return function render() {
    const state = /** @type {AssessmentResult} */ (session.assessmentOf(test.id));
    const isDone = state.phase === "submitted" || state.locked;
    if (!forms.some(isOpen)) missing.hidden = true;
    press.parentElement?.toggleAttribute("hidden", isDone);
    outcome.hidden = !isDone;
    if (isDone) tell(state);
    one(".standing", section).textContent = state.best === null ? "" : (standing(ui, test.id)?.words ?? "");
  };
}
