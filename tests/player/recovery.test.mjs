// When the line fails, the LMS lies, or there are two devices, tabs or learners: nothing is lost, nothing is mixed up.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openSession } from "../../templates/player/src/core/session.js";
import { assessment, module, PARTS, rightOf, single, wrongOf } from "./support/course.mjs";
import { makeDevice } from "./support/device.mjs";
import { makeAdapter, makeServer } from "./support/lms.mjs";
import { chances } from "./support/random.mjs";

const data = module({
  lessons: { one: [single("a"), single("b")] },
  assessments: [assessment("final", [single("x"), single("y")], { pass: 50, tries: 2 })],
});
const by = (id) => data.questions.find((question) => question.id === id);
const right = (session, id, checked = id < "x") => session.answer(id, rightOf(by(id)), checked);
const wrong = (session, id, checked = id < "x") => session.answer(id, wrongOf(by(id)), checked);

function launch(server, device, more = {}) {
  const adapter = makeAdapter(server, more);
  if (more.line) adapter.line = more.line;
  return { session: openSession(data, adapter, PARTS, device), adapter };
}

/** The same device later: its storage, a new page. */
const later = (device) => makeDevice({ local: device.local });

function pass(session) {
  session.finishLesson("one");
  right(session, "x");
  right(session, "y");
  session.submit("final");
}

test("a refused commit is told, and the next action makes the LMS send everything again", () => {
  const server = makeServer();
  const { session, adapter } = launch(server, makeDevice());
  adapter.line = "false";
  right(session, "a");
  assert.equal(session.saveState, "unsaved");
  adapter.line = "up";
  right(session, "b");
  assert.equal(session.saveState, "saved");
  assert.equal(adapter.calls.at(-1), "commit!");
  assert.deepEqual(Object.keys(server.answers).sort(), ["a", "b"]);
});

test("the line goes down during the last answer and the tab is closed: the next launch shows and records the pass", () => {
  for (const line of ["false", "lies"]) {
    const server = makeServer();
    const device = makeDevice();
    const { session, adapter } = launch(server, device);
    session.finishLesson("one");
    right(session, "x");
    adapter.line = line;
    right(session, "y");
    session.submit("final");
    device.leave();
    assert.equal(server.status, "incomplete");
    const next = launch(server, later(device));
    assert.equal(next.session.results().status, "passed");
    assert.deepEqual([server.status, server.score], ["passed", 100]);
    assert.ok(server.answers.y.right);
  }
});

test("a whole session that never arrived is replayed at the next launch, whether the LMS said so or lied", () => {
  for (const line of ["false", "lies"]) {
    const server = makeServer();
    const device = makeDevice();
    const { session } = launch(server, device, { line });
    right(session, "a");
    device.leave();
    launch(server, later(device));
    assert.ok(server.answers.a.right, line);
    assert.equal(server.status, "incomplete");
  }
});

test("what was replayed is kept until a launch reads it back, told once more, and forgotten", () => {
  const server = makeServer();
  const device = makeDevice();
  const first = launch(server, device);
  first.adapter.line = "lies";
  right(first.session, "a");
  device.leave();
  launch(server, later(device), { line: "lies" });
  const third = launch(server, later(device));
  assert.ok(server.answers.a.right);
  assert.equal(third.session.saveState, "saved");
  delete server.answers.a;
  launch(server, later(device));
  assert.ok(server.answers.a.right, "the state says nothing of a report that was lost before it");
  delete server.answers.a;
  launch(server, later(device));
  assert.equal(server.answers.a, undefined, "confirmed: not sent again");
});

test("coming back on line sends again what was sent shortly before the line went down", () => {
  const server = makeServer();
  const device = makeDevice();
  const { session, adapter } = launch(server, device);
  adapter.line = "lies";
  right(session, "a");
  device.raise("offline");
  assert.equal(session.saveState, "saved");
  adapter.line = "up";
  device.raise("online");
  assert.ok(server.answers.a.right);
  device.raise("online");
  assert.equal(adapter.calls.filter((call) => call === "commit!").length, 1);
});

test("what another device saved meanwhile is joined, not overwritten", () => {
  const server = makeServer();
  const [phone, laptop] = [makeDevice(), makeDevice()];
  const onPhone = launch(server, phone);
  onPhone.adapter.line = "lies";
  right(onPhone.session, "a");
  phone.leave();
  laptop.pass(60);
  const onLaptop = launch(server, laptop);
  right(onLaptop.session, "b");
  onLaptop.session.finishLesson("one");
  laptop.leave();
  const { session } = launch(server, later(phone));
  assert.ok(session.answerOf("a").right && session.answerOf("b").right && session.isRead("one"));
  assert.deepEqual(Object.keys(server.answers).sort(), ["a", "b"]);
});

test("a replayed report does not overwrite a later answer from another device", () => {
  const server = makeServer();
  const [phone, laptop] = [makeDevice(), makeDevice()];
  const onPhone = launch(server, phone);
  onPhone.adapter.line = "lies";
  wrong(onPhone.session, "a");
  phone.leave();
  laptop.pass(60);
  right(launch(server, laptop).session, "a");
  launch(server, later(phone));
  assert.equal(server.answers.a.right, true);
});

