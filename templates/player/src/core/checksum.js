// 32-bit FNV-1a: tells a damaged state from a whole one, and gives journals names that show nobody's id.

import { fixed } from "./digits.js";

/**
 * Six base 64 digits of the FNV-1a of a text, taken by UTF-16 units, low byte first; high bytes only where there are any.
 * @param {string} text
 */
export function checksum(text) {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    for (let unit = text.charCodeAt(place); ; unit >>= 8) {
      hash = Math.imul(hash ^ (unit & 255), 0x01000193) >>> 0;
      if (unit < 256) break;
    }
  }
  return fixed(hash, 6);
}

/**
 * A name that is the same for the same texts, in which none of them can be read.
 * @param {string[]} texts
 */
export function blurred(texts) {
  const whole = JSON.stringify(texts);
  return checksum(whole) + checksum(Array.from(whole).reverse().join(""));
}
