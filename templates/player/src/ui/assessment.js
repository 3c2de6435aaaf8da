// A test on the page: where the learner stands, handing in, the result, another try.
import { begin, button, make, meet, one } from "./dom.js";
import { ordering } from "./order.js";
import { review } from "./review.js";

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
export function standing({ session, assessments, t }, id) {
  const state = session.assessmentOf(id);
  if (!state || state.phase === "new") return null;
  const isPassable = !["survey", "diagnostic"].includes(assessments.get(id)?.role ?? "");
  if (state.passed && isPassable) return { words: t("passed"), done: true };
  if (!isPassable && (state.best !== null || state.phase === "submitted")) return { words: t("answered"), done: true };
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
  const show = ordering(one(".asked", section), ui);
  const place = one(".standing", section);
  let told = "";

  const known = () => /** @type {AssessmentResult} */ (session.assessmentOf(test.id));

  /** @returns {string[]} ids of the questions that are not answered yet, or not checked where each answer is */
  function open() {
    const { asked, unanswered } = known();
    const isChecked = (/** @type {string} */ id) => test.feedback !== "after-each" || session.answerOf(id)?.checked;
    return asked.filter((id) => unanswered.includes(id) || !isChecked(id));
  }

  /** Says which questions have no answer yet, or none that was checked. @param {string[]} ids */
  function warn(ids) {
    const { asked } = known();
    const links = ids.map((id) =>
      make("li", {}, make("a", { href: `#q-${id}` }, t("question", { number: asked.indexOf(id) + 1 }))),
    );
    const words = t(test.feedback === "after-each" ? "unchecked" : "missing", { n: links.length });
    missing.replaceChildren(make("p", { class: "icon care" }, words), make("ul", {}, ...links));
    meet(missing);
  }

  function again() {
    session.startAgain(test.id);
    ui.rerender();
    const [first] = show(known().asked);
    begin(first);
    first.scrollIntoView();
  }

  /** @param {AssessmentResult} state */
  function tell({ passed, last, best, left, locked, asked }) {
    if (test.role === "survey") {
      outcome.className = "outcome kept";
      return outcome.replaceChildren(make("p", { class: "verdict" }, t("thanks")), make("p", {}, t("survey-done")));
    }
    // A try that counts is never scored anew: a later version of the module may hold other questions.
    const score = (locked || passed ? best : last) ?? 0;
    const shows = test.role === "diagnostic";
    const lines = [shows ? t("score-alone", { percent: score }) : t("score", { percent: score, pass: test.pass })];
    if (best !== null && best > score) lines.push(t("best", { percent: best }));
    if (locked) lines.push(t("locked"));
    const [look, verdict] = shows ? ["kept", "answered"] : passed ? ["right", "passed"] : ["wrong", "failed"];
    outcome.className = `outcome ${look}`;
    outcome.replaceChildren(make("p", { class: "verdict" }, t(verdict)), make("p", {}, lines.join(" ")));
    if (test.feedback !== "none") outcome.append(review(ui, asked));
    // Who has passed has read the right answers: a better score would say nothing.
    if (locked || (passed && test.role === "final")) return;
    const words = left === null ? "" : t("tries-left", { n: left });
    outcome.append(make("p", { class: "actions" }, button(t("again"), again, passed ? "" : "main"), make("span", {}, words)));
  }

  press.addEventListener("click", () => {
    const ids = open();
    if (ids.length) return warn(ids);
    session.submit(test.id);
    ui.rerender();
    meet(outcome);
  });

  return function render() {
    const state = known();
    show(state.asked);
    const isDone = state.phase === "submitted" || state.locked;
    if (!open().length) missing.hidden = true;
    press.parentElement?.toggleAttribute("hidden", isDone);
    outcome.hidden = !isDone;
    const said = JSON.stringify([state, isDone]);
    // What is said already stays, or a link in it would lose the focus.
    if (said === told) return;
    told = said;
    if (isDone) tell(state);
    const words = isDone || state.best !== null ? standing(ui, test.id)?.words ?? "" : "";
    place.replaceChildren(words);
    if (isDone && test.role !== "survey") place.append(" · ", make("a", { href: `#${outcome.id}` }, t("to-result")));
  };
}
