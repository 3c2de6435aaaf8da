// How commits travel from the host page to the server, and what each kind of LMS concludes when they do not.

/**
 * @typedef {object} HostConfig
 * @property {"strict" | "moodle" | "scorm-again"} mode
 * @property {Launch} launch
 * @property {string} commitUrl
 * @property {string} content address of the first content page; "" for none
 * @property {MoodleSettings} moodle
 */

/** Chromium's limit for beacons under way, and the cost of one field as multipart form data. */
const BEACON_LIMIT = 65536;
const BEACON_FIELD_COST = 130;

/** Whether the host page is being hidden or left, when Chromium allows no synchronous request. */
let hostIsLeaving = false;
for (const event of ["beforeunload", "pagehide"]) addEventListener(event, () => { hostIsLeaving = true; });
addEventListener("pageshow", () => { hostIsLeaving = false; });
document.addEventListener("visibilitychange", () => { hostIsLeaving = document.visibilityState === "hidden"; });

/** @param {string} url @param {string} body @returns {string} the answer's first line; throws when there is none */
function postNow(url, body) {
  const request = new XMLHttpRequest();
  request.open("POST", `${url}&sent=${Date.now()}`, false);
  request.setRequestHeader("Content-Type", "application/json");
  request.send(body);
  return request.status === 200 ? request.responseText.split("\n")[0] : String(request.status);
}

/** @param {string} url @param {string} body @returns {boolean} whether the browser took it: not whether it arrives */
function postBeacon(url, body) {
  return navigator.sendBeacon(`${url}&sent=${Date.now()}&beacon=1`, new Blob([body], { type: "application/json" }));
}

/** An honest LMS says "false" when nothing arrived, as far as it can know. @param {string} url @returns {Deliver} */
function honestDelivery(url) {
  return (commit) => {
    const body = JSON.stringify({ ...commit, violations: takeNewViolations() });
    try {
      return postNow(url, body);
    } catch {
      return hostIsLeaving ? String(postBeacon(url, body)) : "false";
    }
  };
}

/** Moodle falls back to a beacon, whose answer it takes for "true". @param {string} url @returns {Deliver} */
function moodleDelivery(url) {
  return (commit) => {
    const body = JSON.stringify({ ...commit, violations: takeNewViolations() });
    const fields = Object.entries(commit.elements);
    const weight = fields.reduce((sum, [name, value]) => sum + name.length + value.length + BEACON_FIELD_COST, 0);
    const beacon = () => String(weight <= BEACON_LIMIT && postBeacon(url, body));
    if (moodleUsesBeacon()) return beacon();
    try {
      return postNow(url, body);
    } catch {
      return beacon();
    }
  };
}

/** Moodle keeps this where content can read it. @returns {boolean} */
function moodleUsesBeacon() {
  const host = /** @type {Window & { mod_scorm_useBeaconAPI?: boolean }} */ (window);
  return host.mod_scorm_useBeaconAPI === true;
}

function watchAsMoodle() {
  const host = /** @type {Window & { mod_scorm_useBeaconAPI?: boolean }} */ (window);
  host.mod_scorm_useBeaconAPI = false;
  for (const event of ["beforeunload", "unload", "pagehide"]) {
    addEventListener(event, () => { host.mod_scorm_useBeaconAPI = true; });
  }
  addEventListener("pageshow", () => { host.mod_scorm_useBeaconAPI = false; });
  // On the window, as Moodle listens: the event is sent to the document and bubbles.
  addEventListener("visibilitychange", () => {
    host.mod_scorm_useBeaconAPI = document.visibilityState === "hidden";
  });
}
