// Numbers as people type them: decimal comma or point, separators of thousands, minus signs and digits of several scripts.

/** A number as it is kept: no exponent, no idle zeros, at most so many characters. */
const LONGEST = 20;
const KEPT = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;

/** @param {string} text whether it is a number as it is kept */
export const isKept = (text) => KEPT.test(text) && text !== "-0" && text.length <= LONGEST;

/**
 * The number that was typed, as it is kept; null when it is none. A unit may be typed along.
 * @param {string} typed
 * @param {string} [unit]
 * @param {string} [language] says what a separator means that could be either: in 1,234
 */
export function readNumber(typed, unit = "", language = "en") {
  const number = withoutUnit(plain(typed), plain(unit));
  const match = /^([-+]?) ?([\d.,;' ]*\d[\d.,;' ]*)$/.exec(number);
  if (!match) return null;
  const point = pointOf(match[2], language);
  const [whole, part = "", ...more] = point ? match[2].split(point) : [match[2]];
  // Separators of thousands stand between whole groups only, and are all the same.
  const groups = /^\d*$|^\d{1,3}(?:([.,' ])\d{2,3}(?:\1\d{2,3})*)?$/;
  const digits = whole.replace(/\D/g, "");
  if (more.length || !/^\d*$/.test(part) || !groups.test(whole) || (whole !== digits && !/\D\d{3}$/.test(whole))) return null;
  return kept(match[1], digits, part);
}

/**
 * A kept number as it is shown for correction: with the decimal sign of the language, so that reading it again gives the same.
 * @param {string} number
 * @param {string} language
 */
export const writeNumber = (number, language) => number.replace(".", signs(language).decimal);

/**
 * Whether one kept number is at most another; exactly, as the numbers of an answer may be longer than what computers count in.
 * @param {string} one
 * @param {string} other
 */
export function isAtMost(one, other) {
  const [first, second] = [one, other].map((number) => number.startsWith("-"));
  if (first !== second) return first;
  return first ? sortable(one) >= sortable(other) : sortable(one) <= sortable(other);
}

/** @param {string} sign @param {string} digits @param {string} part */
function kept(sign, digits, part) {
  const whole = digits.replace(/^0+(?=\d)/, "") || "0";
  const room = LONGEST - whole.length - 2;
  if (room < 0) return null;
  const rest = part.slice(0, room).replace(/0+$/, "");
  const number = rest ? `${whole}.${rest}` : whole;
  return sign === "-" && number !== "0" ? `-${number}` : number;
}

/** One sign for each meaning; the Arabic decimal sign, which has one only, becomes `;`. @param {string} typed */
function plain(typed) {
  return typed
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, "-")
    .replace(/\u066b/g, ";")
    .replace(/\u060c/g, ",")
    .replace(/[\u066c\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

/** @param {string} text @param {string} unit */
function withoutUnit(text, unit) {
  const low = text.toLowerCase();
  // Keyboards have no m², people type m2.
  for (const form of [unit, unit.normalize("NFKC")].map((form) => form.toLowerCase())) {
    if (form && low.endsWith(form)) return text.slice(0, -form.length).trim();
    if (form && low.startsWith(form)) return text.slice(form.length).trim();
  }
  return text;
}

/**
 * The decimal sign of what was typed, or nothing.
 * @param {string} number
 * @param {string} language
 */
function pointOf(number, language) {
  const found = number.replace(/[^.,;]/g, "");
  const last = found[found.length - 1];
  if (!last || found.indexOf(last) !== found.length - 1) return "";
  // One sign with three digits after it, as in 1,234, may separate thousands; the language decides.
  const isEither = found.length === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(number);
  return isEither && signs(language).group === last ? "" : last;
}

/** @param {string} language */
function signs(language) {
  const found = { decimal: ".", group: "," };
  const plain = language.replace(/-[ux]-.*/, "");
  for (const { type, value } of new Intl.NumberFormat(`${plain}-u-nu-latn`).formatToParts(1234567.5)) {
    if (type === "decimal" || type === "group") found[type] = value;
  }
  return found;
}

/** The digits of a kept number without its sign, so that they compare as text. @param {string} number */
function sortable(number) {
  const [whole, part = ""] = number.replace("-", "").split(".");
  return whole.padStart(2 * LONGEST, "0") + part.padEnd(2 * LONGEST, "0");
}
