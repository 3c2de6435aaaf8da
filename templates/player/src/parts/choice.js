// Questions answered by choosing: single choice, multiple choice, true or false.

/** @import { Choices, Given, Part, Question } from "../core/data.js" */

import { DIGITS } from "../core/digits.js";
import { mark } from "./mark.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const BITS = 6;

/** @type {Part} */
export const choice = {
  encode(question, given) {
    const { ranks } = choices(question);
    const values = new Array(Math.ceil(ranks.length / BITS)).fill(0);
    for (const option of indexes(given)) values[Math.floor(ranks[option] / BITS)] += 2 ** (ranks[option] % BITS);
    return values.map((value) => DIGITS[value]).join("");
  },

  decode(question, code) {
    const { ranks } = choices(question);
    if (code.length !== Math.ceil(ranks.length / BITS)) return null;
    const chosen = [...ranks.keys()].filter((option) => {
      const value = DIGITS.indexOf(code[Math.floor(ranks[option] / BITS)]);
      return (value >> ranks[option] % BITS) & 1;
    });
    // Writing it again shows whether the code held anything else.
    return choice.encode(question, chosen) === code ? chosen : null;
  },

  tally(question, given) {
    const { right } = choices(question);
    const chosen = indexes(given);
    const good = chosen.filter((option) => right[option]).length;
    const wrong = chosen.length - good;
    const of = right.filter(Boolean).length;
    // Where each part counts, each option is one: otherwise choosing all of them would earn all.
    return question.credit === "each"
      ? { right: right.length - wrong - (of - good), wrong: wrong + (of - good), of: right.length }
      : { right: good, wrong, of };
  },

  response(question, given) {
    const letters = question.type === "true-false" ? "tf" : LETTERS;
    return indexes(given).map((option) => letters[option]).join(",");
  },

  read(form) {
    const chosen = inputs(form).filter((input) => input.checked).map((input) => Number(input.value));
    return chosen.length ? chosen : null;
  },

  show(form, given) {
    for (const input of inputs(form)) input.checked = indexes(given).includes(Number(input.value));
  },

  reveal(form, given) {
    for (const feedback of form.querySelectorAll(".feedback[data-option]")) {
      const option = Number(feedback.getAttribute("data-option"));
      feedback.toggleAttribute("hidden", !indexes(given).includes(option));
    }
  },

  solve(form, question, label) {
    const labels = form.querySelectorAll(".option label");
    choices(question).right.forEach((isRight, option) => isRight && labels[option].append(mark(label)));
  },
};

/** @param {Question} question */
function choices(question) {
  return /** @type {Choices} */ (/** @type {unknown} */ (question));
}

/** @param {Given|null} given @returns {number[]} in source order, each once */
function indexes(given) {
  return Array.isArray(given) ? [...new Set(given)].sort((one, other) => one - other) : [];
}

/** @param {HTMLFormElement} form @returns {HTMLInputElement[]} */
function inputs(form) {
  return Array.from(form.querySelectorAll("input[type=radio], input[type=checkbox]"));
}
