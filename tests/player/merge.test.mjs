// Two states of one attempt become one: nothing of either device's work is overwritten whole.

import assert from "node:assert/strict";
import { test } from "node:test";
import { giveAnswer, readLesson, startTry, submitTry } from "../../templates/player/src/core/learning.js";
import { merge } from "../../templates/player/src/core/merge.js";
import { emptyState, knows, nextRevision } from "../../templates/player/src/core/state.js";
import { course, rich, rightOf, wrongOf } from "./support/course.mjs";
import { chances, walk } from "./support/random.mjs";

const made = course(rich());
const final = made.assessment("final");
const EARLY = Date.UTC(2025, 0, 1);
const LATE = EARLY + 60_000;

/** What matters of a state, in one order. */
const essence = ({ lessons, attempt, location, ...rest }) => ({ ...rest, lessons: [...lessons].sort() });

function give(state, id, now, pick = rightOf, checked = true) {
  const question = made.question(id);
  return giveAnswer(made, state, question, made.part(question).encode(question, pick(question)), checked, now) || assert.fail(`${id} refused`);
}

const tried = (pick, now, from = emptyState()) =>
  submitTry(made, ["f1", "f2", "f3", "f4"].reduce((state, id) => give(state, id, now, pick, false), from), final, now);

/** Two devices that went on from the same state. */
function twoDevices(seed) {
  const chance = chances(seed);
  const common = walk(made, chance, chance(20));
  return [walk(made, chance, 1 + chance(25), undefined, common, "one"), walk(made, chance, 1 + chance(25), undefined, common, "two")];
}

test("merging with itself changes nothing", () => {
  for (let seed = 0; seed < 40; seed++) {
    const [one] = twoDevices(seed);
    assert.deepEqual(essence(merge(made, one, one)), essence(one));
  }
});

test("merging gives the same from either side", () => {
  for (let seed = 0; seed < 80; seed++) {
    const [one, two] = twoDevices(seed);
    assert.deepEqual(essence(merge(made, one, two)), essence(merge(made, two, one)));
  }
});

test("what was merged once is not changed by merging it again", () => {
  for (let seed = 0; seed < 80; seed++) {
    const [one, two] = twoDevices(seed);
    const both = merge(made, one, two);
    assert.deepEqual(essence(merge(made, both, two)), essence(both));
    assert.deepEqual(essence(merge(made, both, one)), essence(both));
  }
});

test("the merged state knows both and loses no lesson, no best score, no decision", () => {
  for (let seed = 0; seed < 80; seed++) {
    const [one, two] = twoDevices(seed);
    const both = merge(made, one, two);
    for (const each of [one, two]) {
      assert.ok(knows(both, each));
      assert.ok(each.lessons.every((key) => both.lessons.includes(key)));
      assert.ok(!each.decided || both.decided);
      for (const [key, { best, try: number }] of Object.entries(each.assessments)) {
        assert.ok(both.assessments[key].best >= best && both.assessments[key].try >= number);
      }
    }
  }
});

test("the attempt stays that of the first", () => {
  const [one, two] = [emptyState(), emptyState()].map((state) => nextRevision(state, "dev", 0));
  assert.equal(merge(made, one, two).attempt, one.attempt);
});

test("of two answers to one question the later wins", () => {
  const [early, late] = [give(emptyState(), "who", EARLY), give(emptyState(), "who", LATE, wrongOf)];
  const key = made.question("who").key;
  assert.deepEqual(merge(made, early, late).answers[key], late.answers[key]);
  assert.deepEqual(merge(made, late, early).answers[key], late.answers[key]);
});

test("answers of the same try are joined question by question", () => {
  const both = merge(made, give(emptyState(), "f1", EARLY), give(emptyState(), "f3", LATE));
  assert.deepEqual(Object.keys(both.answers).sort(), ["f1", "f3"].map((id) => made.question(id).key).sort());
});

test("the greater try wins with its own answers only, and the best score of both is kept", () => {
  const good = tried(rightOf, EARLY);
  const again = give(startTry(made, tried(wrongOf, EARLY), final, EARLY), "f1", LATE);
  const both = merge(made, good, again);
  assert.equal(both.assessments[final.key].try, 2);
  assert.equal(both.assessments[final.key].submitted, false);
  assert.equal(both.assessments[final.key].best, 10000);
  assert.deepEqual(Object.keys(both.answers), [made.question("f1").key]);
});

test("a try that was handed in on one device is handed in", () => {
  const open = give(emptyState(), "f1", LATE, wrongOf, false);
  const both = merge(made, open, tried(rightOf, EARLY));
  assert.equal(both.assessments[final.key].submitted, true);
});

test("what another device answers in a try after it was handed in changes none of its answers", () => {
  const handedIn = tried(rightOf, EARLY);
  const open = give(give(emptyState(), "f1", LATE, wrongOf, false), "f2", LATE, wrongOf, false);
  for (const both of [merge(made, handedIn, open), merge(made, open, handedIn)]) {
    assert.deepEqual(both.answers, handedIn.answers);
    assert.equal(both.assessments[final.key].submitted, true);
  }
});

test("passed on one device and failed on the other is passed", () => {
  const state = emptyState();
  const passed = { ...state, decided: { status: "passed", score: 8000 } };
  const failed = { ...state, decided: { status: "failed", score: 9000 } };
  assert.deepEqual(merge(made, failed, passed).decided, passed.decided);
  assert.deepEqual(merge(made, passed, failed).decided, passed.decided);
  assert.deepEqual(merge(made, state, failed).decided, failed.decided);
});

test("only the four latest writers are remembered, the newest last", () => {
  let state = emptyState();
  for (const writer of ["aaa", "bbb", "ccc", "ddd", "aaa", "eee"]) state = nextRevision(state, writer, 0);
  assert.deepEqual(state.writers.map(({ id }) => id), ["ccc", "ddd", "aaa", "eee"]);
  const other = nextRevision(nextRevision(state, "fff", 0), "ggg", 0);
  assert.deepEqual(merge(made, state, other).writers.map(({ id }) => id), ["aaa", "eee", "fff", "ggg"]);
});

test("the place is that of the device that saved last, if it has one", () => {
  const [one, two] = [emptyState(), nextRevision(emptyState(), "two", 0)];
  assert.equal(merge(made, { ...one, location: "AAAA" }, { ...two, location: "BBBB" }).location, "BBBB");
  assert.equal(merge(made, { ...one, location: "AAAA" }, two).location, "AAAA");
});

test("read lessons of both devices are united and decide together with a passed test", () => {
  const reader = ["why", "how", "end"].reduce((state, id) => readLesson(made, state, made.page(id)), emptyState());
  const both = merge(made, reader, tried(rightOf, EARLY));
  assert.equal(both.lessons.length, 3);
  assert.equal(both.decided, null, "deciding is not merging's business");
});
