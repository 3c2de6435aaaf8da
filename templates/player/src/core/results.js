// What a learner may read of the results: each assessment, each competence, the whole.

/** @import { Course } from "./course.js" */
/** @import { Assessment, Status } from "./data.js" */
/** @import { State } from "./state.js" */
/** @import { Missing } from "./status.js" */

import { shownCompetences } from "./competences.js";
import { drawn } from "./draw.js";
import { canStartAgain, isFinal, unanswered } from "./learning.js";
import { bestScore, isPassed, moduleScore, percent, presentScore } from "./scores.js";
import { missing } from "./status.js";

/**
 * Scores are per cent, cut to two decimals; null: none yet, or a survey's.
 * @typedef {object} AssessmentResult
 * @property {string} id
 * @property {string} title
 * @property {number} try the present one; 0 before the first
 * @property {number} tries 0: as many as the learner likes
 * @property {number|null} left tries after the present one; null: as many as the learner likes
 * @property {"new"|"open"|"submitted"} phase
 * @property {number} answered
 * @property {number} questions that the present try asks
 * @property {string[]} asked their ids, in the order of this try
 * @property {string[]} unanswered those without an answer
 * @property {number|null} best
 * @property {number|null} last score of the present try, once submitted
 * @property {boolean} passed
 * @property {boolean} canStartAgain
 * @property {boolean} locked nothing more can be done in it
 */

/**
 * @typedef {object} Results
 * @property {Status} status
 * @property {number|null} score
 * @property {{done: number, total: number}} pages
 * @property {Missing[]} missing
 * @property {{id: string, title: string, score: number|null, status: Status}[]} competences
 * @property {AssessmentResult[]} assessments
 * @property {number} seconds
 */

/** @param {Course} course @param {State} state @param {Assessment} assessment @returns {AssessmentResult} */
export function assessmentResult(course, state, assessment) {
  const tried = state.assessments[assessment.key];
  const isSubmitted = Boolean(tried && tried.submitted);
  const now = tried ? tried.try : 0;
  const open = unanswered(course, state, assessment);
  const asked = drawn(course, state, assessment).map(({ id }) => id);
  const isSurvey = assessment.role === "survey";
  const again = canStartAgain(state, assessment);
  return {
    id: assessment.id,
    title: assessment.title,
    try: now,
    tries: assessment.tries,
    left: assessment.tries ? Math.max(assessment.tries - now, 0) : null,
    phase: !tried ? "new" : isSubmitted ? "submitted" : "open",
    answered: asked.length - open.length,
    questions: asked.length,
    asked,
    unanswered: open,
    best: isSurvey ? null : percentOrNull(bestScore(state, assessment)),
    last: isSubmitted && !isSurvey ? percent(lastScore(course, state, assessment)) : null,
    passed: isPassed(state, assessment),
    canStartAgain: again,
    locked: isFinal(state, assessment) || (isSubmitted && !again),
  };
}

/**
 * The score of a try that was handed in. A later version of the module may ask other questions: then the best score, which
 * is kept, says more than a sum over what is left.
 * @param {Course} course
 * @param {State} state
 * @param {Assessment} assessment
 */
function lastScore(course, state, assessment) {
  const { best, try: now } = state.assessments[assessment.key];
  if (now === 1 || unanswered(course, state, assessment).length) return best;
  return Math.min(best, presentScore(course, state, assessment));
}

/** @param {Course} course @param {State} state @param {number} seconds @returns {Results} */
export function resultsOf(course, state, seconds) {
  const { pages, assessments } = course.data;
  const done = pages.filter((page) => {
    const assessment = course.assessment(page.assessment);
    return assessment ? bestScore(state, assessment) !== null : state.lessons.includes(page.key);
  });
  const { decided } = state;
  return {
    status: decided ? decided.status : "incomplete",
    score: percentOrNull(decided && decided.score !== null ? decided.score : moduleScore(course, state)),
    pages: { done: done.length, total: pages.length },
    missing: missing(course, state),
    competences: shownCompetences(course, state).map(({ competence: { id, title }, score, status }) => ({
      id,
      title,
      score: percentOrNull(score),
      status,
    })),
    assessments: assessments.map((assessment) => assessmentResult(course, state, assessment)),
    seconds,
  };
}

/** @param {number|null} score */
function percentOrNull(score) {
  return score === null ? null : percent(score);
}
