// Questions answered by typing: a few words that are compared, or a longer text that is kept.

/** @import { Accepted, Given, Part, Question } from "../core/data.js" */

import { mark } from "./mark.js";
import { cut, decodeWords, encodeWords, isAccepted, LONGEST_RESPONSE, tidy } from "./words.js";

/** @type {Part} */
export const text = {
  ask: "answer-first",

  encode: (question, given) => encodeWords(whole(question, given)),

  decode(question, code) {
    const words = decodeWords(code);
    return words !== null && whole(question, words) === words ? words : null;
  },

  tally(question, given) {
    const { accept, case: isCase } = accepted(question);
    const isRight = isAccepted(String(given), accept, isCase);
    return { right: Number(isRight), wrong: Number(!isRight), of: 1 };
  },

  isComplete: (_, given) => given.length > 0,

  response: (_, given) => cut(tidy(String(given)), LONGEST_RESPONSE),

  read: (form, question) => whole(question, entry(form).value),

  show(form, given) {
    entry(form).value = given === null ? "" : String(given);
  },

  reveal() {},

  solve(form, question, t) {
    const fields = /** @type {HTMLElement} */ (form.querySelector("fieldset"));
    const { accept } = accepted(question);
    if (accept.length) fields.append(mark(`${t("right-answer")}: ${accept.join(", ")}`, "right", "p"));
  },
};

/** @param {Question} question */
function accepted(question) {
  return /** @type {Accepted} */ (/** @type {unknown} */ (question));
}

/** What is kept: one line where it is compared, the learner's own lines where it is not. @param {Question} question @param {Given} given */
function whole(question, given) {
  const { accept, limit } = accepted(question);
  const words = String(given);
  const lines = accept.length ? tidy(words) : words.split(/\r?\n/).map(tidy).join("\n").replace(/\n{3,}/g, "\n\n").trim();
  return cut(lines, limit);
}

/** @param {HTMLFormElement} form */
function entry(form) {
  return /** @type {HTMLInputElement} */ (form.querySelector(".entry"));
}
