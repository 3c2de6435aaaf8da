// Statements about what a learner does, from the templates in the player's data (docs/reference/xapi-profile.md says what each means).

/** @import { Answered, Given, Milestone, Shown, Status } from "../core/data.js" */
/** @import { Launch } from "./xapi-launch.js" */
/** @import { Statement } from "./xapi-outbox.js" */

import { blurred } from "../core/checksum.js";
import { identity, isUuid } from "./xapi-launch.js";

/** A whole statement but for id, actor, timestamp, result and registration. @typedef {{verb: {id: string}, object: any, context: any}} Template */
/** @typedef {{kind: string, ids?: string[], left?: string[], right?: string[], words?: string[]|null}} Response */

/**
 * @typedef {object} XapiFacts
 * @property {string} version
 * @property {string} activity
 * @property {{initialized: Template, completed: Template, passed: Template, failed: Template, terminated: Template,
 *   lessons: Record<string, Template>, answered: Record<string, Template>, assessments: Record<string, Template>,
 *   competences: Record<string, Template>}} statements
 * @property {Record<string, Response>} responses
 */

const AND = "[,]";
const IS = "[.]";

/**
 * @param {XapiFacts} facts
 * @param {Launch} launch
 * @param {{random(count: number): Uint8Array, now(): number}} device
 * @param {(statement: Statement) => void} add
 */
export function statementsOf(facts, launch, device, add) {
  const { statements, responses } = facts;
  let last = 0;

  /**
   * @param {Template|undefined} template
   * @param {object} [result]
   * @param {string} [id]
   */
  function say(template, result, id = uuid(device.random(16))) {
    if (!template) return;
    // Later than the one before, whatever the device's clock does: order goes by time.
    last = Math.max(device.now(), last + 1);
    add({ id, timestamp: new Date(last).toISOString(), ...placed(template, facts.activity, launch), ...(result && { result }) });
  }

  /** Told once in a registration, whichever device tells it: the LRS refuses a second one of the same id. @param {string} verb */
  function onceId(verb) {
    if (!isUuid(launch.registration)) return undefined;
    const { actor, registration } = launch;
    const digits = ["1", "2", "3"].map((part) => blurred([part, verb, facts.activity, registration, JSON.stringify(identity(actor))])).join("");
    return uuid(Uint8Array.from(digits.slice(0, 16), (digit, place) => digit.charCodeAt(0) * 7 + digits.charCodeAt(16 + place) * 31));
  }

  return {
    initialized: () => say(statements.initialized),

    /** @param {number} hundredths */
    terminated: (hundredths) => say(statements.terminated, { duration: duration(hundredths) }),

    /** @param {Answered} record */
    answered({ question, given, right, earned, latency }) {
      const result = { response: responseOf(responses[question.id], given), duration: duration(latency * 100) };
      const scored = earned !== null && { success: right, ...score(earned / 10000, question.points) };
      say(statements.answered[question.id], { ...result, ...scored });
    },

    /** @param {Milestone} milestone */
    milestone({ kind, id, score: percent, passed }) {
      if (kind === "lesson") return say(statements.lessons[id]);
      const scored = percent !== null && { success: passed, ...score(percent / 100, 100) };
      say(statements.assessments[id], { completion: true, ...scored });
    },

    /** @param {Shown} record */
    competence({ competence, score: percent, status }) {
      const judged = status === "passed" || status === "failed" ? { success: status === "passed" } : {};
      say(statements.competences[competence.id], { ...judged, ...score(percent / 100, 100) });
    },

    /** @param {Status} status @param {number|null} percent @param {number} seconds */
    decided(status, percent, seconds) {
      const spent = { duration: duration(seconds * 100) };
      const scored = percent === null ? {} : score(percent / 100, 100);
      const isJudged = status === "passed" || status === "failed";
      say(statements.completed, { completion: true, ...spent, ...(!isJudged && scored) }, onceId("completed"));
      if (isJudged) say(statements[status], { success: status === "passed", ...spent, ...scored }, onceId(status));
    },
  };
}

/** A statement as it is sent: with who learned, in which registration. @param {Launch} launch @returns {(statement: Statement) => object} */
export function signedBy({ actor, registration }) {
  return (statement) => {
    const context = isUuid(registration) ? { ...statement.context, registration } : statement.context;
    return { ...statement, actor, context };
  };
}

/**
 * A template with the launch's activity in the place of the course, which then stands in the grouping.
 * @param {Template} template
 * @param {string} course
 * @param {Launch} launch
 */
function placed({ verb, object, context }, course, { activity, grouping, platform }) {
  const isOther = activity !== "" && activity !== course;
  /** @param {any} thing */
  const renamed = (thing) => (isOther && thing.id === course ? { ...thing, id: activity } : thing);
  /** @type {Record<string, any[]>} */
  const related = {};
  for (const relation of Object.keys(context.contextActivities)) related[relation] = context.contextActivities[relation].map(renamed);
  const more = [isOther ? course : "", grouping].filter((id) => id && !(related.grouping || []).some((known) => known.id === id));
  if (more.length) related.grouping = [...(related.grouping || []), ...more.map((id) => ({ objectType: "Activity", id }))];
  return { verb, object: renamed(object), context: { ...context, contextActivities: related, ...(platform && { platform }) } };
}

/** An answer as its type of interaction wants it (xAPI, Part 2, 2.4.4.1). @param {Response|undefined} response @param {Given} given */
export function responseOf(response, given) {
  if (!response || !Array.isArray(given)) return String(given);
  const { kind, ids = [], left = [], right = [], words } = response;
  const items = /** @type {(number|string)[]} */ (given);
  if (kind === "ids") return items.map((index) => ids[Number(index)]).join(AND);
  if (kind === "pairs") {
    return items.flatMap((index, place) => (Number(index) < 0 ? [] : [left[place] + IS + right[Number(index)]])).join(AND);
  }
  return items.map((text) => (words && text !== "" ? words[Number(text)] : String(text))).join(AND);
}

/** @param {number} share 0 to 1 @param {number} max what can be reached */
function score(share, max) {
  const scaled = rounded(share);
  // A range must not be empty.
  return { score: max > 0 ? { scaled, raw: rounded(scaled * max), min: 0, max } : { scaled } };
}

/** @param {number} value */
function rounded(value) {
  return Math.round(value * 10000) / 10000;
}

/** ISO 8601, with two decimals at most. @param {number} hundredths */
function duration(hundredths) {
  return `PT${hundredths / 100}S`;
}

/** A UUID of version 4 (RFC 9562). @param {Uint8Array} bytes 16 of them */
function uuid(bytes) {
  const made = Array.from(bytes);
  made[6] = (made[6] & 15) | 64;
  made[8] = (made[8] & 63) | 128;
  const digits = made.map((byte) => (byte + 256).toString(16).slice(1)).join("");
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join("-");
}
