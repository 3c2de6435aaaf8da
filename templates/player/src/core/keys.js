// A set of keys written short: sorted as 24-bit numbers, as differences of base 32 digits where 32 means that more follow.

import { DIGITS, fixed, number } from "./digits.js";

/** @param {string[]} keys of 4 digits each */
export function packKeys(keys) {
  let before = 0;
  return keys
    .map(number)
    .sort((one, other) => one - other)
    .map((value) => {
      const difference = value - before;
      before = value;
      return packNumber(difference);
    })
    .join("");
}

/** @param {string} text @returns {string[]} sorted; what comes after a mistake is left out */
export function unpackKeys(text) {
  /** @type {string[]} */
  const keys = [];
  let value = 0;
  let difference = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) break;
    difference = difference * 32 + (digit % 32);
    if (digit >= 32) continue;
    value += difference;
    difference = 0;
    keys.push(fixed(value, 4));
  }
  return keys;
}

/** @param {number} value */
function packNumber(value) {
  let text = DIGITS[value % 32];
  for (let rest = Math.floor(value / 32); rest; rest = Math.floor(rest / 32)) text = DIGITS[32 + (rest % 32)] + text;
  return text;
}
