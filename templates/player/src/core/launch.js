// Where a learner goes on at launch: what the LMS gave, what this device kept, and what of it the LMS must be told.

/** @import { Course } from "./course.js" */
/** @import { Opened } from "./data.js" */
/** @import { Entry, QueuedAnswer } from "./journal.js" */
/** @import { State } from "./state.js" */

import { decode } from "./codec.js";
import { settled } from "./learning.js";
import { merge } from "./merge.js";
import { receipt } from "./receipt.js";
import { emptyState, knows } from "./state.js";

/**
 * @typedef {object} Start
 * @property {State} state
 * @property {State|null} lms what the LMS is known to have
 * @property {QueuedAnswer[]} replay reports that the LMS may not have
 * @property {QueuedAnswer[]} repeat reports that it most likely has: the state has arrived, but a commit before it may not have
 * @property {boolean} seen
 * @property {boolean} doubt
 * @property {Entry|null} held work of which the learner has to say whether it counts
 * @property {Entry|null} entry what of the journal is still needed
 */

/**
 * @param {Course} course
 * @param {Opened} opened
 * @param {Entry|null} entry
 * @returns {Start}
 */
export function launch(course, opened, entry) {
  const lms = opened.state ? decode(course, opened.state) : null;
  // What the LMS has is not known, so that what it seems to lack says nothing.
  const isBlind = !opened.found || Boolean(opened.unread) || (opened.state !== "" && !lms);
  /** @type {Start} */
  const start = {
    state: settled(course, asLaunched(opened, lms || emptyState())),
    lms,
    replay: [],
    repeat: [],
    seen: lms !== null,
    doubt: false,
    held: null,
    entry: null,
  };
  for (let found = entry; found; found = found.held || null) {
    const kept = decode(course, found.state);
    const rule = kept && (isBlind ? "replay" : receipt(lms, { ...found, state: kept }));
    if (lms && kept && rule === "drop" && knows(lms, kept)) start.repeat = latest(course, lms, kept, found);
    if (!kept || rule === "drop") continue;
    if (rule === "ask" || opened.mode !== "normal") return { ...start, held: found, entry: found };
    return {
      ...start,
      ...goOn(course, asLaunched(opened, lms || kept), kept, found),
      seen: found.seen || start.seen,
      doubt: found.doubt,
      held: found.held || null,
      entry: found,
    };
  }
  return start;
}

/**
 * The work of a journal taken into the state, and the reports of it that are still the latest.
 * @param {Course} course
 * @param {State} state
 * @param {State} kept
 * @param {Entry} entry
 */
export function goOn(course, state, kept, entry) {
  const merged = settled(course, merge(course, state, kept));
  return { state: merged, replay: latest(course, merged, kept, entry) };
}

/**
 * The state of this page with one that the LMS turned out to have: the attempt is the LMS's.
 * @param {Course} course
 * @param {State} state
 * @param {State} lms
 * @param {boolean} isOpen a result that follows from both can still be told; else it is left to the next launch
 */
export function joinedLate(course, state, lms, isOpen) {
  const joined = merge(course, lms, state);
  return isOpen ? settled(course, joined) : joined;
}

/**
 * The reports of a journal that nothing later in the state has replaced.
 * @param {Course} course
 * @param {State} state
 * @param {State} kept
 * @param {Entry} entry
 */
function latest(course, state, kept, entry) {
  return entry.queue.filter(({ key, stamp }) => {
    const now = state.answers[key];
    return now ? now.stamp === stamp : !isLaterTry(course, state, kept, key);
  });
}

/**
 * Whether `state` has got to a later try of the assessment that a question belongs to.
 * @param {Course} course
 * @param {State} state
 * @param {State} kept
 * @param {string} key
 */
function isLaterTry(course, state, kept, key) {
  const question = course.data.questions.find((known) => known.key === key);
  const assessment = question && course.assessment(question.assessment);
  /** @param {State} of */
  const tryIn = (of) => (assessment && of.assessments[assessment.key] ? of.assessments[assessment.key].try : 0);
  return tryIn(state) > tryIn(kept);
}

/** A result that the LMS gives is final, whatever the state says. @param {Opened} opened @param {State} state @returns {State} */
function asLaunched(opened, state) {
  const { status } = opened;
  if (status === "" || status === "incomplete" || state.decided) return state;
  return { ...state, decided: { status, score: null } };
}
