// Saved states as text: written so that a later version of the module can read them, read without ever guessing.

/** @import { Course } from "./course.js" */
/** @import { AnswerState, AssessmentState, Decision, State, Writer } from "./state.js" */

import { checksum } from "./checksum.js";
import { fixed, number, short } from "./digits.js";
import { pruned } from "./draw.js";
import { packKeys, unpackKeys } from "./keys.js";

const VERSION = "1";
const CHECKSUM_END = 7;
const MOST_SECONDS_DIGITS = 4;
const DECISIONS = /** @type {const} */ ({ p: "passed", f: "failed", c: "completed" });

/** @param {Course} course @param {State} state @returns {string} */
export function encode(course, state) {
  const { pages, assessments, questions } = course.data;
  const body = [
    [
      state.attempt,
      short(state.revision, 4),
      state.writers.map((writer) => writer.id + fixed(writer.revision, 4)).join(""),
      state.location,
      short(state.seconds, MOST_SECONDS_DIGITS),
      writeDecision(state.decided),
    ].join("."),
    packKeys(pages.map((page) => page.key).filter((key) => state.lessons.includes(key))),
    assessments
      .filter(({ key }) => state.assessments[key])
      .map(({ key }) => key + writeAssessment(state.assessments[key]))
      .join("."),
    questions
      .filter(({ key }) => state.answers[key])
      .map(({ key, digest }) => key + digest + writeAnswer(state.answers[key]))
      .join("."),
  ].join("~");
  return VERSION + checksum(body) + body;
}

/**
 * The state that a text says, as far as this version of the module knows what it is about; null when it cannot be trusted.
 * @param {Course} course
 * @param {string} text
 * @returns {State|null}
 */
export function decode(course, text) {
  const body = text.slice(CHECKSUM_END);
  const lists = body.split("~");
  if (text.slice(0, CHECKSUM_END) !== VERSION + checksum(body) || lists.length !== 4) return null;
  const header = readHeader(lists[0]);
  if (!header) return null;
  const { pages } = course.data;
  const lessons = unpackKeys(lists[1]);
  /** @type {State} */
  const state = {
    ...header,
    location: pages.some((page) => page.key === header.location) ? header.location : "",
    lessons: course.lessons.map((page) => page.key).filter((key) => lessons.includes(key)),
    assessments: {},
    answers: {},
  };
  const written = { assessments: records(lists[2]), answers: records(lists[3]) };
  for (const { key } of course.data.assessments) {
    const read = readAssessment(written.assessments[key] || "");
    if (read) state.assessments[key] = read;
  }
  for (const question of course.data.questions) {
    const code = written.answers[question.key] || "";
    const read = code.startsWith(question.digest) ? readAnswer(code.slice(question.digest.length)) : null;
    const assessment = course.assessment(question.assessment);
    if (!read || course.given(question, read.code) === null) continue;
    if (!assessment || state.assessments[assessment.key]) state.answers[question.key] = read;
  }
  return pruned(course, state);
}

/** @param {string} list @returns {Record<string, string>} by key of 4 characters */
function records(list) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const record of list.split(".")) found[record.slice(0, 4)] = record.slice(4);
  return found;
}

/** @param {string} text */
function readHeader(text) {
  const match = /^([\w-]{4})\.([\w-]{1,4})\.((?:[\w-]{7}){1,4})\.([\w-]{4}|)\.([\w-]{1,4})\.(?:([pfc])([\w-]{3})?)?$/.exec(text);
  if (!match) return null;
  const [, attempt, revision, writers, location, seconds, status, score] = match;
  /** @type {Writer[]} */
  const read = [];
  for (let place = 0; place < writers.length; place += 7) {
    read.push({ id: writers.slice(place, place + 3), revision: number(writers.slice(place + 3, place + 7)) });
  }
  return {
    attempt,
    revision: number(revision),
    writers: read,
    location,
    seconds: number(seconds),
    decided: readDecision(status, score),
  };
}

/** @param {Decision|null} decided */
function writeDecision(decided) {
  if (!decided) return "";
  return decided.status[0] + (decided.score === null ? "" : fixed(decided.score, 3));
}

/** @param {string|undefined} status @param {string|undefined} score @returns {Decision|null} */
function readDecision(status, score) {
  if (!status) return null;
  return { status: DECISIONS[/** @type {"p"|"f"|"c"} */ (status)], score: score ? number(score) : null };
}

/** @param {AssessmentState} state */
function writeAssessment(state) {
  return fixed(state.try, 1) + (state.submitted ? "s" : "o") + fixed(state.best, 3) + fixed(state.stamp, 5);
}

/** @param {string} text @returns {AssessmentState|null} */
function readAssessment(text) {
  const match = /^([\w-])([os])([\w-]{3})([\w-]{5})$/.exec(text);
  if (!match) return null;
  return { try: number(match[1]), submitted: match[2] === "s", best: number(match[3]), stamp: number(match[4]) };
}

/** @param {AnswerState} state */
function writeAnswer(state) {
  return fixed(state.stamp, 5) + (state.checked ? "c" : "a") + fixed(state.tries, 1) + state.code;
}

/** @param {string} text @returns {AnswerState|null} */
function readAnswer(text) {
  const match = /^([\w-]{5})([ac])([\w-])([\w-]+)$/.exec(text);
  if (!match) return null;
  return { stamp: number(match[1]), checked: match[2] === "c", tries: number(match[3]), code: match[4] };
}
