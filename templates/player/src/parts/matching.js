// Questions answered by choosing for each left side the right side that belongs to it.

/** @import { Given, Part, Pairs, Question } from "../core/data.js" */

import { DIGITS } from "../core/digits.js";
import { LETTERS } from "./letters.js";
import { mark } from "./mark.js";

const NONE = -1;

/** @type {Part} */
export const matching = {
  ask: "answer-all",

  encode(question, given) {
    const { ranks, targets } = pairs(question);
    const digits = new Array(ranks.length).fill(DIGITS[0]);
    chosen(given).forEach((target, left) => (digits[ranks[left]] = DIGITS[target === NONE ? 0 : targets[target] + 1]));
    return digits.join("");
  },

  decode(question, code) {
    const { ranks, targets } = pairs(question);
    if (code.length !== ranks.length) return null;
    const given = ranks.map((rank) => targets.indexOf(DIGITS.indexOf(code[rank]) - 1));
    return matching.encode(question, given) === code ? given : null;
  },

  tally(question, given) {
    const { right } = pairs(question);
    const good = chosen(given).filter((target, left) => target === right[left]).length;
    const open = chosen(given).filter((target) => target === NONE).length;
    return { right: good, wrong: right.length - good - open, of: right.length };
  },

  isComplete: (_, given) => !chosen(given).includes(NONE),

  response(_, given) {
    const pair = (/** @type {number} */ target, /** @type {number} */ left) => (target === NONE ? [] : [`${LETTERS[left]}.${LETTERS[target]}`]);
    return chosen(given).flatMap(pair).join(",");
  },

  read(form, question) {
    const given = pairs(question).right.map(() => NONE);
    for (const field of fields(form)) if (field.value) given[leftOf(field)] = Number(field.value);
    return given;
  },

  show(form, given) {
    for (const field of fields(form)) {
      const target = given === null ? NONE : chosen(given)[leftOf(field)];
      field.value = target === NONE ? "" : String(target);
    }
  },

  reveal(form, given, question, t) {
    if (given === null) return;
    for (const field of fields(form)) {
      const kind = chosen(given)[leftOf(field)] === pairs(question).right[leftOf(field)] ? "right" : "wrong";
      field.after(mark(t(kind), kind));
    }
  },

  solve(form, question, t) {
    for (const field of fields(form)) {
      const right = String(pairs(question).right[leftOf(field)]);
      if (field.value === right) continue;
      const words = [...field.options].find(({ value }) => value === right)?.text;
      field.parentElement?.append(mark(`${t("right-answer")}: ${words}`));
    }
  },
};

/** @param {Question} question */
function pairs(question) {
  return /** @type {Pairs} */ (/** @type {unknown} */ (question));
}

/** @param {Given} given */
function chosen(given) {
  return /** @type {number[]} */ (given);
}

/** @param {HTMLFormElement} form @returns {HTMLSelectElement[]} */
function fields(form) {
  return Array.from(form.querySelectorAll("select"));
}

/** Its left side's place in the source. @param {HTMLElement} field */
function leftOf(field) {
  return Number(field.dataset.left);
}
