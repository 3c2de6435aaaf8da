// What Moodle needs beyond the standard: which attempt this is, and a second look at a result.

/** @import { Calls } from "./calls.js" */

import { nudged } from "./resend.js";

const RAW = "cmi.core.score.raw";
const STATUS = "cmi.core.lesson_status";

/** Whether the window that holds the API is Moodle's player: it keeps this flag for its own requests. @param {Window} owner */
export function isMoodle(owner) {
  return "mod_scorm_useBeaconAPI" in owner;
}

/** Whether Moodle sends by beacons now, which may overtake each other, because its page is hidden or left. @param {Window} owner */
export function isLeaving(owner) {
  return Boolean(/** @type {any} */ (owner).mod_scorm_useBeaconAPI);
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

/**
 * Whether a commit is known to have gone out. A request that fails Moodle hands to a beacon, and answers "true"; a beacon
 * from a page that nobody is leaving therefore says that the line is down.
 * @param {Window} owner
 * @param {() => boolean} commit
 */
export function delivered(owner, commit) {
  const { navigator } = /** @type {any} */ (owner);
  const send = navigator.sendBeacon;
  if (isLeaving(owner) || !send) return commit();
  let isBeacon = false;
  navigator.sendBeacon = (/** @type {any[]} */ ...given) => {
    isBeacon = true;
    return send.apply(navigator, given);
  };
  try {
    return commit() && !isBeacon;
  } finally {
    navigator.sendBeacon = send;
  }
}
