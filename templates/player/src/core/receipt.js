// What to do at launch with the work that this device has kept: the journal's four rules.

/** @import { State } from "./state.js" */

import { knows } from "./state.js";

/**
 * What the journal holds, as the rules see it.
 * @typedef {object} Kept
 * @property {State} state
 * @property {boolean} seen some launch read this attempt's token back from the LMS
 * @property {boolean} doubt a commit is known to have failed, and nothing was confirmed since
 */

/**
 * @param {State|null} lms null: empty
 * @param {Kept|null} kept
 * @returns {"none"|"drop"|"replay"|"ask"}
 */
export function receipt(lms, kept) {
  if (!kept) return "none";
  const { state, seen, doubt } = kept;
  if (lms && knows(lms, state)) return "drop";
  if (lms && lms.attempt === state.attempt) return "replay";
  if (!lms && !seen && (doubt || !state.decided)) return "replay";
  if (seen && !doubt) return "drop";
  return "ask";
}
