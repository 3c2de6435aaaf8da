// Scores in whole numbers: parts of 10,000, cut and never rounded up, compared exactly.

/** @import { Course } from "./course.js" */
/** @import { Assessment, Question } from "./data.js" */
/** @import { State } from "./state.js" */

import { isScored, SHARES } from "./credit.js";
import { drawn } from "./draw.js";

/** Authors give points with two decimals at most. */
const POINT = 100;
const PERCENT = 100;
/** The greatest number that divides both SHARES and 10,000. */
const COMMON = 80;

/** @param {Question} question @returns {number} hundredths of a point that it can earn */
export function hundredths(question) {
  return isScored(question) ? Math.round(question.points * POINT) : 0;
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
 * earned / total in parts of 10,000, cut. Divided in two steps, so that no number grows beyond what is exact.
 * @param {number} earned
 * @param {number} total
 */
export function ratio(earned, total) {
  if (!total) return 0;
  const rest = (earned * PERCENT) % total;
  return ((earned * PERCENT - rest) / total) * PERCENT + Math.floor((rest * PERCENT) / total);
}

/** @param {Question[]} questions @returns {number} shares of hundredths of points that they can earn together */
export function sharesOf(questions) {
  return questions.reduce((sum, question) => sum + hundredths(question), 0) * SHARES;
}

/**
 * What the present answers earn, of `sharesOf` the same questions.
 * @param {Course} course
 * @param {State} state
 * @param {Question[]} questions
 */
export function earnedOf(course, state, questions) {
  return questions.reduce((sum, question) => {
    const answer = state.answers[question.key];
    return answer ? sum + hundredths(question) * course.share(question, answer.code) : sum;
  }, 0);
}

/**
 * Whether what is earned, in shares of hundredths, comes to so many hundredths × parts of 10,000; exactly.
 * @param {number} earned
 * @param {number} needed
 */
export function reaches(earned, needed) {
  return earned * (parts(100) / COMMON) >= needed * (SHARES / COMMON);
}

/** @param {Course} course @param {State} state @param {Assessment} assessment @returns {number} of the present answers */
export function presentScore(course, state, assessment) {
  const questions = drawn(course, state, assessment);
  return ratio(earnedOf(course, state, questions), sharesOf(questions));
}

/** @param {State} state @param {Assessment} assessment @returns {number|null} best of the submitted tries */
export function bestScore(state, assessment) {
  const tried = state.assessments[assessment.key];
  return tried && (tried.submitted || tried.try > 1) ? tried.best : null;
}

/** @param {State} state @param {Assessment} assessment */
export function isPassed(state, assessment) {
  const best = bestScore(state, assessment);
  return best !== null && assessment.role !== "survey" && best >= parts(assessment.pass);
}

/**
 * Hundredths of points that a try can give; where it asks some of its questions, as many of the mean of all.
 * @param {Course} course
 * @param {Assessment} assessment
 */
function weight(course, assessment) {
  const all = course.questionsOf(assessment);
  const points = all.reduce((sum, question) => sum + hundredths(question), 0);
  const { draw } = assessment;
  return draw ? Math.floor((points * draw[draw.length - 1].n) / all.length) : points;
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
    const points = weight(course, assessment);
    sum += best * points;
    total += points;
  }
  return total ? (sum - (sum % total)) / total : null;
}
