// What Moodle needs beyond the standard: which attempt this is, and a second look at a result.

/** @import { Calls } from "./calls.js" */

import { nudged } from "./resend.js";

const RAW = "cmi.core.score.raw";
const STATUS = "cmi.core.lesson_status";

/** Whether the window that holds the API is Moodle's player: it keeps this flag for its own requests. @param {Window} owner */
export function isMoodle(owner) {
  try {
    return "mod_scorm_useBeaconAPI" in owner;
  } catch {
    return false;
  }
}

/**
 * What tells this activity and attempt from others, read from the address that Moodle loads the frame by; empty elsewhere.
 * The data model does not have it, and all activities of one Moodle share one browser storage.
 * @param {Window} window
 */
export function registration(window) {
  const loader = /\/loadSCO(?:\.php)?\?(.*)$/.exec(frameAddress(window)) || /\/loadSCO(?:\.php)?\?(.*)$/.exec(window.document.referrer);
  if (!loader) return "";
  const query = new URLSearchParams(loader[1]);
  return ["a", "scoid", "attempt"].map((name) => query.get(name) || "").join(".");
}

/** @param {Window} window */
function frameAddress(window) {
  try {
    return /** @type {HTMLIFrameElement} */ (window.frameElement).src;
  } catch {
    return "";
  }
}

/**
 * Early 4.3 judges grade and completion by the status before the one just stored, and looks again only when the score or
 * a decided status changes. So the score is changed, by less than is shown, and set right for the next commit; a result
 * without a score passes through another decided status.
 * @param {Calls} calls
 */
export function settle(calls) {
  const score = calls.values.get(RAW);
  if (score !== undefined) {
    calls.put([[RAW, nudged(score)]]);
    calls.commit();
    calls.put([[RAW, score]]);
    return;
  }
  calls.put([[STATUS, "passed"]]);
  calls.commit();
  calls.put([[STATUS, "completed"]]);
  calls.commit();
}
