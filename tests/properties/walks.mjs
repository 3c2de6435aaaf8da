// Random walks of learners through a module that Python has composed: what their saved states need, and whether they come back.

import { readFileSync } from "node:fs";
import { decode, encode } from "../../templates/player/src/core/codec.js";
import { readCourse } from "../../templates/player/src/core/course.js";
import { PARTS } from "../player/support/course.mjs";
import { chances, walk } from "../player/support/random.mjs";

const { data, seed, walks, steps } = JSON.parse(readFileSync(0, "utf8"));
const course = readCourse(data, PARTS);
const chance = chances(seed);
const result = { longest: 0, fullest: 0, misread: 0 };

/** All that a state can hold, each at its largest. */
function fullest() {
  const { pages, assessments, questions } = data;
  const state = {
    attempt: "zzzz",
    revision: 64 ** 4 - 1,
    writers: ["aaa", "bbb", "ccc", "ddd"].map((id) => ({ id, revision: 64 ** 4 - 1 })),
    location: pages[0].key,
    seconds: 64 ** 4 - 1,
    decided: { status: "passed", score: 10000 },
    lessons: course.lessons.map(({ key }) => key),
    assessments: Object.fromEntries(assessments.map(({ key }) => [key, { try: 35, submitted: true, best: 10000, stamp: 64 ** 5 - 1 }])),
    answers: {},
  };
  const largest = (assessment) => {
    const bank = course.questionsOf(assessment).sort((one, two) => codeOf(two).length - codeOf(one).length);
    return assessment.draw ? bank.slice(0, assessment.draw[assessment.draw.length - 1].n) : bank;
  };
  const held = new Set([...questions.filter(({ assessment }) => !assessment), ...assessments.flatMap(largest)]);
  for (const question of held) {
    state.answers[question.key] = { stamp: 64 ** 5 - 1, checked: true, tries: 63, code: codeOf(question) };
  }
  return encode(course, state).length;
}

/** The largest answer of a question. */
function codeOf(question) {
  const given = {
    text: () => "ķ".repeat(question.limit),
    numeric: () => "-1234567890.12345678",
    choice: () => (question.several ? question.right.map((_, i) => i) : [question.right.length - 1]),
    matching: () => question.right,
    ordering: () => [...question.ranks.keys()],
    gaps: () => question.gaps.map(({ limit, right }) => (question.choices ? String(right) : "ķ".repeat(limit))),
  }[question.part]();
  return PARTS[question.part].encode(question, given);
}

for (let place = 0; place < walks; place++) {
  walk(course, chance, steps, (state) => {
    const text = encode(course, state);
    result.longest = Math.max(result.longest, text.length);
    const read = decode(course, text);
    if (!read || encode(course, read) !== text) result.misread++;
  });
}
result.fullest = fullest();
process.stdout.write(JSON.stringify(result));
