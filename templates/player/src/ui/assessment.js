// A test on the page: where the learner stands, handing in, the result, another try.
import { all, button, make, meet, one } from "./dom.js";
import { shown } from "./words.js";

/** @import { Assessment } from "../core/data.js" */
/** @import { Interface } from "./interface.js" */

/**
 * What is to be said of a test in a word or two.
 * @param {Interface} ui
 * @param {string} id
 */
export function standing({ session, t }, id) {
  const { best, passed, left, phase, locked } = session.assessmentOf(id);
  if (passed) return { words: t("passed"), done: true };
  if (locked) return { words: t("failed"), done: true };
  if (best !== null) return { words: Number.isFinite(left) ? t("tries-left", { n: left }) : t("failed"), done: false };
  return phase === "open" ? { words: t("started"), done: false } : null;
}

/**
 * Whether every answer of a test is given and checked.
 * @param {Interface} ui
 * @param {Assessment} test
 */
export const complete = ({ session }, test) => test.questions.every((id) => session.answerOf(id)?.checked);

/**
 * Binds the section of an assessment; the function it returns shows it as the session knows it now.
 * @param {HTMLElement} section
 * @param {Interface} ui
 * @param {() => void} rerender shows the questions anew
 */
export function bindAssessment(section, ui, rerender) {
  const { session, t } = ui;
  const test = /** @type {Assessment} */ (ui.assessments.get(section.dataset.assessment ?? ""));
  const [missing, outcome, press] = [".missing", ".outcome", "[data-do=submit]"].map((name) => one(name, section));
  const forms = all(".question", section);
  const each = test.feedback === "after-each";
  let warned = false;

  /** @param {HTMLElement} form */
  const open = (form) => {
    const known = session.answerOf(form.dataset.question ?? "");
    return !known || (each && !known.checked);
  };

  /** Says which questions have no answer; true when the learner has not been told yet. */
  function warn() {
    const links = forms.flatMap((form, place) =>
      open(form) ? make("li", {}, make("a", { href: `#${form.id}` }, t("question", { number: place + 1 }))) : [],
    );
    if (warned || !links.length) return false;
    warned = true;
    missing.replaceChildren(
      make("p", {}, t("missing", { n: links.length })),
      make("ul", {}, ...links),
      make("p", {}, t("submit-anyway")),
    );
    meet(missing);
    return true;
  }

  function hand() {
    warned = false;
    session.submit(test.id);
    rerender();
    ui.refresh();
  }

  function again() {
    session.startAgain(test.id);
    rerender();
    ui.refresh();
    all("input", forms[0])[0].focus();
    forms[0].scrollIntoView({ block: "start" });
  }

  /** @param {import("../core/session.js").Standing} state */
  function tell({ passed, last, best, left, locked }) {
    const words = [t("score", { percent: shown(last ?? 0), pass: test.pass })];
    if (best !== null && best > (last ?? 0)) words.push(t("best", { percent: shown(best) }));
    outcome.className = `outcome ${passed ? "right" : "wrong"}`;
    outcome.replaceChildren(make("p", { class: "verdict" }, t(passed ? "passed" : "failed")), make("p", {}, words.join(" ")));
    if (locked) outcome.append(make("p", {}, t("locked")));
    else {
      if (Number.isFinite(left)) outcome.append(make("p", {}, t("tries-left", { n: left })));
      outcome.append(make("p", { class: "actions" }, button(t("again"), again, "main")));
    }
  }

  press.addEventListener("click", () => {
    if (warn()) return;
    hand();
    meet(outcome);
  });

  return function render() {
    const state = session.assessmentOf(test.id);
    const over = state.phase === "submitted" || state.locked;
    if (!forms.some(open) || over) missing.hidden = true;
    press.parentElement?.toggleAttribute("hidden", over);
    outcome.hidden = !over;
    if (over) tell(state);
    one(".standing", section).textContent = standing(ui, test.id)?.words ?? "";
  };
}
