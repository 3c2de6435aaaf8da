// Small modules for the tests: lessons, questions in lessons, assessments, competences; every key is made from the id.

import { createHash } from "node:crypto";
import { readCourse } from "../../../templates/player/src/core/course.js";
import { choice } from "../../../templates/player/src/parts/choice.js";
import { gaps } from "../../../templates/player/src/parts/gaps.js";
import { matching } from "../../../templates/player/src/parts/matching.js";
import { numeric } from "../../../templates/player/src/parts/numeric.js";
import { ordering } from "../../../templates/player/src/parts/ordering.js";
import { text } from "../../../templates/player/src/parts/text.js";

export const PARTS = { choice, text, numeric, matching, ordering, gaps };

/** @param {string} words @param {number} length */
const token = (words, length) => createHash("sha256").update(words).digest("base64url").slice(0, length);

export const single = (id, more = {}) => question(id, "choice", { right: [true, false, false], ranks: [2, 0, 1], several: false, pattern: "a", ...more });
export const multiple = (id, more = {}) =>
  question(id, "choice", { right: [true, false, true, false, false, false, true], ranks: [6, 5, 4, 3, 2, 1, 0], several: true, pattern: "{a,c,g}", ...more });
export const truth = (id, more = {}) => question(id, "choice", { type: "true-false", right: [true, false], ranks: [0, 1], several: false, pattern: "t", ...more });
export const words = (id, more = {}) => question(id, "text", { type: "fill-in", accept: ["Riga", "Rīga"], case: false, limit: 30, pattern: "Riga", ...more });
export const likert = (id, more = {}) => question(id, "choice", { type: "likert", right: [false, false, false], ranks: [0, 1, 2], several: false, scored: false, pattern: "", ...more });
export const essay = (id, more = {}) => question(id, "text", { accept: [], case: false, limit: 200, scored: false, pattern: "", ...more });
export const amount = (id, more = {}) => question(id, "numeric", { type: "numeric", min: "115", max: "125", pattern: "120", ...more });
/** Four lefts, three of whose rights are told apart and one is extra. */
export const pairs = (id, more = {}) =>
  question(id, "matching", { type: "matching", right: [0, 1, 0, 2], ranks: [3, 0, 2, 1], targets: [2, 0, 3, 1], credit: "each", pattern: "{a.a,b.b,c.a,d.c}", ...more });
export const order = (id, more = {}) => question(id, "ordering", { type: "sequencing", ranks: [2, 0, 3, 1], credit: "each", pattern: "a,b,c,d", ...more });
export const typedGaps = (id, more = {}) =>
  question(id, "gaps", { gaps: [{ accept: ["Riga", "Rīga"], limit: 20 }, { accept: ["Daugava"], limit: 20 }], case: false, credit: "each", pattern: "Riga; Daugava", ...more });
export const chosenGaps = (id, more = {}) =>
  question(id, "gaps", { choices: ["der", "die", "das"], gaps: [{ right: 1 }, { right: 2 }, { right: 0 }], case: false, credit: "each", pattern: "die; das; der", ...more });

function question(id, part, facts) {
  return { id, key: token(`question:${id}`, 4), digest: token(JSON.stringify(facts), 3), part, type: part === "choice" ? "choice" : "fill-in",
    points: 1, page: "", assessment: null, competences: [], ...facts };
}

export const assessment = (id, questions, more = {}) => ({ id, key: token(`assessment:${id}`, 4), role: "final", title: id, pass: 70, tries: 3,
  feedback: "at-end", questions: questions.map((one) => one.id), made: questions, ...more });

/** The player's data of a module with these lessons (id to questions) and assessments. */
export function module({ lessons = {}, assessments = [], competences = [], ...more }) {
  const inLessons = Object.entries(lessons).flatMap(([page, questions]) => questions.map((one) => ({ ...one, page, report: `${page}.${one.id}` })));
  const inBanks = assessments.flatMap(({ id, made }) => made.map((one) => ({ ...one, page: id, assessment: id, report: `${id}.${one.id}` })));
  const questions = [...inLessons, ...inBanks].map((one, index) => ({ ...one, index }));
  const page = (kind) => (id) => ({ id, key: token(`page:${id}`, 4), kind, title: id, minutes: null, assessment: kind === "assessment" ? id : null });
  return {
    format: 1, tool: "0", id: "urn:uuid:11111111-2222-3333-4444-555555555555", name: "sample", version: "1.0.0", language: "en", title: "Sample",
    contact: "help@example.org", target: "scorm12", limit: 4096, completion: "lessons-and-finals",
    pages: [...Object.keys(lessons).map(page("lesson")), ...assessments.map(({ id }) => id).map(page("assessment"))],
    questions,
    assessments: assessments.map(({ made, ...facts }) => facts),
    competences: competences.map((id, place) => ({ id, title: id, objective: `LifeComp.${id}`, index: questions.length + place, report: `competence.${id}` })),
    strings: {}, plural: "", ...more,
  };
}

export const course = (data) => readCourse(data, PARTS);

/** A module with everything in it. */
export const rich = (more = {}) =>
  module({
    lessons: { why: [single("who", { competences: [0] }), words("where")], how: [multiple("what")], end: [] },
    assessments: [
      assessment("warm-up", [truth("warm")], { role: "practice", tries: 0, feedback: "after-each" }),
      assessment("final", [single("f1", { competences: [0] }), multiple("f2", { competences: [0, 1], points: 2 }), truth("f3"), words("f4", { competences: [1] })]),
    ],
    competences: ["S3", "P1"],
    ...more,
  });

/** The right answer of a question, and one that is wrong. */
export const rightOf = (one) => (one.part === "text" ? one.accept[0] : one.right.flatMap((right, option) => (right ? [option] : [])));
export const wrongOf = (one) => (one.part === "text" ? "elsewhere" : [one.right.indexOf(false)]);
