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
    ...read.map(({ id }) => milestone("lesson", id, at)),
    ...handedIn.map((assessment) => {
      if (assessment.role === "survey") return milestone("assessment", assessment.id, at);
      const score = presentScore(course, after, assessment);
      return { ...milestone("assessment", assessment.id, at), score: percent(score), passed: score >= parts(assessment.pass) };
    }),
  ];
}

/** @param {"lesson"|"assessment"} kind @param {string} id @param {Date} at @returns {Milestone} */
function milestone(kind, id, at) {
  return { kind, id, score: null, passed: null, at };
}

/** @param {State} state @param {string} key */
function isSubmitted(state, key) {
  return Boolean(state.assessments[key] && state.assessments[key].submitted);
}
