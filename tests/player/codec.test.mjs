// Saved states: what is written is read back, also by another version of the module, and nothing is ever guessed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "../../templates/player/src/core/codec.js";
import { checksum } from "../../templates/player/src/core/checksum.js";
import { giveAnswer, readLesson } from "../../templates/player/src/core/learning.js";
import { emptyState, nextRevision } from "../../templates/player/src/core/state.js";
import { assessment, course, module, rich, rightOf, single, words } from "./support/course.mjs";
import { chances, walk } from "./support/random.mjs";

const NOW = Date.UTC(2025, 0, 1);
const sorted = (state) => ({ ...state, lessons: [...state.lessons].sort() });
const saved = (state) => nextRevision(state, "dev", 1);

function answered(made, ids, now = NOW) {
  return ids.reduce((state, id) => {
    const question = made.question(id);
    return giveAnswer(made, state, question, made.part(question).encode(question, rightOf(question)), true, now);
  }, emptyState());
}

test("every state of a random walk is read back as it was, in the state's alphabet", () => {
  for (let seed = 0; seed < 60; seed++) {
    const made = course(rich({ completion: ["lessons-and-finals", "finals", "lessons"][seed % 3] }));
    walk(made, chances(seed), 60, (state) => {
      const text = encode(made, state);
      assert.match(text, /^[\w.~*-]+$/);
      assert.deepEqual(sorted(decode(made, text)), sorted(state));
    });
  }
});

test("a state with one character changed, missing or added is not trusted", () => {
  const made = course(rich());
  const text = encode(made, walk(made, chances(5), 40));
  for (let place = 0; place < text.length; place++) {
    const other = text[place] === "A" ? "B" : "A";
    assert.equal(decode(made, text.slice(0, place) + other + text.slice(place + 1)), null);
    assert.equal(decode(made, text.slice(0, place)), null);
  }
  assert.equal(decode(made, `${text}A`), null);
});

test("decoding anything at all never throws", () => {
  const made = course(rich());
  const chance = chances(9);
  const letters = "AB1.~*_-pfcosu\u{1f600}é ";
  for (let round = 0; round < 2000; round++) {
    const body = Array.from({ length: chance(80) }, () => letters[chance(letters.length)]).join("");
    decode(made, body);
    const trusted = decode(made, `1${checksum(body)}${body}`);
    assert.ok(trusted === null || trusted.writers.length > 0);
  }
});

test("a state with a right checksum and nonsense in a record loses that record only", () => {
  const made = course(rich());
  const text = encode(made, saved(answered(made, ["who", "where"])));
  const [header, lessons, tries, answers] = text.slice(7).split("~");
  const body = [header, lessons, tries, answers.replace(/^[^.]*/, (record) => `${record.slice(0, 7)}!`)].join("~");
  const read = decode(made, `1${checksum(body)}${body}`);
  assert.deepEqual(Object.keys(read.answers), [made.question("where").key]);
});

test("a state of another format is not trusted", () => {
  const made = course(rich());
  assert.equal(decode(made, `2${encode(made, saved(emptyState())).slice(1)}`), null);
  assert.equal(decode(made, ""), null);
});

test("a later version reads what it still knows: added and removed questions and lessons do no harm", () => {
  const before = course(module({ lessons: { one: [single("a"), words("b")], two: [single("c")] } }));
  let state = answered(before, ["a", "b", "c"]);
  for (const id of ["one", "two"]) state = readLesson(before, state, before.page(id));
  const text = encode(before, saved({ ...state, location: before.page("two").key }));
  const after = course(module({ lessons: { zero: [single("new")], one: [words("b")] } }));
  const read = decode(after, text);
  assert.deepEqual(Object.keys(read.answers), [after.question("b").key]);
  assert.deepEqual(read.lessons, [after.page("one").key]);
  assert.equal(read.location, "");
  assert.equal(read.decided.status, "completed", "what was decided stays decided");
});

test("a question whose scoring changed is asked again", () => {
  const before = course(module({ lessons: { one: [single("a"), single("b")] } }));
  const text = encode(before, saved(answered(before, ["a", "b"])));
  const after = course(module({ lessons: { one: [single("a", { right: [false, true, false] }), single("b")] } }));
  assert.deepEqual(Object.keys(decode(after, text).answers), [after.question("b").key]);
});

test("an answer outlives a new order of the options", () => {
  const before = course(module({ lessons: { one: [single("a", { right: [true, false, false], ranks: [2, 0, 1], digest: "abc" })] } }));
  const text = encode(before, saved(answered(before, ["a"])));
  const after = course(module({ lessons: { one: [single("a", { right: [false, false, true], ranks: [0, 1, 2], digest: "abc" })] } }));
  const question = after.question("a");
  const { code } = decode(after, text).answers[question.key];
  assert.deepEqual(after.given(question, code), [2]);
  assert.equal(after.right(question, code), true);
});

test("an answer whose assessment was never begun is dropped: a question that moved into a test is asked there", () => {
  const before = course(module({ lessons: { one: [single("a")] } }));
  const text = encode(before, saved(answered(before, ["a"])));
  const after = course(module({ lessons: { one: [] }, assessments: [assessment("final", [single("a")])] }));
  assert.deepEqual(decode(after, text).answers, {});
});

test("the largest state fits in what the build proved for this small module", () => {
  const made = course(module({ lessons: { one: [words("a", { limit: 30 })] }, assessments: [assessment("final", [words("b", { limit: 30 })])] }));
  const type = (state, id) => {
    const question = made.question(id);
    return giveAnswer(made, state, question, made.part(question).encode(question, "é".repeat(99)), true, NOW);
  };
  const state = readLesson(made, type(type(emptyState(), "a"), "b"), made.page("one"));
  const writers = ["aaa", "bbb", "ccc", "ddd"].map((id) => ({ id, revision: 64 ** 4 - 1 }));
  const text = encode(made, { ...state, writers, revision: 64 ** 4 - 1, seconds: 64 ** 4 - 1, location: made.page("one").key, decided: { status: "passed", score: 10000 } });
  const worst = 7 + 53 + 1 + 5 + 1 + 14 + 1 + 2 * (14 + 91) + 1;
  assert.ok(text.length <= worst && text.length >= worst - 4, `${text.length} of ${worst}`);
});
