// A learner's day: what is saved when, what comes back, and what the learner is told.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openSession } from "../../templates/player/src/core/session.js";
import { assessment, module, PARTS, rightOf, single, words, wrongOf } from "./support/course.mjs";
import { makeDevice } from "./support/device.mjs";
import { makeAdapter, makeServer } from "./support/lms.mjs";

const data = module({
  lessons: { one: [single("a", { competences: [0] })], two: [] },
  assessments: [assessment("final", [single("x", { competences: [0] }), words("y")], { pass: 50, tries: 2 })],
  competences: ["S3"],
});
const by = (id) => data.questions.find((question) => question.id === id);
const right = (session, id, checked = true) => session.answer(id, rightOf(by(id)), checked);
const wrong = (session, id, checked = true) => session.answer(id, wrongOf(by(id)), checked);

/** Opens the module: the session, with the adapter to break. */
function launch(server, device = makeDevice(), more = {}) {
  const adapter = makeAdapter(server, more);
  return { session: openSession(data, adapter, PARTS, device), adapter, device, server };
}

function finishAll(session) {
  session.finishLesson("one");
  session.finishLesson("two");
  right(session, "x", false);
  right(session, "y", false);
  session.submit("final");
}

test("one commit at launch says incomplete, then one for each thing the learner does", () => {
  const { session, server, adapter } = launch(makeServer());
  assert.equal(server.status, "incomplete");
  right(session, "a");
  session.visit("two");
  session.finishLesson("two");
  right(session, "x", false);
  assert.deepEqual(adapter.calls, ["commit", "commit", "commit", "commit"]);
  assert.equal(session.saveState, "saved");
});

test("the next launch gives back place, answers and lessons", () => {
  const server = makeServer();
  const { session, device } = launch(server);
  session.visit("two");
  session.answer("y", "  Rīga ", false);
  session.finishLesson("one");
  device.leave();
  const next = launch(server).session;
  assert.equal(next.location, "two");
  assert.equal(next.isRead("one"), true);
  assert.equal(next.isRead("two"), false);
  assert.deepEqual(next.answerOf("y"), { answer: "Rīga", checked: false, tries: 0, right: null, earned: null, fixed: false });
  assert.deepEqual(next.assessmentOf("final").phase, "open");
});

test("answering tells whether it is right, and reports it with its latency and time", () => {
  const { session, device, server } = launch(makeServer());
  session.visit("one");
  device.pass(12);
  assert.deepEqual(wrong(session, "a"), { right: false, earned: 0 });
  assert.deepEqual(right(session, "a"), { right: true, earned: 10000 });
  assert.deepEqual(server.answers.a, { response: "a", right: true, earned: 10000, latency: 0, at: device.now() });
  assert.equal(session.answerOf("a").tries, 2);
});

test("a choice in a lesson that is not checked is kept but not reported; in a test it is reported", () => {
  const { session, server } = launch(makeServer());
  assert.equal(right(session, "a", false), null);
  assert.equal(right(session, "x", false), null);
  assert.deepEqual(Object.keys(server.answers), ["x"]);
  assert.deepEqual(session.answerOf("a").answer, [0]);
});

test("the same unchecked answer again, an empty one, or one to no question does nothing", () => {
  const { session, adapter } = launch(makeServer());
  right(session, "x", false);
  right(session, "x", false);
  session.answer("y", "", false);
  session.answer("nobody", "x", true);
  assert.equal(session.finishLesson("final"), false);
  assert.equal(session.submit("nobody"), false);
  assert.equal(adapter.calls.length, 2);
});

test("score and status leave in the one commit that decides, and only there", () => {
  const { session, server } = launch(makeServer());
  finishAll(session);
  const withScore = server.commits.filter((commit) => "score" in commit);
  assert.equal(withScore.length, 1);
  assert.deepEqual([withScore[0].status, withScore[0].score], ["passed", 100]);
  assert.deepEqual(server.competences, { S3: { score: 100, status: "passed" } });
  assert.deepEqual(session.results().status, "passed");
});

test("failing with a try left stays incomplete, comes back, and passes", () => {
  const server = makeServer();
  const first = launch(server);
  first.session.finishLesson("one");
  first.session.finishLesson("two");
  for (const id of ["x", "y"]) wrong(first.session, id, false);
  first.session.submit("final");
  assert.equal(server.status, "incomplete");
  assert.equal(server.score, null);
  first.device.leave();
  const { session } = launch(server);
  assert.equal(session.assessmentOf("final").left, 1);
  assert.equal(session.startAgain("final"), true);
  for (const id of ["x", "y"]) right(session, id, false);
  session.submit("final");
  assert.deepEqual([server.status, server.score], ["passed", 100]);
});

test("a result that the LMS already gives is final: never touched again, and the learner is told", () => {
  const server = makeServer({ status: "failed" });
  const { session } = launch(server);
  assert.equal(session.saveState, "final");
  finishAll(session);
  assert.deepEqual([server.status, server.score], ["failed", null]);
  assert.equal(session.results().status, "failed");
  assert.equal(session.assessmentOf("final").locked, true);
  assert.notEqual(server.state, "");
});

test("a result of the LMS that differs from the state's is not argued with, and a test left open stays closed", () => {
  const server = makeServer();
  right(launch(server).session, "x", false);
  server.status = "completed";
  const { session } = launch(server);
  assert.equal(right(session, "y", false), null);
  assert.equal(session.answerOf("x").fixed, true);
  const other = makeServer();
  finishAll(launch(other).session);
  other.status = "failed";
  launch(other).session.finishLesson("one");
  assert.equal(other.status, "failed");
});

