// A finished test to go through again: a link to each question, with what came of it.
import { make } from "./dom.js";
import { verdictOn } from "./verdict.js";

/** @import { Question } from "../core/data.js" */
/** @import { Interface } from "./interface.js" */

/**
 * @param {Interface} ui
 * @param {string[]} asked ids of the questions of this try, in its order
 */
export function review({ session, questions, parts, t }, asked) {
  const links = asked.map((id, place) => {
    const question = /** @type {Question} */ (questions.get(id));
    const kind = verdictOn(question, parts[question.part], session.answerOf(id));
    const words = t(kind === "partly" || kind === "kept" ? `${kind}-short` : kind);
    const link = make("a", { href: `#q-${id}`, class: `icon ${kind}` }, t("question-verdict", { number: place + 1, verdict: words }));
    return make("li", {}, link);
  });
  return make("nav", { class: "review", "aria-label": t("review-answers") }, make("ul", {}, ...links));
}
