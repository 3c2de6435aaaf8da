// What a learner does, as changes of the state; null where it is not allowed.

/** @import { Course } from "./course.js" */
/** @import { Assessment, Page, Question } from "./data.js" */
/** @import { State } from "./state.js" */

import { drawn } from "./draw.js";
import { presentScore } from "./scores.js";
import { MOST_TRIES, stampOf } from "./state.js";
import { decide } from "./status.js";

/** @param {Course} course @param {State} state @param {Page} page @returns {State|null} */
export function readLesson(course, state, page) {
  if (page.kind !== "lesson" || state.lessons.includes(page.key)) return null;
  return settled(course, { ...state, lessons: [...state.lessons, page.key] });
}

/**
 * @param {Course} course
 * @param {State} state
 * @param {Question} question
 * @param {string} code
 * @param {boolean} checked
 * @param {number} now milliseconds
 * @returns {State|null}
 */
export function giveAnswer(course, state, question, code, checked, now) {
  const assessment = course.assessment(question.assessment);
  if (isFixed(course, state, question) || (assessment && !drawn(course, state, assessment).includes(question))) return null;
  const before = state.answers[question.key];
  const tries = Math.min((before ? before.tries : 0) + Number(checked), MOST_TRIES);
  const answers = { ...state.answers, [question.key]: { stamp: stampOf(now, before), checked, tries, code } };
  if (!assessment) return { ...state, answers };
  const begun = state.assessments[assessment.key] || { try: 1, submitted: false, best: 0, stamp: stampOf(now) };
  const answered = { ...state, answers, assessments: { ...state.assessments, [assessment.key]: begun } };
  // Where each answer is checked at once, the last one leaves nothing to be changed.
  const isAllChecked = drawn(course, answered, assessment).every(({ key }) => answers[key] && answers[key].checked);
  return (isAllChecked && submitTry(course, answered, assessment, now)) || answered;
}

/**
 * Whether an answer can no longer be changed: checked or submitted in this try, or part of a final result.
 * @param {Course} course
 * @param {State} state
 * @param {Question} question
 */
export function isFixed(course, state, question) {
  const assessment = course.assessment(question.assessment);
  if (!assessment) return false;
  const tried = state.assessments[assessment.key];
  const answer = state.answers[question.key];
  return Boolean((tried && tried.submitted) || (answer && answer.checked) || isFinal(state, assessment));
}

/** @param {State} state @param {Assessment} assessment */
export function isFinal(state, assessment) {
  return state.decided !== null && assessment.role === "final";
}

/** @param {Course} course @param {State} state @param {Assessment} assessment @returns {string[]} ids of its questions without an answer */
export function unanswered(course, state, assessment) {
  return drawn(course, state, assessment)
    .filter((question) => {
      const answer = state.answers[question.key];
      return !answer || !course.isComplete(question, answer.code);
    })
    .map(({ id }) => id);
}

/** @param {Course} course @param {State} state @param {Assessment} assessment @param {number} now @returns {State|null} */
export function submitTry(course, state, assessment, now) {
  const tried = state.assessments[assessment.key];
  if (!tried || tried.submitted || isFinal(state, assessment) || unanswered(course, state, assessment).length) return null;
  const answers = { ...state.answers };
  for (const { key } of drawn(course, state, assessment)) {
    const answer = answers[key];
    if (!answer.checked) answers[key] = { ...answer, checked: true, tries: Math.min(answer.tries + 1, MOST_TRIES) };
  }
  const best = Math.max(tried.best, presentScore(course, state, assessment));
  const submitted = { try: tried.try, submitted: true, best, stamp: stampOf(now, tried) };
  return settled(course, { ...state, answers, assessments: { ...state.assessments, [assessment.key]: submitted } });
}

/** Whether another try may begin. @param {State} state @param {Assessment} assessment */
export function canStartAgain(state, assessment) {
  const tried = state.assessments[assessment.key];
  return Boolean(tried && tried.submitted && !isFinal(state, assessment) && (!assessment.tries || tried.try < assessment.tries));
}

/** @param {Course} course @param {State} state @param {Assessment} assessment @param {number} now @returns {State|null} */
export function startTry(course, state, assessment, now) {
  if (!canStartAgain(state, assessment)) return null;
  const tried = state.assessments[assessment.key];
  const answers = { ...state.answers };
  for (const { key } of course.questionsOf(assessment)) delete answers[key];
  const begun = { ...tried, try: Math.min(tried.try + 1, MOST_TRIES), submitted: false, stamp: stampOf(now, tried) };
  return { ...state, answers, assessments: { ...state.assessments, [assessment.key]: begun } };
}

/** The state with the decision that it leads to, if any. @param {Course} course @param {State} state @returns {State} */
export function settled(course, state) {
  return { ...state, decided: decide(course, state) };
}
