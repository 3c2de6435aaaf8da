// What learners may do, and what it comes to: tries, scores, status, competences.

import assert from "node:assert/strict";
import { test } from "node:test";
import { shownCompetences } from "../../templates/player/src/core/competences.js";
import { giveAnswer, readLesson, settled, startTry, submitTry } from "../../templates/player/src/core/learning.js";
import { resultsOf } from "../../templates/player/src/core/results.js";
import { bestScore, isPassed, moduleScore, ratio } from "../../templates/player/src/core/scores.js";
import { emptyState, stampOf } from "../../templates/player/src/core/state.js";
import { assessment, course, module, rich, rightOf, single, truth, wrongOf } from "./support/course.mjs";
import { chances, step } from "./support/random.mjs";

const NOW = Date.UTC(2025, 0, 1);

function give(made, state, id, pick = rightOf, checked = false) {
  const question = made.question(id);
  return giveAnswer(made, state, question, made.part(question).encode(question, pick(question)), checked, NOW);
}

/** Answers everything of an assessment, `right` of them right (all, if left out), and hands it in. */
function sit(made, state, id, right = Infinity) {
  const ids = made.questionsOf(made.assessment(id)).map((question) => question.id);
  return submitTry(made, ids.reduce((before, each, place) => give(made, before, each, place < right ? rightOf : wrongOf), state), made.assessment(id), NOW);
}

const again = (made, state, id) => startTry(made, state, made.assessment(id), NOW);
const readAll = (made, state) => made.lessons.reduce((before, page) => readLesson(made, before, page) || before, state);
const four = (id, more) => assessment(id, ["1", "2", "3", "4"].map((place) => single(`${id}-${place}`)), more);
const withFinal = (more = {}, rest = {}) => course(module({ lessons: { one: [] }, assessments: [four("final", { pass: 75, ...more })], ...rest }));

test("nothing is decided while a lesson is unread, a test not handed in, or a try left", () => {
  const made = withFinal({ tries: 2 });
  let state = sit(made, emptyState(), "final");
  assert.equal(state.decided, null, "the lesson is unread");
  state = readAll(made, emptyState());
  assert.equal(state.decided, null, "the test is not handed in");
  state = sit(made, state, "final", 2);
  assert.equal(state.decided, null, "a try is left");
  state = sit(made, again(made, state, "final"), "final", 1);
  assert.deepEqual(state.decided, { status: "failed", score: 5000 }, "the best score counts");
});

test("passing needs the pass mark exactly, and decides at once", () => {
  const made = withFinal();
  assert.deepEqual(sit(made, readAll(made, emptyState()), "final", 3).decided, { status: "passed", score: 7500 });
  const harder = withFinal({ pass: 75.01 });
  assert.equal(sit(harder, readAll(harder, emptyState()), "final", 3).decided, null);
});

test("the last read lesson decides when the test is passed already", () => {
  const made = withFinal();
  assert.equal(readAll(made, sit(made, emptyState(), "final")).decided.status, "passed");
});

test("a final test without a last try is never failed", () => {
  const made = withFinal({ tries: 0 });
  let state = readAll(made, emptyState());
  for (let round = 0; round < 70; round++) {
    state = sit(made, state, "final", 0);
    assert.equal(state.decided, null);
    state = again(made, state, "final");
  }
  assert.equal(sit(made, state, "final").decided.status, "passed");
});

test("failed waits until every required thing is done, also the other final test", () => {
  const made = course(module({ lessons: { one: [] }, assessments: [four("first", { tries: 1 }), four("second", { tries: 1 })] }));
  let state = sit(made, emptyState(), "first", 0);
  assert.equal(state.decided, null);
  state = sit(made, readAll(made, state), "second");
  assert.deepEqual(state.decided, { status: "failed", score: 5000 });
});

test("completion by lessons decides `completed`, by finals needs no lesson", () => {
  const lessons = withFinal({}, { completion: "lessons" });
  assert.deepEqual(readAll(lessons, emptyState()).decided, { status: "completed", score: null });
  assert.deepEqual(readAll(lessons, sit(lessons, emptyState(), "final", 1)).decided, { status: "completed", score: 2500 });
  const finals = withFinal({}, { completion: "finals" });
  assert.equal(sit(finals, emptyState(), "final").decided.status, "passed");
});

test("without final tests, reading all lessons completes the module", () => {
  const made = course(module({ lessons: { one: [single("a")], two: [] }, assessments: [four("warm-up", { role: "practice", tries: 0 })] }));
  assert.deepEqual(readAll(made, emptyState()).decided, { status: "completed", score: null });
});

