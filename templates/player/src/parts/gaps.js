// Questions answered by filling the gaps of a text, by typing or from lists of words.

/** @import { Filled, Gap, Given, Part, Question } from "../core/data.js" */

import { DIGITS, fixed, number } from "../core/digits.js";
import { mark } from "./mark.js";
import { cut, decodeWords, encodeWords, isAccepted, LONGEST_RESPONSE, tidy } from "./words.js";

const LENGTH = 2;

/** @type {Part & {pieces: (question: Question, given: Given) => string[]}} */
export const gaps = {
  ask: "answer-all",

  encode(question, given) {
    const { choices, gaps } = filled(question);
    return gaps.map((gap, place) => {
      const words = filling(given, place);
      if (choices) return words === "" ? DIGITS[0] : DIGITS[Number(words) + 1];
      const code = encodeWords(whole(words, gap));
      return fixed(code.length, LENGTH) + code;
    }).join("");
  },

  decode(question, code) {
    const { choices, gaps: all } = filled(question);
    /** @type {string[]} */
    const given = [];
    let place = 0;
    for (const gap of all) {
      if (choices) {
        const choice = DIGITS.indexOf(code[place]) - 1;
        if (choice < -1 || choice >= choices.length) return null;
        given.push(choice < 0 ? "" : String(choice));
        place += 1;
      } else {
        const start = place + LENGTH;
        place = start + number(code.slice(start - LENGTH, start));
        const words = decodeWords(code.slice(start, place));
        if (words === null || whole(words, gap) !== words) return null;
        given.push(words);
      }
    }
    return gaps.encode(question, given) === code ? given : null;
  },

  tally(question, given) {
    const all = filled(question).gaps;
    const right = all.filter((_, place) => isRight(question, given, place)).length;
    const open = all.filter((_, place) => filling(given, place) === "").length;
    return { right, wrong: all.length - right - open, of: all.length };
  },

  isComplete: (question, given) => filled(question).gaps.every((_, place) => filling(given, place) !== ""),

  response: (question, given) => cut(gaps.pieces(question, given).map(tidy).join("; "), LONGEST_RESPONSE),

  pieces(question, given) {
    const { choices, gaps } = filled(question);
    return gaps.map((_, place) => (choices ? (choices[Number(filling(given, place) || NaN)] ?? "") : filling(given, place)));
  },

  read: (form, question) => fields(form).map(({ value }, place) => (filled(question).choices ? value : whole(value, filled(question).gaps[place]))),

  show(form, given) {
    fields(form).forEach((field, place) => (field.value = given === null ? "" : filling(given, place)));
  },

  reveal(form, given, question, t) {
    if (given === null) return;
    fields(form).forEach((field, place) => {
      const kind = isRight(question, given, place) ? "right" : "wrong";
      field.after(mark(t(kind), kind));
    });
  },

  solve(form, question, t, given) {
    const { choices, gaps } = filled(question);
    fields(form).forEach((field, place) => {
      if (given !== null && isRight(question, given, place)) return;
      const { accept = [], right = 0 } = gaps[place];
      field.parentElement?.append(mark(`${t("right-answer")}: ${choices ? choices[right] : accept.join(", ")}`));
    });
  },
};

/** @param {Question} question @param {Given} given @param {number} place */
function isRight(question, given, place) {
  const { choices, gaps, case: isCase } = filled(question);
  const { accept = [], right } = gaps[place];
  const words = filling(given, place);
  return choices ? words === String(right) : isAccepted(words, accept, isCase);
}

/** @param {Question} question */
function filled(question) {
  return /** @type {Filled} */ (/** @type {unknown} */ (question));
}

/** @param {Given} given @param {number} place */
function filling(given, place) {
  return String(given[place] ?? "");
}

/** @param {string} words @param {Gap} gap */
function whole(words, gap) {
  return cut(tidy(words), gap.limit ?? 0);
}

/** @param {HTMLFormElement} form @returns {(HTMLInputElement | HTMLSelectElement)[]} */
function fields(form) {
  return Array.from(form.querySelectorAll("input.gap, select.gap"));
}
