// Typed words: how they are cut, saved and compared; for typed answers and typed gaps.

import { fixed, number } from "../core/digits.js";

const UNIT = 3;
/** What a report holds of a typed answer (RTE 3.4.5, CMIFeedback of fill-in). */
export const LONGEST_RESPONSE = 255;

/** White space folded: one line. @param {string} words */
export const tidy = (words) => words.replace(/\s+/g, " ").trim();

/**
 * The beginning of a text, in whole characters: half an emoji would make Moodle's every later commit throw.
 * @param {string} words
 * @param {number} units
 */
export function cut(words, units) {
  let kept = "";
  for (const character of words) {
    if (/^[\ud800-\udfff]$/.test(character)) continue;
    if (kept.length + character.length > units) break;
    kept += character;
  }
  return kept.trim();
}

/** @param {string} words */
export function encodeWords(words) {
  if (/^[\w-]*$/.test(words)) return "p" + words;
  let code = "u";
  for (let place = 0; place < words.length; place++) code += fixed(words.charCodeAt(place), UNIT);
  return code;
}

/** @param {string} code @returns {string|null} null: not a code that words are written as */
export function decodeWords(code) {
  const units = code.slice(1);
  let words = "";
  if (code[0] === "p") words = units;
  else for (let place = 0; place < units.length; place += UNIT) words += String.fromCharCode(number(units.slice(place, place + UNIT)));
  return encodeWords(words) === code ? words : null;
}

/**
 * As the tool's model compares it when it builds (text_entry.py).
 * @param {string} words
 * @param {boolean} isCase whether capital and small letters must match
 */
export function comparable(words, isCase) {
  // Phones write curly quotation marks and long dashes for the plain ones of the keyboard.
  const plain = words.normalize("NFC").replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u201c-\u201e]/g, '"').replace(/[\u2011\u2013\u2014]/g, "-");
  const folded = tidy(plain);
  return isCase ? folded : folded.toLowerCase();
}

/** @param {string} words @param {string[]} accept @param {boolean} isCase */
export const isAccepted = (words, accept, isCase) =>
  accept.some((accepted) => comparable(accepted, isCase) === comparable(words, isCase));
