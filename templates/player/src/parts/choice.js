// Questions answered by choosing: single choice, multiple choice, true or false, a rating, a list of things to tick off.

/** @import { Choices, Given, Part, Question } from "../core/data.js" */

import { DIGITS } from "../core/digits.js";
import { LETTERS } from "./letters.js";
import { mark } from "./mark.js";

const BITS = 6;

/** @type {Part} */
export const choice = {
  ask: "answer-first",

  encode(question, given) {
    const { ranks } = choices(question);
    const values = new Array(Math.ceil(ranks.length / BITS)).fill(0);
    for (const option of indexes(given)) values[Math.floor(ranks[option] / BITS)] += 2 ** (ranks[option] % BITS);
    return values.map((value) => DIGITS[value]).join("");
  },

  decode(question, code) {
    const { ranks, several } = choices(question);
    if (code.length !== Math.ceil(ranks.length / BITS)) return null;
    const chosen = [...ranks.keys()].filter((option) => {
      const value = DIGITS.indexOf(code[Math.floor(ranks[option] / BITS)]);
      return (value >> ranks[option] % BITS) & 1;
    });
    // Writing it again shows whether the code held anything else.
    return choice.encode(question, chosen) === code && (several || chosen.length < 2) ? chosen : null;
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

  // A list of things to tick off may have none ticked.
  isComplete: (question, given) => given.length > 0 || question.reported === false,

  response(question, given) {
    const letters = question.type === "true-false" ? "tf" : LETTERS;
    return indexes(given).map((option) => letters[option]).join(",");
  },

  read: (form) => indexes(inputs(form).filter((input) => input.checked).map(valueOf)),

  show(form, given) {
    for (const input of inputs(form)) input.checked = indexes(given).includes(valueOf(input));
  },

  reveal(form, given, question, t) {
    for (const feedback of form.querySelectorAll(".feedback[data-option]")) {
      const option = Number(feedback.getAttribute("data-option"));
      feedback.toggleAttribute("hidden", !indexes(given).includes(option));
    }
    const { right, several } = choices(question);
    if (!several || question.scored === false) return;
    for (const input of inputs(form)) {
      const kind = right[valueOf(input)] ? "right" : "wrong";
      if (indexes(given).includes(valueOf(input))) input.labels?.[0].append(mark(t(kind), kind));
    }
  },

  solve(form, question, t) {
    const { right } = choices(question);
    for (const { labels, value } of inputs(form)) {
      if (!right[Number(value)] || !labels) continue;
      labels[0].querySelector(".mark")?.remove();
      labels[0].append(mark(t("right-answer")));
    }
  },
};

/** @param {Question} question */
function choices(question) {
  return /** @type {Choices} */ (/** @type {unknown} */ (question));
}

/** @param {Given|null} given @returns {number[]} in source order, each once */
function indexes(given) {
  return Array.isArray(given) ? [...new Set(given.map(Number))].sort((one, other) => one - other) : [];
}

/** @param {HTMLFormElement} form @returns {HTMLInputElement[]} */
function inputs(form) {
  return Array.from(form.querySelectorAll("input[type=radio], input[type=checkbox]"));
}

/** Its option's place in the source, wherever it is shown. @param {HTMLInputElement} input */
function valueOf(input) {
  return Number(input.value);
}
