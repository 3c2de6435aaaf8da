// Scores in whole numbers: parts of 10,000, cut and never rounded up, compared exactly.

/** @import { Course } from "./course.js" */
/** @import { Assessment, Question } from "./data.js" */
/** @import { State } from "./state.js" */

/** Points count in ten-thousandths. */
const POINT = 10000;
export const WHOLE = 10000;

/** @param {number} points @returns {number} */
export function units(points) {
  return Math.round(points * POINT);
}

/** @param {number} percent @returns {number} parts of 10,000 */
export function parts(percent) {
  return Math.round(percent * 100);
}

/** @param {number} score parts of 10,000 @returns {number} per cent with two decimals at most */
export function percent(score) {
  return score / 100;
}

/**
 * earned / total in parts of 10,000, cut.
 * @param {number} earned
 * @param {number} total
 */
export function ratio(earned, total) {
  const wide = earned * WHOLE;
  return total ? (wide - (wide % total)) / total : 0;
}

/** @param {Question[]} questions */
export function pointsOf(questions) {
  return questions.reduce((sum, question) => sum + units(question.points), 0);
}

/**
 * The questions that are answered right.
 * @param {Course} course
 * @param {State} state
 * @param {Question[]} questions
 */
export function rightOnes(course, state, questions) {
  return questions.filter((question) => {
    const answer = state.answers[question.key];
    return answer && course.right(question, answer.code);
  });
}

/** @param {Course} course @param {State} state @param {Assessment} assessment @returns {number} of the present answers */
export function presentScore(course, state, assessment) {
  const questions = course.questionsOf(assessment);
  return ratio(pointsOf(rightOnes(course, state, questions)), pointsOf(questions));
}

/** @param {State} state @param {Assessment} assessment @returns {number|null} best of the submitted tries */
export function bestScore(state, assessment) {
  const tried = state.assessments[assessment.key];
  return tried && (tried.submitted || tried.try > 1) ? tried.best : null;
}

/** @param {State} state @param {Assessment} assessment */
export function isPassed(state, assessment) {
  const best = bestScore(state, assessment);
  return best !== null && best >= parts(assessment.pass);
}

/**
 * The mean of the best scores of the final assessments, weighted by their points; null until each has one.
 * @param {Course} course
 * @param {State} state
 */
export function moduleScore(course, state) {
  let sum = 0;
  let total = 0;
  for (const assessment of course.finals) {
    const best = bestScore(state, assessment);
    if (best === null) return null;
    const points = pointsOf(course.questionsOf(assessment));
    sum += best * points;
    total += points;
  }
  return total ? (sum - (sum % total)) / total : null;
}
