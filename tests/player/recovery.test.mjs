// When the line fails or the LMS lies: nothing is lost, and the learner is told.

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeDevice } from "./support/device.mjs";
import { later, launch, pass, right, wrong } from "./support/launching.mjs";
import { makeServer } from "./support/lms.mjs";
import { chances } from "./support/random.mjs";

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

test("a page that is hidden while saving fails sends once only; back in sight it makes the LMS send all again", () => {
  const server = makeServer();
  const device = makeDevice();
  const { session, adapter } = launch(server, device);
  adapter.line = "false";
  right(session, "a");
  adapter.line = "up";
  device.hide();
  assert.equal(adapter.calls.at(-1), "commit");
  assert.equal(session.saveState, "unsaved", "what was lost before is not known to have arrived");
  assert.equal(server.answers.a, undefined);
  device.isHidden = false;
  device.raise("visibilitychange");
  assert.equal(adapter.calls.at(-1), "commit!");
  assert.equal(session.saveState, "saved");
  assert.ok(server.answers.a.right);
  device.raise("visibilitychange");
  assert.equal(adapter.calls.length, 4);
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

test("a pass that is known not to have arrived is recorded without asking, however many launches it takes", () => {
  const failures = [
    (device, adapter) => { adapter.line = "false"; },
    (device, adapter) => { device.isOnline = false; adapter.line = "lies"; },
  ];
  for (const fail of failures) {
    const server = makeServer();
    const device = makeDevice();
    const { session, adapter } = launch(server, device, { line: "lies" });
    fail(device, adapter);
    pass(session);
    assert.equal(launch(server, later(device), { line: "lies" }).session.pending, null);
    assert.equal(launch(server, later(device)).session.pending, null);
    assert.deepEqual([server.status, server.score], ["passed", 100]);
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

test("an attempt that had arrived stays known as such when its state comes back damaged", () => {
  const server = makeServer();
  const device = makeDevice();
  right(launch(server, device).session, "a");
  launch(server, later(device));
  server.state = server.state.slice(0, 40);
  assert.ok(launch(server, later(device)).session.answerOf("a").right);
  assert.equal(launch(makeServer(), later(device)).session.answerOf("a"), null, "a new attempt was given");
});

test("a result that the state has and the LMS has not is told again", () => {
  const server = makeServer();
  pass(launch(server, makeDevice()).session);
  Object.assign(server, { status: "incomplete", score: null });
  launch(server, makeDevice());
  assert.deepEqual([server.status, server.score], ["passed", 100]);
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
