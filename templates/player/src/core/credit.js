// What an answer earns that is right in part: exact shares of a question's points, never below none.

/** @import { Question, Tally } from "./data.js" */

/** Into how many shares the points of a question go: so that each part counts exactly where there are up to 16. */
export const SHARES = 720720;

/** Whether answers can be right or wrong. @param {Question} question */
export const isScored = (question) => question.scored !== false;

/**
 * @param {Tally} tally
 * @param {"all"|"each"|"minus"} [credit]
 * @returns {number} of SHARES
 */
export function share({ right, wrong, of }, credit = "all") {
  if (right === of && !wrong) return SHARES;
  if (credit === "all") return 0;
  const parts = Math.min(Math.max(credit === "each" ? right : right - wrong, 0), of);
  return of ? Math.floor((parts * SHARES) / of) : 0;
}

/** A share in parts of 10,000: all only where all is right. @param {number} shares */
export function inTenThousandths(shares) {
  return Math.floor((shares * 10000) / SHARES);
}
