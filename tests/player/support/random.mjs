// A small generator of repeatable chances, and random walks of learners through a module.

import { giveAnswer, readLesson, startTry, submitTry } from "../../../templates/player/src/core/learning.js";
import { emptyState, nextRevision } from "../../../templates/player/src/core/state.js";

/** Numbers below `limit`, the same for the same seed. @param {number} seed */
export function chances(seed) {
  let state = seed * 2654435761 + 12345;
  return (limit) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 13), 3266489917) >>> 0;
    return ((mixed ^ (mixed >>> 16)) >>> 0) % limit;
  };
}

const WORDS = ["Riga", "rīga", "  Rīga ", "a_b-c", "Ventspils…", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "𝔘nsinn \ud800", "x".repeat(400), "ā".repeat(400)];

const NUMBERS = ["0", "-12.5", "120", "0.000000000000000001", "-99999999999999999.9", "123456789012345678", ""];

/** @param {(limit: number) => number} chance */
function shuffled(chance, list) {
  for (let place = list.length - 1; place > 0; place--) {
    const other = chance(place + 1);
    [list[place], list[other]] = [list[other], list[place]];
  }
  return list;
}

/** @param {(limit: number) => number} chance */
export function anyAnswer(chance, question) {
  if (question.part === "text") return WORDS[chance(WORDS.length)];
  if (question.part === "numeric") return NUMBERS[chance(NUMBERS.length)];
  if (question.part === "matching") return question.right.map(() => chance(question.targets.length + 1) - 1);
  if (question.part === "ordering") return shuffled(chance, [...question.ranks.keys()]);
  if (question.part === "gaps") return question.gaps.map(() => (question.choices ? [...question.choices.keys(), ""].map(String) : WORDS)[chance(question.choices ? question.choices.length + 1 : WORDS.length)]);
  const options = question.right.map((_, option) => option);
  if (!question.several) return [options[chance(options.length)]];
  const chosen = options.filter(() => chance(2));
  return chosen.length ? chosen : [0];
}

/** One thing a learner may do: the state after it, or the same where it is not allowed. */
export function step(course, state, chance, now) {
  const { questions, assessments, pages } = course.data;
  const kind = chance(8);
  if (kind === 0) return readLesson(course, state, pages[chance(pages.length)]) || state;
  if (kind === 1 && assessments.length) return submitTry(course, state, assessments[chance(assessments.length)], now) || state;
  if (kind === 2 && assessments.length) return startTry(course, state, assessments[chance(assessments.length)], now) || state;
  if (kind === 3) return { ...state, location: pages[chance(pages.length)].key };
  if (!questions.length) return state;
  const question = questions[chance(questions.length)];
  const code = course.part(question).encode(question, anyAnswer(chance, question));
  return giveAnswer(course, state, question, code, chance(2) === 1, now) || state;
}

/** A walk of some steps, saved after each as the player does; every saved state is handed to `look`. */
export function walk(course, chance, steps, look = () => {}, from = emptyState(), writer = "dev") {
  let state = from;
  for (let place = 0; place < steps; place++) {
    state = nextRevision(step(course, state, chance, Date.UTC(2025, 0, 1) + chance(10 ** 9)), writer, state.seconds + chance(5000));
    look(state);
  }
  return state;
}
