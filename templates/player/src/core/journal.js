// The journal: work kept on this device until a later launch reads it back from the LMS.

import { blurred } from "./checksum.js";

/** @import { Device } from "./device.js" */
/** @import { Opened } from "./data.js" */

/**
 * A report of an answer that the LMS may not have; its words are made when it is sent, by the module as it is then.
 * @typedef {object} QueuedAnswer
 * @property {string} key of the question
 * @property {string} digest
 * @property {string} code
 * @property {number} stamp of the answer
 * @property {number} latency seconds
 * @property {number} at milliseconds since 1970
 */

/**
 * @typedef {object} Entry
 * @property {number} saved milliseconds since 1970
 * @property {string} state
 * @property {QueuedAnswer[]} queue at most one of each question
 * @property {string} attempt
 * @property {boolean} seen
 * @property {boolean} doubt
 * @property {boolean} decided
 * @property {Entry} [held] older work of which the learner has yet to say whether it counts
 */

/**
 * @typedef {object} Journal
 * @property {() => Entry|null} read
 * @property {(entry: Entry) => boolean} write whether it is kept
 * @property {() => void} drop
 */

/** What the names of all items begin with that any module leaves in a browser's storage. */
const OURS = "essence";
const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

/**
 * Where nobody says who learns, what is kept lasts as long as the tab, so that the next person at this device does not
 * find it; a page opened from a disk has no other place.
 * @param {Device} device
 * @param {Opened} opened
 */
export const storeOf = (device, opened) => (opened.learner.id || device.file ? device.local : device.session);

/**
 * The journal of one learner in one package and registration.
 * @param {Device} device
 * @param {string} module identity of the module
 * @param {Opened} opened
 * @returns {Journal}
 */
export function openJournal(device, module, opened) {
  const store = storeOf(device, opened);
  const name = storageName("", module, opened);
  return {
    read: () => attempt(() => parse(/** @type {Storage} */ (store).getItem(name))) || null,
    write: (entry) =>
      attempt(() => {
        /** @type {Storage} */ (store).setItem(name, JSON.stringify(entry));
        return true;
      }) || false,
    drop: () => attempt(() => /** @type {Storage} */ (store).removeItem(name)),
  };
}

/**
 * The name of what is kept for one learner in one package and registration; none of them can be read in it.
 * @param {string} kind empty for the journal, else a dot and a word
 * @param {string} module identity of the module
 * @param {{learner: {id: string}, registration: string}} opened
 */
export function storageName(kind, module, { learner, registration }) {
  return `${OURS}${kind}:${blurred([module, learner.id, registration])}`;
}

/**
 * Deletes what modules have kept, of any package and learner, that is older than 30 days: every item of ours is JSON with the
 * time at which it was saved.
 * @param {Device} device
 */
export function cleanUp(device) {
  attempt(() => {
    const store = /** @type {Storage} */ (device.local);
    const names = Array.from({ length: store.length }, (_, place) => store.key(place) || "");
    for (const name of names.filter((found) => found.startsWith(OURS))) {
      const age = device.now() - attempt(() => JSON.parse(store.getItem(name) || "").saved);
      if (!(age < KEPT_MILLISECONDS)) store.removeItem(name);
    }
  });
}

/** @param {string|null} text @returns {Entry|null} */
function parse(text) {
  const entry = text && JSON.parse(text);
  return entry && typeof entry.state === "string" && Array.isArray(entry.queue) ? entry : null;
}

/** What `action` gives; undefined where the storage is missing, full or forbidden. @template T @param {() => T} action @returns {T|undefined} */
function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
