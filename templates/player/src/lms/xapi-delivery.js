// Gets everything to the LRS: statements, then the state; one request after another, again after a failure, at once when the page is left.

/** @import { senderOf } from "./xapi-sender.js" */
/** @import { stateOf } from "./xapi-state.js" */
/** @import { Outcome } from "./xapi-transport.js" */

import { bytes } from "./xapi-sender.js";

const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 60000;
/** Browsers let requests that outlive the page hold 64 KiB together (Fetch, 4.6); some of it is for headers. */
const ROOM = 60000;

/**
 * @param {Window} window
 * @param {ReturnType<typeof senderOf>} sender
 * @param {ReturnType<typeof stateOf>} state
 * @param {(isSaved: boolean) => void} settled how an attempt went that nobody asked for
 */
export function deliveryOf(window, sender, state, settled) {
  let wanted = "";
  /** @type {Outcome} */
  let outcome = "sent";
  /** Attempts of our own that have failed one after another; what the learner does in between is not made to wait longer. */
  let failures = 0;
  /** Before this time the LRS does not want to hear of us. */
  let notBefore = 0;
  let timer = 0;
  /** @type {Promise<boolean>|null} */
  let running = null;
  /** @type {Promise<boolean>|null} */
  let next = null;
  /** @type {Promise<boolean>|null} */
  let last = null;

  /** @param {{outcome: Outcome, retryAfter: number}} how @returns {boolean} */
  function noted(how) {
    ({ outcome } = how);
    if (outcome === "sent" || outcome === "refused") failures = 0;
    if (outcome !== "unreachable") return outcome === "sent";
    const pause = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE);
    notBefore = Date.now() + how.retryAfter;
    window.clearTimeout(timer);
    // Not all learners of a class at the same moment.
    timer = window.setTimeout(tryAgain, Math.max(pause * (0.75 + Math.random() / 2), how.retryAfter));
    return false;
  }

  function tryAgain() {
    failures++;
    notBefore = 0;
    deliver().then(settled);
  }

  async function run() {
    if (Date.now() < notBefore) return false;
    window.clearTimeout(timer);
    const told = await sender.send();
    // What the LRS can't take now it could not take a moment later either; what it refuses keeps nothing else back.
    if (told.outcome === "unreachable" || told.outcome === "denied") return noted(told);
    const saved = wanted ? await state.write(wanted) : told;
    return noted(saved.outcome === "sent" ? told : saved);
  }

  /** @returns {Promise<boolean>} whether all that was there when it was called has arrived */
  function deliver() {
    if (running) {
      next = next || running.then(() => deliver());
      return next;
    }
    next = null;
    running = run().then((isSaved) => {
      running = null;
      if (isSaved && !next) state.lookAgain();
      return isSaved;
    });
    return running;
  }

  /** Both at once; what is on its way already may be cut off, and is known by its ids if it is not. */
  async function deliverLast() {
    const room = ROOM - bytes(wanted);
    const [isTold, isSaved] = await Promise.all([sender.sendLast(room), wanted === "" || state.writeLast(wanted)]);
    // Whoever reads this answer was only hidden, and there is time for more than one request.
    return isTold && isSaved ? noted({ outcome: "sent", retryAfter: 0 }) : deliver();
  }

  return {
    deliver,

    /** @param {string} text */
    want(text) {
      wanted = text;
    },

    /** Once for all that is said while the page is being left. @returns {Promise<boolean>} */
    leave() {
      if (Date.now() < notBefore) return Promise.resolve(false);
      last =
        last ||
        Promise.resolve().then(() => {
          last = null;
          return deliverLast();
        });
      return last;
    },

    outcome: () => outcome,
  };
}
