// Sends the outbox to the LRS's Statements resource: in order, in batches, one by one where a batch is refused (xAPI, Part 3, 2.1).

/** @import { Outbox, Statement } from "./xapi-outbox.js" */
/** @import { Outcome, Reply, Transport } from "./xapi-transport.js" */

import { outcomeOf } from "./xapi-transport.js";

const PATH = "statements";
const MOST = 50;
const CONFLICT = 409;
const TOO_LARGE = 413;

/** @typedef {{outcome: Outcome, retryAfter: number}} Sent */

/**
 * @param {Transport} transport
 * @param {Outbox} outbox
 * @param {(statement: Statement) => object} sign adds who learned
 */
export function senderOf(transport, outbox, sign) {
  /** How many statements a request may hold: fewer, once the LRS has found one too large. */
  let limit = MOST;
  /** How many it holds now: fewer after no answer came, as a slow line may need too long for many. */
  let most = MOST;

  /** @param {Statement[]} batch @param {boolean} [isLeaving] */
  async function post(batch, isLeaving) {
    const reply = await transport.request("POST", PATH, { body: JSON.stringify(batch.map(sign)), isLeaving });
    if (outcomeOf(reply.status) === "sent") outbox.remove(batch.map(({ id }) => id));
    return reply;
  }

  /** @param {Statement} statement */
  async function put(statement) {
    const { id } = statement;
    const reply = await transport.request("PUT", PATH, { query: { statementId: id }, body: JSON.stringify(sign(statement)) });
    // A conflict: the LRS has a statement of this id, so an earlier request had arrived.
    if (reply.status === CONFLICT || outcomeOf(reply.status) === "sent") outbox.remove([id]);
    else if (isStatementsFault(reply)) outbox.refuse(id);
    else return reply;
    return null;
  }

  /** @returns {Promise<Sent>} */
  async function send() {
    for (;;) {
      const batch = outbox.waiting().slice(0, Math.min(most, limit));
      if (!batch.length) {
        most = MOST;
        return { outcome: outbox.hasRefused() ? "refused" : "sent", retryAfter: 0 };
      }
      const reply = await post(batch);
      if (outcomeOf(reply.status) === "sent") continue;
      if (reply.status === TOO_LARGE && batch.length > 1) {
        limit = Math.ceil(batch.length / 2);
        continue;
      }
      if (reply.status === 0) most = Math.ceil(batch.length / 2);
      const failed = reply.status === CONFLICT || isStatementsFault(reply) ? await oneByOne(batch) : reply;
      if (failed) return { outcome: outcomeOf(failed.status), retryAfter: failed.retryAfter };
    }
  }

  /** @param {Statement[]} batch @returns {Promise<Reply|null>} null: each has got its answer */
  async function oneByOne(batch) {
    for (const statement of batch) {
      const failed = await put(statement);
      if (failed) return failed;
    }
    return null;
  }

  return {
    send,

    /**
     * One request that outlives the page, with what fits into it from the oldest on; the rest stays for the next launch.
     * @param {number} room bytes
     * @returns {Promise<boolean>} whether all has arrived
     */
    async sendLast(room) {
      /** @type {Statement[]} */
      const batch = [];
      let left = room;
      for (const statement of outbox.waiting()) {
        left -= bytes(JSON.stringify(sign(statement))) + 1;
        if (left < 0) break;
        batch.push(statement);
      }
      if (batch.length) await post(batch, true);
      return !outbox.waiting().length;
    },
  };
}

/** Whether the statements themselves are what the LRS can't take. @param {Reply} reply */
function isStatementsFault({ status }) {
  return status === 400 || status === TOO_LARGE || status === 422;
}

/** @param {string} text */
export function bytes(text) {
  return new TextEncoder().encode(text).length;
}
