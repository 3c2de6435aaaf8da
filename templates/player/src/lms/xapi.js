// The adapter for xAPI: the session as statements to an LRS and a document in its State resource.

/** @import { Adapter, Core, Opened, PlayerData } from "../core/data.js" */
/** @import { Outbox } from "./xapi-outbox.js" */
/** @import { XapiFacts } from "./xapi-statements.js" */
/** @import { Transport } from "./xapi-transport.js" */

import { stopwatch } from "../core/clock.js";
import { storage } from "../core/device.js";
import { storageName } from "../core/journal.js";
import { noLms } from "../core/nolms.js";
import { deliveryOf } from "./xapi-delivery.js";
import { identity, isUsedUp, isUuid, readLaunch, withoutSecrets } from "./xapi-launch.js";
import { openOutbox } from "./xapi-outbox.js";
import { senderOf } from "./xapi-sender.js";
import { stateOf } from "./xapi-state.js";
import { signedBy, statementsOf } from "./xapi-statements.js";
import { transportTo } from "./xapi-transport.js";

/** How long a learner waits for their place before they may begin without it. */
const PATIENCE = 5000;

/** @param {Window & typeof globalThis} window @returns {Adapter} */
export function xapi(window) {
  const { location } = window;
  const { href: address, search } = location;
  const launch = readLaunch(search);
  const wasUsedUp = !launch && isUsedUp(search);
  const elapsed = stopwatch(window.performance);
  hideSecrets(window);

  /** @type {ReturnType<typeof stateOf>} */
  let state;
  /** @type {ReturnType<typeof statementsOf>} */
  let statements;
  /** @type {ReturnType<typeof deliveryOf>} */
  let delivery;
  /** @type {Transport} */
  let transport;
  /** @type {Outbox} */
  let outbox;
  /** @type {Core} */
  let core;
  let isClosed = false;

  /** @param {PlayerData} data */
  function connect(data) {
    if (!launch) return;
    const facts = /** @type {XapiFacts} */ (data.xapi);
    const { actor, registration, activity } = launch;
    const device = { now: Date.now, random: (/** @type {number} */ count) => window.crypto.getRandomValues(new Uint8Array(count)) };
    const place = {
      activityId: activity || facts.activity,
      agent: JSON.stringify(identity(actor)),
      ...(isUuid(registration) && { registration }),
    };
    transport = transportTo(window, launch, facts.version);
    const store = storage(() => window.localStorage);
    outbox = openOutbox(store, storageName(".outbox", data.id, { learner: { id: place.agent }, registration }), Date.now);
    statements = statementsOf(facts, launch, device, outbox.add);
    state = stateOf(transport, place, (text) => core.found(text));
    delivery = deliveryOf(window, senderOf(transport, outbox, signedBy(launch)), state, (isSaved) => core.settled(isSaved));
  }

  /** @param {boolean} isLeaving */
  function send(isLeaving) {
    return isLeaving ? delivery.leave() : delivery.deliver();
  }

  return {
    outbox: true,

    async prepare(data) {
      connect(data);
      if (!launch) return;
      await Promise.race([state.read(), new Promise((go) => window.setTimeout(go, PATIENCE))]);
    },

    open(data) {
      const nobody = noLms.open(data);
      if (!launch) return { ...nobody, stale: wasUsedUp, lost: wasUsedUp };
      const { actor, registration } = launch;
      /** @type {Opened} */
      const opened = {
        ...nobody,
        found: true,
        learner: { id: JSON.stringify(identity(actor)), name: actor.name || "" },
        registration,
        unread: !state.isKnown(),
        state: state.take(),
      };
      statements.initialized();
      return opened;
    },

    attach(given) {
      core = given;
    },

    answer: (record) => statements.answered(record),
    competence: (record) => statements.competence(record),
    milestone: (milestone) => statements.milestone(milestone),
    save: (text) => delivery.want(text),

    decide(status, score, seconds) {
      if (status !== "incomplete") statements.decided(status, score, seconds);
    },

    commit: (_, isLeaving) => (isClosed ? false : send(isLeaving)),

    close(isLeaving) {
      if (isClosed || !launch) return false;
      isClosed = true;
      statements.terminated(elapsed());
      return send(isLeaving);
    },

    trouble() {
      const outcome = launch ? delivery.outcome() : "sent";
      return outcome === "unreachable" || outcome === "refused" ? outcome : "";
    },

    isKept: () => !launch || outbox.isKept(),

    diagnosis() {
      if (!launch) return wasUsedUp ? "launch parameters used up" : "no launch parameters";
      const count = outbox.count();
      return [transport.lastError(), count && `statements not sent: ${count}`].filter(Boolean).join("; ");
    },

    reload() {
      // The address as the LMS gave it: this page alone still knows it.
      if (location.search === search) location.reload();
      else location.replace(address);
    },
  };
}

/** @param {Window} window */
function hideSecrets({ location, history }) {
  const query = withoutSecrets(location.search);
  if (query === location.search) return;
  try {
    history.replaceState(history.state, "", location.pathname + query + location.hash);
  } catch {
    // A page from a disk may not: there the address is nobody else's.
  }
}
