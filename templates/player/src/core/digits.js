// Base 64 numbers of saved states: digits A-Z a-z 0-9 - _, big-endian.

export const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * Writes a whole number >= 0 in exactly `length` digits; what is too large becomes the largest that fits.
 * @param {number} number
 * @param {number} length
 */
export function fixed(number, length) {
  let rest = Math.min(number, 64 ** length - 1);
  let text = "";
  for (let place = 0; place < length; place++) {
    text = DIGITS[rest % 64] + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}

/**
 * Writes a whole number >= 0 in as few digits as it needs, `most` at most.
 * @param {number} number
 * @param {number} most
 */
export function short(number, most) {
  return fixed(number, most).replace(/^A+(?=.)/, "");
}

/**
 * The number that digits say, or -1 when they are none.
 * @param {string} text
 */
export function number(text) {
  if (!/^[\w-]{1,6}$/.test(text)) return -1;
  let value = 0;
  for (const digit of text) value = value * 64 + DIGITS.indexOf(digit);
  return value;
}

/** @param {number} length @returns {string} random digits */
export function randomDigits(length) {
  const bytes = new Uint8Array(length);
  crypto.getRandomValues(bytes);
  return Array.from(bytes, (byte) => DIGITS[byte % 64]).join("");
}
