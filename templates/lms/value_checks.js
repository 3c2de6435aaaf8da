// Checks of values that say why one is refused; the data types of each standard are made of them.

/**
 * A check returns null for a fitting value, else the reason of the refusal.
 * @typedef {(value: string) => string | null} TypeCheck
 */

/** @param {RegExp} form @param {string} what @returns {TypeCheck} */
function matching(form, what) {
  return (value) => (form.test(value) ? null : `"${value}" is not ${what}`);
}

/** @param {number} limit in UTF-16 code units, as JavaScript and Moodle count @returns {TypeCheck} */
function upTo(limit) {
  return (value) => (value.length <= limit ? null : `${value.length} characters, ${limit} allowed`);
}

/** @param {string[]} words @returns {TypeCheck} */
function oneOf(...words) {
  const list = words.map((word) => word || '""').join(", ");
  return (value) => (words.includes(value) ? null : `"${value}" is none of: ${list}`);
}

/** @param {TypeCheck} number @param {number} low @param {number} high @returns {TypeCheck} */
function within(number, low, high) {
  return (value) => {
    const wrong = number(value);
    if (wrong !== null) return wrong;
    return Number(value) >= low && Number(value) <= high ? null : `${value} is not between ${low} and ${high}`;
  };
}

/** @param {TypeCheck} check @returns {TypeCheck} */
function orBlank(check) {
  return (value) => (value === "" ? null : check(value));
}