test("once decided, nothing changes status, score or final tests; lessons and practice go on", () => {
  for (let seed = 0; seed < 60; seed++) {
    const made = course(rich());
    const chance = chances(seed);
    let state = readAll(made, sit(made, emptyState(), "final"));
    const { decided } = state;
    const before = state.assessments[made.assessment("final").key];
    for (let round = 0; round < 40; round++) state = settled(made, step(made, state, chance, NOW + round * 1000));
    assert.deepEqual(state.decided, decided);
    assert.deepEqual(state.assessments[made.assessment("final").key], before);
  }
  const made = course(rich());
  assert.notEqual(give(made, readAll(made, sit(made, emptyState(), "final")), "who", wrongOf, true), null);
});

test("a checked answer of a test can't be changed in this try; one that is not checked can", () => {
  const made = withFinal();
  const open = give(made, emptyState(), "final-1", wrongOf);
  assert.notEqual(give(made, open, "final-1"), null);
  assert.equal(give(made, give(made, emptyState(), "final-1", wrongOf, true), "final-1"), null);
});

test("an answer in a lesson may be tried again for ever, and its tries are counted", () => {
  const made = course(module({ lessons: { one: [truth("a")] } }));
  let state = emptyState();
  for (let round = 0; round < 70; round++) state = give(made, state, "a", round % 2 ? rightOf : wrongOf, true);
  assert.equal(state.answers[made.question("a").key].tries, 63);
});

test("a test can't be handed in with a question unanswered, nor twice", () => {
  const made = withFinal();
  const open = give(made, emptyState(), "final-1");
  assert.equal(submitTry(made, open, made.assessment("final"), NOW), null);
  assert.equal(submitTry(made, emptyState(), made.assessment("final"), NOW), null);
  const done = sit(made, emptyState(), "final");
  assert.equal(submitTry(made, done, made.assessment("final"), NOW), null);
  assert.equal(give(made, done, "final-1"), null);
});

test("the last checked answer hands the test in", () => {
  const made = withFinal();
  const state = ["1", "2", "3", "4"].reduce((before, place) => give(made, before, `final-${place}`, rightOf, true), emptyState());
  assert.equal(state.assessments[made.assessment("final").key].submitted, true);
});

test("a new try begins empty, keeps the best score, and ends with the tries", () => {
  const made = withFinal({ tries: 2 });
  let state = again(made, sit(made, emptyState(), "final", 2), "final");
  assert.deepEqual(state.answers, {});
  assert.equal(bestScore(state, made.assessment("final")), 5000);
  state = sit(made, state, "final", 1);
  assert.equal(bestScore(state, made.assessment("final")), 5000);
  assert.equal(again(made, state, "final"), null);
  assert.equal(again(made, emptyState(), "final"), null);
});

test("scores are cut, never rounded up: 2 of 3 is 66.66", () => {
  assert.equal(ratio(2, 3), 6666);
  assert.equal(ratio(0, 0), 0);
  const made = course(module({ lessons: {}, assessments: [assessment("final", [single("a"), single("b"), single("c")], { pass: 66.67 })] }));
  const state = sit(made, emptyState(), "final", 2);
  assert.equal(isPassed(state, made.assessment("final")), false);
});

test("points that are no whole numbers add up exactly", () => {
  const points = [0.1, 0.2, 0.7];
  const made = course(module({ lessons: {}, assessments: [assessment("final", points.map((each, place) => single(`q${place}`, { points: each })), { pass: 30 })] }));
  const state = sit(made, emptyState(), "final", 2);
  assert.equal(bestScore(state, made.assessment("final")), 3000);
  assert.equal(isPassed(state, made.assessment("final")), true);
});

test("the module's score is the mean of the finals by their points, and null until all are handed in", () => {
  const made = course(module({ lessons: { one: [] }, assessments: [four("small"), assessment("big", [single("b1", { points: 12 })]), four("warm", { role: "practice" })] }));
  let state = sit(made, emptyState(), "small", 2);
  assert.equal(moduleScore(made, state), null);
  state = sit(made, state, "big");
  assert.equal(moduleScore(made, state), 8750);
});