test("two tabs of one learner keep each other's work", () => {
  const server = makeServer();
  const device = makeDevice();
  const one = launch(server, device);
  const two = launch(server, later(device));
  one.adapter.line = "lies";
  right(one.session, "a");
  right(two.session, "b");
  assert.ok(two.session.answerOf("a").right);
  assert.deepEqual(Object.keys(server.answers).sort(), ["a", "b"]);
});

test("a new attempt starts empty once the old one is known to have arrived", () => {
  const server = makeServer();
  const device = makeDevice();
  pass(launch(server, device).session);
  launch(server, later(device));
  const { session } = launch(makeServer(), later(device));
  assert.equal(session.results().status, "incomplete");
  assert.equal(session.pending, null);
  assert.equal(session.answerOf("x"), null);
});

test("another registration never meets the old journal", () => {
  const device = makeDevice();
  right(launch(makeServer(), device, { registration: "1", line: "false" }).session, "a");
  assert.equal(launch(makeServer(), later(device), { registration: "2" }).session.answerOf("a"), null);
});

test("a decided attempt that the LMS does not know is the learner's to continue or drop", () => {
  for (const keep of [true, false]) {
    const device = makeDevice();
    pass(launch(makeServer(), device).session);
    const server = makeServer();
    const { session } = launch(server, later(device));
    assert.deepEqual(session.pending, { answers: 2, date: new Date(device.now()) });
    assert.equal(session.results().status, "incomplete");
    session.resolvePending(keep);
    assert.equal(session.pending, null);
    assert.equal(session.results().status, keep ? "passed" : "incomplete");
    assert.equal(server.status, keep ? "passed" : "incomplete");
    assert.equal(launch(server, later(device)).session.pending, null);
  }
});

test("work that waits for the learner's word survives other work and further launches", () => {
  const device = makeDevice();
  pass(launch(makeServer(), device).session);
  const server = makeServer();
  wrong(launch(server, later(device)).session, "a");
  const { session } = launch(server, later(device));
  assert.notEqual(session.pending, null);
  session.resolvePending(true);
  assert.equal(server.status, "passed");
  assert.equal(session.answerOf("a").right, false);
});

test("a state that the LMS cut off is not guessed at: the journal has it whole", () => {
  const server = makeServer();
  const device = makeDevice();
  pass(launch(server, device).session);
  server.state = server.state.slice(0, 40);
  server.status = "incomplete";
  const { session } = launch(server, later(device));
  assert.equal(session.results().status, "passed");
  assert.equal(server.status, "passed");
});

test("a result that the state has and the LMS has not is told again", () => {
  const server = makeServer();
  pass(launch(server, makeDevice()).session);
  Object.assign(server, { status: "incomplete", score: null });
  launch(server, makeDevice());
  assert.deepEqual([server.status, server.score], ["passed", 100]);
});

test("two learners at one device see nothing of each other", () => {
  const device = makeDevice();
  right(launch(makeServer(), device, { learner: "ana", line: "false" }).session, "a");
  for (const learner of ["bob", ""]) {
    const { session } = launch(makeServer(), later(device), { learner });
    assert.equal(session.answerOf("a"), null);
    assert.equal(session.pending, null);
  }
});

test("review drops the journal that the LMS confirms, and keeps one that it does not", () => {
  const server = makeServer();
  const device = makeDevice();
  const { session, adapter } = launch(server, device);
  right(session, "a");
  launch(server, later(device), { mode: "review" });
  assert.equal(device.local.length, 0);
  adapter.line = "lies";
  right(session, "b");
  launch(server, later(device), { mode: "review" });
  assert.equal(device.local.length, 1);
});

test("whatever the line does, once it is up again the next launch has everything", () => {
  for (let seed = 0; seed < 300; seed++) {
    const chance = chances(seed);
    const server = makeServer();
    let device = makeDevice();
    const last = {};
    for (let visit = 0; visit < 4; visit++) {
      const { session, adapter } = launch(server, device, { line: ["up", "false", "lies"][chance(3)] });
      if (session.pending) session.resolvePending(true);
      for (let act = 0; act < 5; act++) {
        device.pass(5);
        adapter.line = ["up", "false", "lies"][chance(3)];
        const id = ["a", "b"][chance(2)];
        const pick = chance(2) ? right : wrong;
        pick(session, id);
        last[id] = pick === right;
        if (chance(4) === 0) session.finishLesson("one");
      }
      if (chance(2)) device.leave();
      device = Object.assign(later(device), { time: device.time + 1000 });
    }
    const { session } = launch(server, device);
    for (const [id, isRight] of Object.entries(last)) {
      assert.equal(session.answerOf(id).right, isRight, `seed ${seed}, ${id} shown`);
      assert.equal(server.answers[id].right, isRight, `seed ${seed}, ${id} reported`);
    }
  }
});
