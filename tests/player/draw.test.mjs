// What a try asks: drawn by lot, with quotas, in an order of its own; the same whenever and wherever the try is opened again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "../../templates/player/src/core/codec.js";
import { shownCompetences } from "../../templates/player/src/core/competences.js";
import { drawn, optionOrder } from "../../templates/player/src/core/draw.js";
import { giveAnswer, startTry, submitTry, unanswered } from "../../templates/player/src/core/learning.js";
import { merge } from "../../templates/player/src/core/merge.js";
import { resultsOf } from "../../templates/player/src/core/results.js";
import { bestScore, moduleScore } from "../../templates/player/src/core/scores.js";
import { emptyState, MOST_TRIES, nextRevision } from "../../templates/player/src/core/state.js";
import { assessment, course, module, multiple, rightOf, single, truth, words, wrongOf } from "./support/course.mjs";
import { chances, walk } from "./support/random.mjs";

const NOW = Date.UTC(2025, 0, 1);
const names = (count, from = 0) => Array.from({ length: count }, (_, place) => `q${from + place}`);
const kinds = [single, multiple, truth, words];

/** A module whose final test draws `n` of `ids`; `quotas` are further steps before. */
function drawing(n, ids, { quotas = [], shuffle = { questions: false, options: false }, ...more } = {}) {
  const bank = ids.map((id) => kinds[Number(id.slice(1)) % kinds.length](id));
  const final = assessment("final", bank, { draw: [...quotas, { n, from: ids }], shuffle, ...more });
  return course(module({ lessons: { one: [] }, assessments: [final] }));
}

const finalOf = (made) => made.assessment("final");
const asked = (made, state) => drawn(made, state, finalOf(made)).map(({ id }) => id);
const begin = (attempt) => ({ ...emptyState(), attempt });
/** Attempts as emptyState names them: four characters that differ little. */
const attempts = (count) => Array.from({ length: count }, (_, place) => `A${String(place).padStart(3, "0")}`);

function give(made, state, id, pick = rightOf) {
  const question = made.question(id);
  return giveAnswer(made, state, question, made.part(question).encode(question, pick(question)), false, NOW);
}
const giveAll = (made, state, ids, pick) => ids.reduce((before, id) => give(made, before, id, pick), state);
const sit = (made, state, pick) => submitTry(made, giveAll(made, state, asked(made, state), pick), finalOf(made), NOW);
const again = (made, state) => startTry(made, state, finalOf(made), NOW);

test("a try asks as many questions as are to be drawn, each once, in source order", () => {
  const made = drawing(5, names(20));
  for (const attempt of attempts(50)) {
    const ids = asked(made, begin(attempt));
    assert.equal(new Set(ids).size, 5);
    assert.deepEqual(ids, names(20).filter((id) => ids.includes(id)));
  }
});

test("every question, and every pair of them, is drawn about as often as another", () => {
  const made = drawing(5, names(10));
  const rounds = 4000;
  const counts = {};
  for (const attempt of attempts(rounds)) {
    const ids = asked(made, begin(attempt));
    for (const one of ids) for (const two of ids) if (one <= two) counts[one + two] = (counts[one + two] || 0) + 1;
  }
  for (const one of names(10)) assert.ok(Math.abs(counts[one + one] / rounds - 1 / 2) < 0.04, `${one}: ${counts[one + one]}`);
  for (const one of names(10)) for (const two of names(10)) {
    if (one < two) assert.ok(Math.abs(counts[one + two] / rounds - 2 / 9) < 0.04, `${one} and ${two}: ${counts[one + two]}`);
  }
});

test("quotas are met first, also where questions show several outcomes; any question fills the rest", () => {
  for (let seed = 0; seed < 200; seed++) {
    const chance = chances(seed);
    const outcomes = ["a", "b", "c"].map(() => names(12).filter(() => chance(3) === 0));
    const quotas = outcomes.map((from) => ({ n: Math.min(from.length, 1 + chance(3)), from })).filter(({ n }) => n);
    const made = drawing(9, names(12), { quotas });
    const ids = asked(made, emptyState());
    assert.equal(new Set(ids).size, 9);
    for (const { n, from } of quotas) assert.ok(from.filter((id) => ids.includes(id)).length >= n);
  }
});

