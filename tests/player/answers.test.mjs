// Answers that are not whole, not reported, or emptied again: what is kept of them, and what the LMS is told.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openSession } from "../../templates/player/src/core/session.js";
import { assessment, module, multiple, pairs, PARTS, single, truth, words } from "./support/course.mjs";
import { makeDevice } from "./support/device.mjs";
import { makeAdapter, makeServer } from "./support/lms.mjs";

function launch(data, server = makeServer(), device = makeDevice()) {
  return { session: openSession(data, makeAdapter(server), PARTS, device), server, device };
}

const inTest = (questions, more = {}) => module({ assessments: [assessment("final", questions, more)] });

test("half an answer is kept and not told; it counts as none until it is whole", () => {
  const data = inTest([pairs("m"), truth("t")]);
  const { session, server } = launch(data);
  session.answer("t", [0], false);
  session.answer("m", [0, -1, -1, -1], false);
  assert.deepEqual(Object.keys(server.answers), ["t"]);
  const { answered, unanswered } = session.assessmentOf("final");
  assert.deepEqual([answered, unanswered, session.submit("final")], [1, ["m"], false]);
  assert.deepEqual(launch(data, server).session.answerOf("m").answer, [0, -1, -1, -1], "the next launch gives it back");
  session.answer("m", [0, 1, 0, 2], false);
  assert.equal(server.answers.m.earned, 10000);
  assert.equal(session.submit("final"), true);
});

test("half an answer can not be checked", () => {
  const { session } = launch(inTest([pairs("m")], { feedback: "after-each" }));
  assert.equal(session.answer("m", [0, -1, -1, -1], true), null);
  assert.equal(session.answerOf("m"), null);
});

test("an answer that is emptied again is asked for again, and the LMS keeps the last whole one", () => {
  const { session, server } = launch(inTest([multiple("c"), words("w")]));
  session.answer("c", [0, 1], false);
  session.answer("w", "Riga", false);
  session.answer("c", [], false);
  session.answer("w", "", false);
  assert.deepEqual(session.assessmentOf("final").unanswered, ["c", "w"]);
  assert.deepEqual([server.answers.c.response, server.answers.w.response], ["a,b", "Riga"]);
});

test("what was never given is nothing to be kept", () => {
  const { session } = launch(inTest([multiple("c")]));
  session.answer("c", [], false);
  assert.equal(session.answerOf("c"), null);
  assert.equal(session.assessmentOf("final").phase, "new");
});

test("what is not reported is kept, ticked off and on again, and told to nobody", () => {
  const data = module({ lessons: { one: [multiple("plan", { scored: false, reported: false, index: null })] } });
  const { session, server } = launch(data);
  session.answer("plan", [0, 2], false);
  session.answer("plan", [], false);
  session.answer("plan", [1], false);
  assert.deepEqual(server.answers, {});
  assert.deepEqual(launch(data, server).session.answerOf("plan").answer, [1]);
});

test("an answer tells what it earns, and nothing where nothing is scored", () => {
  const data = module({ lessons: { one: [pairs("m"), single("opinion", { scored: false })] } });
  const { session, server } = launch(data);
  assert.deepEqual(session.answer("m", [0, 1, 0, 0], true), { right: false, earned: 7500 });
  assert.deepEqual(session.answer("opinion", [1], true), { right: false, earned: null });
  assert.deepEqual([session.answerOf("m").earned, session.answerOf("opinion").earned], [7500, null]);
  assert.deepEqual([server.answers.m.earned, server.answers.opinion.earned], [7500, null]);
});

test("options are shuffled in choices alone, and only where the test says so", () => {
  const questions = () => [single("c"), truth("t"), pairs("m"), single("rating", { type: "likert" })];
  const shuffled = launch(inTest(questions(), { shuffle: { questions: false, options: true } })).session;
  assert.deepEqual([...shuffled.optionsOf("c")].sort(), [0, 1, 2]);
  for (const id of ["t", "m", "rating"]) assert.equal(shuffled.optionsOf(id), null);
  const plain = launch(inTest(questions(), { shuffle: { questions: true, options: false } })).session;
  assert.equal(plain.optionsOf("c"), null);
});
