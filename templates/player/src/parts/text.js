// Questions answered by typing a few words.

/** @import { Accepted, Given, Part, Question } from "../core/data.js" */

import { fixed, number } from "../core/digits.js";
import { mark } from "./mark.js";

const UNIT = 3;
const LONGEST_RESPONSE = 255;

/** @type {Part} */
export const text = {
  encode(question, given) {
    const words = cut(tidy(given), accepted(question).limit);
    if (/^[\w-]*$/.test(words)) return "p" + words;
    let code = "u";
    for (let place = 0; place < words.length; place++) code += fixed(words.charCodeAt(place), UNIT);
    return code;
  },

  decode(_, code) {
    const units = code.slice(1);
    if (code[0] === "p") return /^[\w-]*$/.test(units) ? units : null;
    if (code[0] !== "u" || units.length % UNIT) return null;
    let words = "";
    for (let place = 0; place < units.length; place += UNIT) {
      const unit = number(units.slice(place, place + UNIT));
      if (unit < 0 || unit > 0xffff) return null;
      words += String.fromCharCode(unit);
    }
    return words;
  },

  tally(question, given) {
    const form = comparable(question, String(given));
    const isRight = accepted(question).accept.some((words) => comparable(question, words) === form);
    return { right: Number(isRight), wrong: Number(!isRight), of: 1 };
  },

  response(_, given) {
    return cut(tidy(given), LONGEST_RESPONSE);
  },

  read(form) {
    return tidy(entry(form).value) || null;
  },

  show(form, given) {
    entry(form).value = given === null ? "" : String(given);
  },

  reveal() {},

  solve(form, question, label) {
    const fields = /** @type {HTMLElement} */ (form.querySelector("fieldset"));
    fields.append(mark(`${label}: ${accepted(question).accept.join(", ")}`, "p"));
  },
};

/** @param {Question} question */
function accepted(question) {
  return /** @type {Accepted} */ (/** @type {unknown} */ (question));
}

/** @param {HTMLFormElement} form */
function entry(form) {
  return /** @type {HTMLInputElement} */ (form.querySelector("input.entry"));
}

/** White space folded: an answer is one line. @param {Given} given */
function tidy(given) {
  return String(given).replace(/\s+/g, " ").trim();
}

/**
 * The beginning of a text, in whole characters: half an emoji would make Moodle's every later commit throw.
 * @param {string} words
 * @param {number} units
 */
function cut(words, units) {
  let kept = "";
  for (const character of words) {
    if (/^[\ud800-\udfff]$/.test(character)) continue;
    if (kept.length + character.length > units) break;
    kept += character;
  }
  return kept.trim();
}

/** As the tool's model compares it when it builds (text_entry.py). @param {Question} question @param {string} words */
function comparable(question, words) {
  // Phones write curly quotation marks and long dashes for the plain ones of the keyboard.
  const plain = words.normalize("NFC").replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u201c-\u201e]/g, '"').replace(/[\u2011\u2013\u2014]/g, "-");
  const folded = tidy(plain);
  return accepted(question).case ? folded : folded.toLowerCase();
}