test("a competence is shown by the final tests where these ask for it, by all questions otherwise", () => {
  const made = course(rich());
  const result = (state) => shownCompetences(made, state).map(({ score, status }) => [score, status]);
  assert.deepEqual(result(give(made, emptyState(), "who", rightOf, true)), [[null, "incomplete"], [null, "incomplete"]]);
  const open = ["f1", "f2", "f3", "f4"].reduce((state, id) => give(made, state, id), emptyState());
  assert.deepEqual(result(open), [[null, "incomplete"], [null, "incomplete"]], "a try that is not handed in tells nothing");
  assert.deepEqual(result(sit(made, emptyState(), "final")), [[10000, "passed"], [10000, "passed"]]);
  const practice = course(module({ lessons: { one: [single("a", { competences: [0] }), single("b", { competences: [0] })] }, competences: ["S3"] }));
  const half = give(practice, emptyState(), "a", rightOf, true);
  assert.deepEqual(shownCompetences(practice, half).map(({ score, status }) => [score, status]), [[10000, "incomplete"]]);
  assert.equal(shownCompetences(practice, give(practice, half, "b", rightOf, true))[0].status, "passed");
  assert.equal(shownCompetences(practice, give(practice, half, "b", rightOf, false))[0].status, "incomplete", "not checked, not shown");
});

test("a competence that was not reached is failed once the module is decided", () => {
  const made = course(rich());
  let state = readAll(made, emptyState());
  state = ["f1", "f2", "f3", "f4"].reduce((before, id) => give(made, before, id, id === "f4" ? wrongOf : rightOf), state);
  state = submitTry(made, state, made.assessment("final"), NOW);
  assert.equal(state.decided.status, "passed");
  assert.deepEqual(shownCompetences(made, state).map(({ score, status }) => [score, status]), [[10000, "passed"], [6666, "failed"]]);
});

test("a competence is passed only when all that shows it is handed in", () => {
  const practice = course(module({ lessons: { one: ["a", "b", "c", "d"].map((id) => single(id, { competences: [0] })) }, competences: ["S3"] }));
  const three = ["a", "b", "c"].reduce((state, id) => give(practice, state, id, rightOf, true), emptyState());
  assert.equal(shownCompetences(practice, three)[0].status, "incomplete");
  assert.equal(shownCompetences(practice, give(practice, three, "d", wrongOf, true))[0].status, "passed");
});

test("the score of the decision stays the result, whatever a later version asks", () => {
  const state = { ...emptyState(), decided: { status: "passed", score: 8125 } };
  assert.equal(resultsOf(course(rich()), state, 0).score, 81.25);
});

test("a submitted try keeps its score when a later version asks other questions", () => {
  const bank = (ids) => course(module({ lessons: { one: [] }, assessments: [assessment("final", ids.map((id) => single(id)))] }));
  const state = sit(bank(["a", "b"]), emptyState(), "final");
  const last = (ids) => resultsOf(bank(ids), state, 0).assessments[0].last;
  assert.deepEqual([last(["a", "b"]), last(["a", "b", "new"]), last(["a"])], [100, 100, 100]);
  const two = course(module({ lessons: { one: [] }, assessments: [four("final")] }));
  const worse = sit(two, again(two, sit(two, emptyState(), "final", 2), "final"), "final", 1);
  assert.deepEqual([resultsOf(two, worse, 0).assessments[0].last, resultsOf(two, worse, 0).assessments[0].best], [25, 50]);
});

test("results name what is missing, count pages and tries", () => {
  const made = course(rich());
  const first = resultsOf(made, emptyState(), 65);
  assert.deepEqual(first.missing, [...["why", "how", "end"].map((id) => ({ kind: "lesson", id })), { kind: "assessment", id: "final" }]);
  assert.deepEqual([first.status, first.score, first.pages, first.seconds], ["incomplete", null, { done: 0, total: 5 }, 65]);
  const { key: _, ...known } = resultsOf(made, sit(made, emptyState(), "final", 2), 65).assessments[1];
  assert.deepEqual(known, { id: "final", title: "final", try: 1, tries: 3, left: 2, phase: "submitted", answered: 4, questions: 4, asked: ["f1", "f2", "f3", "f4"], unanswered: [], best: 60, last: 60,
    passed: false, canStartAgain: true, locked: false });
  assert.equal(first.assessments[0].left, null);
});

test("a later answer bears a later stamp, whatever the device's clock says", () => {
  assert.equal(stampOf(0), 0);
  assert.equal(stampOf(0, { stamp: 500 }), 501);
  assert.equal(stampOf(NOW, { stamp: 1 }), (NOW - Date.UTC(2020, 0, 1)) / 1000);
  assert.equal(stampOf(Date.UTC(9999, 0, 1)), 64 ** 5 - 1);
});
