// 32-bit FNV-1a: tells a damaged state from a whole one, gives journals names that show nobody's id, and draws lots.

import { fixed } from "./digits.js";

/**
 * Six base 64 digits of the FNV-1a of a text, taken by UTF-16 units, low byte first; high bytes only where there are any.
 * @param {string} text
 */
export function checksum(text) {
  return fixed(fnv(text), 6);
}

/**
 * A number from 0 to 2^32 - 1 that a text stands for, and that nobody foresees from a text much like it.
 * @param {string} text
 */
export function scattered(text) {
  let mixed = fnv(text);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** @param {string} text */
function fnv(text) {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    for (let unit = text.charCodeAt(place); ; unit >>= 8) {
      hash = Math.imul(hash ^ (unit & 255), 0x01000193) >>> 0;
      if (unit < 256) break;
    }
  }
  return hash;
}

/**
 * A name that is the same for the same texts, in which none of them can be read.
 * @param {string[]} texts
 */
export function blurred(texts) {
  const whole = JSON.stringify(texts);
  return checksum(whole) + checksum(Array.from(whole).reverse().join(""));
}
