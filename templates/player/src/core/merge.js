// Two states of one attempt made into one: item by item, so that work on another device is never overwritten whole.

/** @import { Course } from "./course.js" */
/** @import { AnswerState, AssessmentState, Decision, State, Writer } from "./state.js" */

import { pruned } from "./draw.js";
import { MOST_TRIES, MOST_WRITERS } from "./state.js";

const WORTH = ["failed", "completed", "passed"];

/**
 * @param {Course} course
 * @param {State} known the state whose attempt it stays
 * @param {State} other
 * @returns {State}
 */
export function merge(course, known, other) {
  const newer = other.revision > known.revision ? other : known;
  /** @type {State} */
  const merged = {
    attempt: known.attempt,
    revision: newer.revision,
    writers: mergeWriters([...known.writers, ...other.writers]),
    location: newer.location || known.location || other.location,
    seconds: Math.max(known.seconds, other.seconds),
    decided: mergeDecisions(known.decided, other.decided),
    lessons: [...new Set([...known.lessons, ...other.lessons])],
    assessments: {},
    answers: {},
  };
  for (const { key } of course.data.assessments) {
    const [one, two] = [known.assessments[key], other.assessments[key]];
    if (one || two) merged.assessments[key] = one && two ? mergeAssessments(one, two) : one || two;
  }
  for (const question of course.data.questions) {
    const assessment = course.assessment(question.assessment);
    const now = assessment && merged.assessments[assessment.key];
    // A try that is handed in is closed: what another device has still answered in it counts as little as an earlier try.
    /** @param {State} state @returns {AnswerState|undefined} */
    const answerIn = (state) => (!assessment || isSameTry(state.assessments[assessment.key], now) ? state.answers[question.key] : undefined);
    const later = laterAnswer(answerIn(known), answerIn(other));
    if (later) merged.answers[question.key] = later;
  }
  return pruned(course, merged);
}

/** @param {AssessmentState|undefined} one @param {AssessmentState|undefined} two */
function isSameTry(one, two) {
  return Boolean(one && two && one.try === two.try && one.submitted === two.submitted);
}

/** @param {Writer[]} writers */
function mergeWriters(writers) {
  /** @type {Map<string, number>} */
  const last = new Map();
  for (const { id, revision } of writers) last.set(id, Math.max(revision, last.get(id) || 0));
  return Array.from(last, ([id, revision]) => ({ id, revision }))
    .sort((one, two) => one.revision - two.revision || (one.id < two.id ? -1 : 1))
    .slice(-MOST_WRITERS);
}

/** @param {Decision|null} one @param {Decision|null} two */
function mergeDecisions(one, two) {
  if (!one || !two) return one || two;
  const better = WORTH.indexOf(two.status) - WORTH.indexOf(one.status) || Number(two.score) - Number(one.score);
  return better > 0 ? two : one;
}

/** @param {AssessmentState} one @param {AssessmentState} two @returns {AssessmentState} */
function mergeAssessments(one, two) {
  // Where the number of the try has come to its end it says nothing about which is later.
  const countless = one.try === two.try && one.try === MOST_TRIES;
  const order =
    two.try - one.try || (countless ? 0 : Number(two.submitted) - Number(one.submitted)) || two.stamp - one.stamp;
  return { ...(order > 0 ? two : one), best: Math.max(one.best, two.best) };
}

/** @param {AnswerState|undefined} one @param {AnswerState|undefined} two */
function laterAnswer(one, two) {
  if (!one || !two) return one || two;
  return (two.stamp - one.stamp || Number(two.checked) - Number(one.checked) || (two.code > one.code ? 1 : -1)) > 0 ? two : one;
}
