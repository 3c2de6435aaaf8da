// Two devices, two tabs, two learners, another attempt: nothing is overwritten, nothing is mixed up.

import assert from "node:assert/strict";
import { test } from "node:test";
import { module, single } from "./support/course.mjs";
import { makeDevice } from "./support/device.mjs";
import { later, launch, pass, right, wrong } from "./support/launching.mjs";
import { makeServer } from "./support/lms.mjs";

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

test("reports of an old try are not sent when another device has begun a new one", () => {
  const server = makeServer();
  const [phone, laptop] = [makeDevice(), makeDevice()];
  const onPhone = launch(server, phone);
  wrong(onPhone.session, "x");
  onPhone.adapter.line = "lies";
  wrong(onPhone.session, "y");
  const onLaptop = launch(server, laptop).session;
  right(onLaptop, "y");
  onLaptop.submit("final");
  onLaptop.startAgain("final");
  server.answers = {};
  const { session } = launch(server, later(phone));
  assert.equal(session.assessmentOf("final").try, 2);
  assert.deepEqual(server.answers, {});
});

test("a replayed report names the options as the module has them now", () => {
  const version = (right, ranks, digest = "abc") => module({ lessons: { one: [single("a", { right, ranks, digest })] } });
  const replayed = (later_version) => {
    const server = makeServer();
    const device = makeDevice();
    launch(server, device, { line: "lies" }, version([true, false, false], [2, 0, 1])).session.answer("a", [0], true);
    launch(server, later(device), {}, later_version);
    return server.answers.a;
  };
  assert.deepEqual(replayed(version([false, true, false], [0, 2, 1])).response, "b");
  assert.equal(replayed(version([false, true, false], [0, 2, 1], "new")), undefined, "another question now");
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

test("time spent before counts when work on this device is continued", () => {
  const device = makeDevice();
  const { session } = launch(makeServer(), device);
  device.pass(300);
  pass(session);
  const next = launch(makeServer(), later(device)).session;
  next.resolvePending(true);
  assert.equal(next.results().seconds, 300);
});

test("a launch deletes what is older than 30 days, whoever's it is", () => {
  const device = makeDevice();
  right(launch(makeServer(), device, { learner: "bob" }).session, "a");
  const next = later(device);
  next.pass(30 * 24 * 3600);
  launch(makeServer(), next, { mode: "review" });
  assert.equal(device.local.length, 0);
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
