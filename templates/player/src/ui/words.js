// The words of the interface: a string of the page's data with its placeholders filled in.

/**
 * Fills in a string; `n` chooses among plural forms, numbers are written as the language writes them.
 * @callback Speak
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */

/**
 * How this learner writes numbers and dates in a language: as their browser does where it speaks it.
 * @param {string} language
 */
const localeOf = (language) => navigator.languages.find((tag) => tag.split("-")[0] === language.split("-")[0]) ?? language;

/**
 * Writes dates in full: 11/12 is another day elsewhere. English without a country has the day first, as Europe does,
 * whatever English a browser was installed in.
 * @param {string} language
 * @returns {(date: Date) => string}
 */
export const calendar = (language) => (date) =>
  date.toLocaleDateString(language === "en" ? "en-GB" : localeOf(language), { year: "numeric", month: "long", day: "numeric" });

/**
 * @param {{language: string, strings: Record<string, string | string[]>, plural: string}} data
 * @returns {Speak}
 */
export const speaker = (data) => (key, values = {}) => {
  const found = data.strings[key];
  const n = Number(values.n);
  const text = Array.isArray(found) ? found[Number(data.plural[n < 200 ? n : 100 + (n % 100)])] : found;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name].toLocaleString(localeOf(data.language)));
};
