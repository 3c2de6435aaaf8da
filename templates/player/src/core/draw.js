// Which questions a try asks, and in which order: nothing of it is stored, for it follows from attempt, assessment, try and question.

/** @import { Course } from "./course.js" */
/** @import { Assessment, Question } from "./data.js" */
/** @import { State } from "./state.js" */

import { scattered } from "./checksum.js";

/** What was asked for already: a page with many questions asks again for each of them. @type {WeakMap<State, Map<Assessment, Question[]>>} */
const known = new WeakMap();

/**
 * The questions that the present try of an assessment asks, in its order.
 * @param {Course} course
 * @param {State} state
 * @param {Assessment} assessment
 * @returns {Question[]}
 */
export function drawn(course, state, assessment) {
  const made = known.get(state) || new Map();
  known.set(state, made);
  if (!made.has(assessment)) made.set(assessment, draw(course, state, assessment));
  return made.get(assessment);
}

/** @param {Course} course @param {State} state @param {Assessment} assessment @returns {Question[]} */
function draw(course, state, assessment) {
  const all = course.questionsOf(assessment);
  const asked = assessment.draw ? chosen(all, state, assessment) : all;
  if (!assessment.shuffle || !assessment.shuffle.questions) return all.filter((question) => asked.includes(question));
  return byLot(asked, ({ key }) => lot(state, assessment, "order", key));
}

/**
 * The places of a question's options in the order of this try.
 * @param {State} state
 * @param {Assessment} assessment
 * @param {Question} question
 * @returns {number[]}
 */
export function optionOrder(state, assessment, question) {
  const ranks = question.ranks || [];
  return byLot([...ranks.keys()], (option) => lot(state, assessment, `option${ranks[option]}`, question.key));
}

/**
 * The answers of a state without those that its try does not ask: two devices, or a version that draws fewer, may bring too many.
 * @param {Course} course
 * @param {State} state
 * @returns {State}
 */
export function pruned(course, state) {
  const answers = { ...state.answers };
  for (const assessment of course.data.assessments) {
    if (!assessment.draw) continue;
    const asked = drawn(course, state, assessment);
    for (const question of course.questionsOf(assessment)) if (!asked.includes(question)) delete answers[question.key];
  }
  return { ...state, answers };
}

/**
 * What is answered in this try stays, whatever another version would have drawn; a try that is handed in asks nothing more.
 * The answers have no say in what else is drawn, so that answering changes nothing.
 * @param {Question[]} all
 * @param {State} state
 * @param {Assessment} assessment
 */
function chosen(all, state, assessment) {
  const steps = assessment.draw || [];
  const most = steps[steps.length - 1].n;
  const inOrder = byLot(all, ({ key }) => lot(state, assessment, "draw", key));
  const kept = inOrder.filter(({ key }) => state.answers[key]).slice(0, most);
  const tried = state.assessments[assessment.key];
  if (kept.length && tried && tried.submitted) return kept;
  /** @type {Question[]} */
  const fresh = [];
  for (const { n, from } of steps) {
    const fitting = inOrder.filter(({ id }) => from.includes(id));
    const missing = n - fresh.filter((question) => fitting.includes(question)).length;
    fresh.push(...fitting.filter((question) => !fresh.includes(question)).slice(0, Math.max(missing, 0)));
  }
  return [...kept, ...fresh.filter((question) => !kept.includes(question))].slice(0, most);
}

/** @param {State} state @param {Assessment} assessment @param {string} purpose @param {string} key of a question */
function lot(state, assessment, purpose, key) {
  const tried = state.assessments[assessment.key];
  return scattered([key, purpose, assessment.key, tried ? tried.try : 1, state.attempt].join("."));
}

/**
 * @template T
 * @param {T[]} things
 * @param {(thing: T) => number} number
 */
function byLot(things, number) {
  return things
    .map((thing) => ({ thing, number: number(thing) }))
    .sort((one, two) => one.number - two.number)
    .map(({ thing }) => thing);
}
