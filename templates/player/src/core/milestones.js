// What a change of the state has got done: lessons read, tries of assessments handed in.

/** @import { Course } from "./course.js" */
/** @import { Milestone } from "./data.js" */
/** @import { State } from "./state.js" */

import { parts, percent, presentScore } from "./scores.js";

/**
 * @param {Course} course
 * @param {State} before
 * @param {State} after
 * @param {number} now milliseconds
 * @returns {Milestone[]}
 */
export function milestones(course, before, after, now) {
  const at = new Date(now);
  const read = course.lessons.filter(({ key }) => after.lessons.includes(key) && !before.lessons.includes(key));
  const handedIn = course.data.assessments.filter(({ key }) => isSubmitted(after, key) && !isSubmitted(before, key));
  return [
    ...read.map(({ id }) => /** @type {Milestone} */ ({ kind: "lesson", id, score: null, passed: null, at })),
    ...handedIn.map((assessment) => {
      const score = presentScore(course, after, assessment);
      const isJudged = assessment.role === "final" || assessment.role === "practice";
      const passed = isJudged ? score >= parts(assessment.pass) : null;
      return /** @type {Milestone} */ ({ kind: "assessment", id: assessment.id, score: percent(score), passed, at });
    }),
  ];
}

/** @param {State} state @param {string} key */
function isSubmitted(state, key) {
  return Boolean(state.assessments[key] && state.assessments[key].submitted);
}
