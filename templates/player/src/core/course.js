// The player's data with its question parts, ready to be looked things up in.

/** @import { PlayerData, Page, Question, Assessment, Part, Given } from "./data.js" */

import { inTenThousandths, isScored, share, SHARES } from "./credit.js";

/**
 * @typedef {object} Course
 * @property {PlayerData} data
 * @property {Page[]} lessons
 * @property {Assessment[]} finals
 * @property {(id: string) => Page|undefined} page
 * @property {(id: string) => Question|undefined} question
 * @property {(id: string|null) => Assessment|undefined} assessment
 * @property {(assessment: Assessment) => Question[]} questionsOf all of its banks; what a try asks of them says draw.js
 * @property {(question: Question, code: string) => Given|null} given
 * @property {(question: Question, code: string) => boolean} isComplete whether an answer counts as one
 * @property {(question: Question, code: string) => number} share what an answer earns, in SHARES of the points; 0 where nothing is scored
 * @property {(question: Question, code: string) => number|null} earned the same in parts of 10,000, cut; null where nothing is scored
 * @property {(question: Question, code: string) => boolean} right
 * @property {(question: Question) => Part} part
 */

/**
 * @param {PlayerData} data
 * @param {Record<string, Part>} parts
 * @returns {Course}
 */
export function readCourse(data, parts) {
  const pages = byId(data.pages);
  const questions = byId(data.questions);
  const assessments = byId(data.assessments);
  /** @param {Question} question */
  const part = (question) => parts[question.part];
  /** @param {Question} question @param {string} code */
  const given = (question, code) => part(question).decode(question, code);
  /** @param {Question} question @param {string} code */
  const shareOf = (question, code) => {
    const answer = isScored(question) ? given(question, code) : null;
    return answer === null ? 0 : share(part(question).tally(question, answer), question.credit);
  };
  return {
    data,
    lessons: data.pages.filter((page) => page.kind === "lesson"),
    finals: data.assessments.filter((assessment) => assessment.role === "final"),
    page: (id) => pages.get(id),
    question: (id) => questions.get(id),
    assessment: (id) => assessments.get(id || ""),
    questionsOf: (assessment) => data.questions.filter((question) => question.assessment === assessment.id),
    part,
    given,
    isComplete: (question, code) => {
      const { isComplete } = part(question);
      const answer = given(question, code);
      return answer !== null && (!isComplete || isComplete(question, answer));
    },
    share: shareOf,
    earned: (question, code) => (isScored(question) ? inTenThousandths(shareOf(question, code)) : null),
    right: (question, code) => shareOf(question, code) === SHARES,
  };
}

/**
 * @template {{id: string}} T
 * @param {T[]} things
 * @returns {Map<string, T>}
 */
function byId(things) {
  return new Map(things.map((thing) => [thing.id, thing]));
}
