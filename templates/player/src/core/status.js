// The one place that says how far a learner is: incomplete until everything required is done, then decided for ever.

/** @import { Course } from "./course.js" */
/** @import { Assessment } from "./data.js" */
/** @import { Decision, State } from "./state.js" */

import { isPassed, moduleScore } from "./scores.js";

/** What is still to do: ids of pages and assessments. @typedef {{kind: "lesson"|"assessment", id: string}} Missing */

/** @param {Course} course @param {State} state @returns {Missing[]} lessons, then final assessments */
export function missing(course, state) {
  const unread = requiredLessons(course).filter((page) => !state.lessons.includes(page.key));
  const open = requiredFinals(course).filter((final) => !isPassed(state, final) && !isUsedUp(state, final));
  return [
    ...unread.map(({ id }) => /** @type {Missing} */ ({ kind: "lesson", id })),
    ...open.map(({ id }) => /** @type {Missing} */ ({ kind: "assessment", id })),
  ];
}

/** @param {Course} course @param {State} state @returns {Decision|null} null: incomplete */
export function decide(course, state) {
  if (state.decided || missing(course, state).length) return state.decided;
  const finals = requiredFinals(course);
  const score = moduleScore(course, state);
  if (!finals.length) return { status: "completed", score };
  return { status: finals.every((final) => isPassed(state, final)) ? "passed" : "failed", score };
}

/** Whether no try is left. @param {State} state @param {Assessment} assessment */
export function isUsedUp(state, assessment) {
  const tried = state.assessments[assessment.key];
  return Boolean(tried && tried.submitted && assessment.tries && tried.try >= assessment.tries);
}

/** @param {Course} course */
function requiredFinals(course) {
  return course.data.completion === "lessons" ? [] : course.finals;
}

/** @param {Course} course */
function requiredLessons(course) {
  return course.data.completion === "finals" && course.finals.length ? [] : course.lessons;
}