test("answering changes neither what is asked nor its order", () => {
  for (let seed = 0; seed < 100; seed++) {
    const chance = chances(seed);
    const quotas = [{ n: 2, from: names(4) }, { n: 2, from: names(4, 2) }];
    const made = drawing(6, names(12), { quotas, shuffle: { questions: true, options: true } });
    let state = emptyState();
    const ids = asked(made, state);
    const options = ids.map((id) => optionOrder(state, finalOf(made), made.question(id)));
    const left = [...ids];
    while (left.length) {
      state = give(made, state, left.splice(chance(left.length), 1)[0], chance(2) ? rightOf : wrongOf);
      assert.deepEqual(asked(made, decode(made, encode(made, nextRevision(state, "dev", 0)))), ids);
      assert.deepEqual(ids.map((id) => optionOrder(state, finalOf(made), made.question(id))), options);
    }
    state = submitTry(made, state, finalOf(made), NOW);
    assert.deepEqual(asked(made, state), ids, "handed in");
  }
});

test("lots are cast once for a state, however often the page asks", () => {
  const made = drawing(5, names(20));
  const state = begin("same");
  assert.equal(drawn(made, state, finalOf(made)), drawn(made, state, finalOf(made)));
});

test("a question that is not drawn takes no answer, and is not missed", () => {
  const made = drawing(3, names(6));
  const state = begin("same");
  const ids = asked(made, state);
  assert.equal(give(made, state, names(6).find((id) => !ids.includes(id))), null);
  assert.deepEqual(unanswered(made, state, finalOf(made)), ids);
  assert.equal(bestScore(sit(made, state), finalOf(made)), 10000);
});

test("a second try draws anew and shuffles anew", () => {
  const made = drawing(5, names(20), { shuffle: { questions: true, options: true } });
  let same = 0;
  for (const attempt of attempts(100)) {
    const first = sit(made, begin(attempt), wrongOf);
    const second = again(made, first);
    if (asked(made, first).join() === asked(made, second).join()) same++;
    assert.deepEqual(second.answers, {});
  }
  assert.equal(same, 0);
});

test("shuffled questions and options stand in every order about as often; nothing is lost or doubled", () => {
  const ids = names(4);
  const made = course(module({ assessments: [assessment("final", ids.map((id) => single(id)), { shuffle: { questions: true, options: true } })] }));
  const orders = {};
  const options = {};
  for (const attempt of attempts(2400)) {
    const state = begin(attempt);
    const order = asked(made, state).join();
    orders[order] = (orders[order] || 0) + 1;
    const places = optionOrder(state, finalOf(made), made.question("q0")).join();
    options[places] = (options[places] || 0) + 1;
  }
  assert.deepEqual([Object.keys(orders).length, Object.keys(options).length], [24, 6]);
  assert.ok(Object.values(orders).every((count) => count > 60 && count < 145), JSON.stringify(orders));
  assert.ok(Object.values(options).every((count) => count > 320 && count < 480), JSON.stringify(options));
});

test("the order of options outlives a new order in the source", () => {
  const bank = (ranks) => course(module({ assessments: [assessment("final", [single("a", { ranks })], { shuffle: { questions: false, options: true } })] }));
  const shown = (made, ranks) => optionOrder(begin("same"), finalOf(made), made.question("a")).map((option) => ranks[option]);
  assert.deepEqual(shown(bank([2, 0, 1]), [2, 0, 1]), shown(bank([0, 1, 2]), [0, 1, 2]));
});

test("questions that come and go with a new version leave what was answered in this try", () => {
  for (let seed = 0; seed < 100; seed++) {
    const chance = chances(seed);
    const before = drawing(5, names(10));
    const answered = asked(before, begin("same")).filter(() => chance(2));
    const state = nextRevision(giveAll(before, begin("same"), answered), "dev", 0);
    const gone = names(10).filter(() => chance(4) === 0).slice(0, 3);
    const after = drawing(5, [...names(10).filter((id) => !gone.includes(id)), ...names(chance(6), 10)]);
    const read = decode(after, encode(before, state));
    const ids = asked(after, read);
    assert.equal(ids.length, 5);
    for (const id of answered) assert.equal(ids.includes(id), !gone.includes(id));
    assert.equal(Object.keys(read.answers).length, answered.filter((id) => !gone.includes(id)).length);
  }
});

