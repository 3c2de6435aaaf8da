// The learner's state in the LRS's State resource, never written over what has not been read (xAPI, Part 3, 2.3 and 3.1).

/** @import { Outcome, Transport } from "./xapi-transport.js" */

import { outcomeOf } from "./xapi-transport.js";

const PATH = "activities/state";
const STATE_ID = "essence-packager.state";
/** What stands for a document that is there and can't be understood. */
const DAMAGED = "?";
const NOT_FOUND = 404;
const CONFLICTS = [409, 412];
/** An LRS without a State resource, or one that does not let this learner use it. */
const NO_RESOURCE = [403, NOT_FOUND, 405, 501];
const MOST_ROUNDS = 4;

/** @typedef {{outcome: Outcome, retryAfter: number}} Written */

/**
 * @param {Transport} transport
 * @param {Record<string, string>} place activity, agent and registration
 * @param {(text: string) => string} found takes in a state that another page has written; what is to be saved instead
 */
export function stateOf(transport, place, found) {
  const query = { ...place, stateId: STATE_ID };
  /** none: the LRS keeps no states. @type {"unread"|"absent"|"present"|"none"} */
  let standing = "unread";
  const isNone = () => standing === "none";
  /** Whether it is a guess that the LRS would keep a state. */
  let isGuess = false;
  /** What the LRS has, as far as is known, and what of it is on its way. */
  let there = "";
  let sent = "";
  let etag = "";
  /** Whether this LRS shows ETags at all. */
  let hasEtags = true;
  /** Whether another look is needed before the next writing. */
  let isStale = true;
  /** Whether the LRS has shown a state that the core has not taken in. */
  let isNews = false;
  /** Whether a condition must go along even where no ETag is known. */
  let isInsisting = false;
  /** Whether none may: the LRS lets pages of other origins write, but not with the headers of conditions. */
  let isBare = false;
  /** @type {Promise<Written>|null} */
  let reading = null;

  /** @returns {Promise<Written>} */
  function read() {
    reading = reading || readNow();
    return reading;
  }

  /** @returns {Promise<Written>} */
  async function readNow() {
    const { status, text, etag: shown, retryAfter } = await transport.request("GET", PATH, { query });
    const outcome = outcomeOf(status);
    if (outcome === "sent") {
      const state = stateIn(text);
      isNews = isNews || (state !== there && state !== sent);
      [standing, there, etag, hasEtags] = ["present", state, shown, shown !== ""];
    } else if (status === NOT_FOUND) {
      // No document, or no such resource: that the list of documents is there tells the two apart.
      if (standing === "unread") isGuess = outcomeOf((await transport.request("GET", PATH, { query: place })).status) !== "sent";
      standing = "absent";
    } else if (NO_RESOURCE.includes(status)) {
      standing = "none";
    } else {
      reading = null;
      return { outcome, retryAfter };
    }
    isStale = false;
    reading = null;
    return { outcome: "sent", retryAfter: 0 };
  }

  /** @returns {Record<string, string>} */
  function precondition() {
    if (isBare || isGuess) return {};
    if (standing === "absent") return { "If-None-Match": "*" };
    return etag || isInsisting ? { "If-Match": etag || "*" } : {};
  }

  /** @param {string} text @param {boolean} isLeaving @returns {Promise<Written & {status: number}>} */
  async function put(text, isLeaving) {
    const headers = precondition();
    // Should no answer come, it may have arrived all the same.
    isStale = true;
    sent = text;
    const { status, etag: shown, retryAfter } = await transport.request("PUT", PATH, { query, headers, body: JSON.stringify({ state: text }), isLeaving });
    const outcome = outcomeOf(status);
    if (outcome === "sent") {
      [standing, there, etag] = ["present", text, shown];
      isGuess = false;
      isStale = isBare || !shown;
    }
    if (NO_RESOURCE.includes(status)) standing = "none";
    return { outcome, retryAfter, status };
  }

  return {
    read,
    /** Whether what the LRS has is known. */
    isKnown: () => !isStale && !isNone() && !isGuess,
    /** What the LRS was found to have, now taken in. */
    take() {
      isNews = false;
      return standing === "present" ? there : "";
    },

    /** @param {string} wanted @returns {Promise<Written>} */
    async write(wanted) {
      let text = wanted;
      let conflicts = 0;
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const looked = isStale || reading ? await read() : null;
        if (looked && looked.outcome !== "sent") {
          isBare = false;
          return looked;
        }
        if (isNone() || text === there) return { outcome: "sent", retryAfter: 0 };
        if (isNews) {
          isNews = false;
          text = found(there);
        } else if (conflicts > 1) {
          // Nothing has changed, and still it is called changed: something on the way spoils the ETags.
          isBare = true;
        }
        const { outcome, retryAfter, status } = await put(text, false);
        if (isNone()) return { outcome: "sent", retryAfter: 0 };
        if (status === 0 && !isBare) {
          // If the next reading succeeds, it was not the line that failed.
          isBare = true;
          continue;
        }
        if (!CONFLICTS.includes(status)) return { outcome, retryAfter };
        conflicts++;
        isInsisting = true;
        isBare = false;
      }
      return { outcome: "unreachable", retryAfter: 0 };
    },

    /**
     * Looks what the LRS calls the version that was just written, so that the next can go out at once. Where no condition can
     * be made, each writing must follow a reading of its own.
     */
    async lookAgain() {
      if (isStale && hasEtags && !isBare && !isNone()) await read();
    },

    /** Writes while the page is left, if one request can do it. @param {string} text @returns {Promise<boolean>} whether it has arrived */
    async writeLast(text) {
      if (isNone() || text === there) return true;
      if (isStale || isNews || reading) return false;
      return (await put(text, true)).outcome === "sent" || isNone();
    },
  };
}

/** @param {string} document */
function stateIn(document) {
  try {
    const { state } = JSON.parse(document);
    return typeof state === "string" && state !== "" ? state : DAMAGED;
  } catch {
    return DAMAGED;
  }
}
