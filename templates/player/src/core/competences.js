// How far a learner has shown each competence, from the answers that are handed in.

/** @import { Course } from "./course.js" */
/** @import { Competence, Question, Status } from "./data.js" */
/** @import { State } from "./state.js" */

import { isScored } from "./credit.js";
import { drawn } from "./draw.js";
import { earnedOf, hundredths, parts, ratio, reaches, sharesOf } from "./scores.js";

/** The pass mark, in per cent, of questions that stand in no assessment. */
const USUAL_PASS = 70;

/** Score in parts of 10,000; null: nothing handed in yet. @typedef {{competence: Competence, score: number|null, status: Status}} Shown */

/** @param {Course} course @param {State} state @returns {Shown[]} */
export function shownCompetences(course, state) {
  const asked = new Set(course.data.assessments.flatMap((assessment) => drawn(course, state, assessment)));
  return course.data.competences.map((competence, place) => shown(course, state, competence, showing(course, asked, place)));
}

/** @param {Course} course @param {State} state @param {Competence} competence @param {Question[]} questions @returns {Shown} */
function shown(course, state, competence, questions) {
  const handedIn = questions.filter((question) => isHandedIn(course, state, question));
  if (!handedIn.length) return { competence, score: null, status: "incomplete" };
  const earned = earnedOf(course, state, handedIn);
  const complete = handedIn.length === questions.length;
  const passed = complete && reaches(earned, needed(course, questions));
  return {
    competence,
    score: ratio(earned, sharesOf(handedIn)),
    status: passed ? "passed" : complete && state.decided ? "failed" : "incomplete",
  };
}

/**
 * The questions of final assessments that show it, else all that do; of a drawn test those that this try asks.
 * @param {Course} course
 * @param {Set<Question>} asked
 * @param {number} place
 */
function showing(course, asked, place) {
  const all = course.data.questions.filter((question) => question.competences.includes(place) && isScored(question));
  const finals = all.filter((question) => course.finals.some((final) => final.id === question.assessment));
  return (finals.length ? finals : all).filter((question) => !question.assessment || asked.has(question));
}

/** @param {Course} course @param {State} state @param {Question} question */
function isHandedIn(course, state, question) {
  const answer = state.answers[question.key];
  const assessment = course.assessment(question.assessment);
  return Boolean(answer && (assessment ? state.assessments[assessment.key].submitted : answer.checked));
}

/** Hundredths of points × pass mark of each question's assessment, in parts of 10,000. @param {Course} course @param {Question[]} questions */
function needed(course, questions) {
  return questions.reduce((sum, question) => {
    const assessment = course.assessment(question.assessment);
    return sum + hundredths(question) * parts(assessment ? assessment.pass : USUAL_PASS);
  }, 0);
}