test("a try that was handed in asks nothing more, whatever a later version draws", () => {
  const before = drawing(4, names(8));
  const state = nextRevision(sit(before, emptyState()), "dev", 0);
  const ids = asked(before, state);
  const later = drawing(6, [...names(8).filter((id) => id !== ids[0]), "q20", "q21"]);
  const read = decode(later, encode(before, state));
  assert.deepEqual(asked(later, read), ids.slice(1));
  assert.deepEqual([bestScore(read, finalOf(later)), resultsOf(later, read, 0).assessments[0].last], [10000, 100]);
});

test("a version that draws fewer keeps as many answers, so that the state stays within its bound", () => {
  const before = drawing(6, names(8));
  const state = nextRevision(sit(before, emptyState()), "dev", 0);
  const later = drawing(2, names(8));
  const read = decode(later, encode(before, state));
  assert.equal(Object.keys(read.answers).length, 2);
  assert.equal(bestScore(read, finalOf(later)), 10000);
});

test("states of two devices join to the same from either side, and never hold more than is drawn", () => {
  const essence = ({ lessons, attempt, location, ...rest }) => rest;
  const versions = [drawing(4, names(9)), drawing(4, names(9, 3), { shuffle: { questions: true, options: false } })];
  for (let seed = 0; seed < 150; seed++) {
    const chance = chances(seed);
    const common = walk(versions[0], chance, chance(12));
    const texts = versions.map((made, place) => encode(made, walk(made, chance, 1 + chance(25), undefined, decode(made, encode(versions[0], nextRevision(common, "com", 0))), `de${place}`)));
    for (const made of versions) {
      const [one, two] = texts.map((text) => decode(made, text));
      const both = merge(made, one, two);
      assert.deepEqual(essence(both), essence(merge(made, two, one)));
      assert.deepEqual(essence(merge(made, both, two)), essence(both));
      assert.deepEqual(essence(merge(made, both, one)), essence(both));
      assert.ok(Object.keys(both.answers).length <= 4);
      assert.equal(encode(made, decode(made, encode(made, both))), encode(made, both));
    }
  }
});

test("where tries are not counted any more, the last number draws as any other", () => {
  const made = drawing(2, names(6), { tries: 0 });
  let state = sit(made, emptyState(), wrongOf);
  for (let round = 0; round < MOST_TRIES + 3; round++) state = sit(made, again(made, state), wrongOf);
  assert.equal(asked(made, state).length, 2);
});

test("a drawn test weighs as much as its tries can give, whatever is drawn", () => {
  const bank = ["q0", "q4", "q8", "q12"].map((id) => single(id));
  const data = module({ assessments: [
    assessment("final", bank, { draw: [{ n: 2, from: bank.map(({ id }) => id) }] }),
    assessment("other", [single("a"), single("b")]),
  ] });
  const made = course(data);
  const state = submitTry(made, giveAll(made, sit(made, emptyState()), ["a", "b"], wrongOf), made.assessment("other"), NOW);
  assert.equal(moduleScore(made, state), 5000);
});

test("a competence is shown by the questions that were drawn", () => {
  const bank = names(6).map((id, place) => single(id, { competences: [place % 2] }));
  const data = module({ competences: ["S3", "P1"], assessments: [
    assessment("final", bank, { draw: [{ n: 2, from: ["q0", "q2", "q4"] }, { n: 2, from: names(6) }] }),
  ] });
  const made = course(data);
  assert.deepEqual(shownCompetences(made, sit(made, emptyState())).map(({ score, status }) => [score, status]), [[10000, "passed"], [null, "incomplete"]]);
});

test("a survey is answered once, has no score, and decides nothing", () => {
  const survey = assessment("wishes", [single("a", { scored: false }), words("b", { scored: false })], { role: "survey", tries: 1, feedback: "none" });
  const made = course(module({ assessments: [survey, assessment("final", [single("x")])] }));
  const open = giveAll(made, emptyState(), ["a", "b"]);
  const state = submitTry(made, open, made.assessment("wishes"), NOW);
  const { best, last, passed, locked, phase, canStartAgain } = resultsOf(made, state, 0).assessments[0];
  assert.deepEqual({ best, last, passed, locked, phase, canStartAgain }, { best: null, last: null, passed: false, locked: true, phase: "submitted", canStartAgain: false });
  assert.deepEqual([state.decided, resultsOf(made, state, 0).pages.done], [null, 1]);
});