test("review and browse keep nothing anywhere, and let the learner look and try", () => {
  for (const mode of ["review", "browse"]) {
    const server = makeServer();
    const device = makeDevice();
    const { session, adapter } = launch(server, device, { mode });
    right(session, "a");
    session.save();
    device.hide();
    assert.equal(session.saveState, "review");
    assert.equal(session.answerOf("a").right, true);
    assert.equal(session.exit(), true);
    assert.deepEqual(adapter.calls, ["close"]);
    assert.deepEqual([server.state, server.status], ["", ""]);
    assert.equal(device.local.length + device.session.length, 0);
  }
});

test("without an LMS learning goes on, is kept for the tab, and the learner is told", () => {
  const device = makeDevice();
  const session = openSession(data, null, PARTS, device);
  assert.equal(session.connected, false);
  assert.equal(session.saveState, "none");
  finishAll(session);
  assert.equal(session.results().status, "passed");
  const again = openSession(data, null, PARTS, device);
  assert.equal(again.results().status, "passed");
  assert.equal(again.pending, null);
  assert.equal(device.local.length, 0);
  assert.equal(again.exit(), true);
});

test("hiding the page saves what is not saved yet, and nothing if all is", () => {
  const { session, device, adapter } = launch(makeServer());
  device.hide();
  assert.equal(adapter.calls.length, 1);
  session.visit("two");
  device.hide();
  assert.equal(adapter.calls.length, 2);
});

test("leaving saves and finishes once; after that the page records nothing and asks to be loaded again", () => {
  const { session, device, adapter, server } = launch(makeServer());
  const heard = [];
  session.listen((change) => heard.push(change.reload));
  session.visit("two");
  device.leave();
  device.leave();
  assert.deepEqual(adapter.calls, ["commit", "commit", "close"]);
  assert.equal(right(session, "a"), null);
  assert.equal(session.save(), false);
  assert.equal(server.answers.a, undefined);
  device.raise("pageshow", { persisted: false });
  assert.equal(session.needsReload, false);
  device.raise("pageshow", { persisted: true });
  assert.equal(session.needsReload, true);
  assert.equal(heard.at(-1), true);
});

test("save and exit closes only what was saved", () => {
  const { session, adapter } = launch(makeServer());
  adapter.line = "false";
  assert.equal(session.exit(), false);
  assert.equal(session.closed, false);
  adapter.line = "up";
  assert.equal(session.exit(), true);
  assert.equal(session.closed, true);
  assert.deepEqual(adapter.calls, ["commit", "commit", "commit!", "close"]);
});

test("save and exit is done once the LMS took the commit, even if it refuses to finish", () => {
  const { session, adapter, server } = launch(makeServer());
  session.visit("two");
  adapter.close = () => adapter.calls.push("close") < 0;
  assert.equal(session.exit(), true);
  assert.equal(session.closed, true);
  assert.equal(adapter.calls.at(-1), "close");
  assert.equal(launch(server).session.location, "two");
});

test("an LMS whose session is over asks for a reload from the start", () => {
  const adapter = { ...makeAdapter(makeServer()), open: () => ({ ...makeAdapter(makeServer()).open(), found: false, stale: true, learner: { id: "", name: "" } }) };
  const session = openSession(data, adapter, PARTS, makeDevice());
  assert.equal(session.needsReload, true);
  session.reload();
  assert.deepEqual(adapter.calls, ["reload"]);
});

test("support facts name the module, the attempt and how saving went, but not the learner", () => {
  const { session } = launch(makeServer());
  const facts = session.support();
  assert.match(facts.module, /^sample 1\.0\.0/);
  assert.equal(facts.status, "incomplete");
  assert.equal(facts["last save"], "2025-06-01T09:30:00.000Z");
  assert.doesNotMatch(JSON.stringify(facts), /ana/i);
});

test("time spent adds up over sessions", () => {
  const server = makeServer();
  const first = launch(server);
  first.device.pass(100);
  first.session.save();
  const next = launch(server);
  next.device.pass(20);
  assert.equal(next.session.results().seconds, 120);
});

test("listeners hear of every change", () => {
  const { session, adapter } = launch(makeServer());
  const heard = [];
  session.listen(({ save }) => heard.push(save));
  right(session, "a");
  adapter.line = "false";
  right(session, "a");
  assert.deepEqual(heard, ["saved", "unsaved"]);
});

test("an LMS that answers at once is never waited for: leaving sends all within the event", () => {
  const { session, device, server, adapter } = launch(makeServer());
  session.visit("two");
  assert.equal(session.save(), true);
  session.visit("one");
  const { length } = server.commits;
  device.raise("pagehide");
  assert.equal(server.commits.length, length + 1);
  assert.equal(adapter.calls.at(-1), "close");
});

test("where neither the LMS nor the browser keeps the answers, the learner is told another thing", () => {
  const device = makeDevice();
  device.local.setItem = () => { throw new Error("full"); };
  const { session, adapter } = launch(makeServer(), device);
  assert.equal(session.saveState, "saved");
  adapter.line = "false";
  right(session, "a");
  assert.deepEqual([session.saveState, session.trouble], ["unsaved", "unkept"]);
});
