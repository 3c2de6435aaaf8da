// The xAPI adapter under the whole player's core: what reaches the LRS, in which order, whatever the line does.

import assert from "node:assert/strict";
import { test } from "node:test";
import { MemoryStorage } from "./support/device.mjs";
import { makeLrs } from "./support/lrs.mjs";
import { chances } from "./support/random.mjs";
import { answer, inOrder, open, pass, quiet, WHOLE } from "./support/sessions.mjs";

test("a whole session arrives in order, and exit waits until it has", async () => {
  const lrs = makeLrs();
  const { session } = await open(lrs);
  pass(session);
  assert.equal(session.saveState, "saving");
  const exited = session.exit();
  assert.ok(exited instanceof Promise);
  assert.equal(await exited, true);
  assert.deepEqual(inOrder(lrs), WHOLE);
  assert.equal(session.saveState, "saved");
  assert.equal(session.closed, true);
});

test("leaving the page sends what is left at once, terminated with it, in requests that outlive the page", async () => {
  const lrs = makeLrs();
  const { session, device } = await open(lrs);
  await quiet();
  lrs.asked.length = 0;
  session.visit("final");
  device.leave();
  await quiet();
  assert.deepEqual(lrs.asked.map(({ method, keepalive }) => [method, keepalive]), [["POST", true], ["PUT", true]]);
  assert.deepEqual(inOrder(lrs), ["initialized", "terminated"]);
});

test("requests that outlive the page hold what fits, the oldest first; the rest waits for the next launch", async () => {
  const lrs = makeLrs();
  const first = await open(lrs);
  lrs.line = "down";
  for (let time = 0; time < 200; time++) answer(first.session, time % 2 ? "a" : "b");
  await quiet();
  lrs.line = "up";
  lrs.asked.length = 0;
  const { fetch } = lrs;
  lrs.fetch = (address, options) => (options.keepalive ? fetch(address, options) : new Promise(() => {}));
  first.device.leave();
  await quiet();
  lrs.fetch = fetch;
  const leaving = lrs.asked.filter(({ keepalive }) => keepalive);
  assert.ok(leaving.length > 0);
  assert.ok(leaving.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) < 65536);
  assert.ok(lrs.statements.size < 202);
  const next = await open(lrs, { storage: first.storage });
  await next.session.exit();
  assert.equal(lrs.verbs().filter((verb) => verb === "answered").length, 200);
  assert.deepEqual(lrs.verbs().slice(-3), ["terminated", "initialized", "terminated"]);
});

test("an LRS that is down for a session is told everything by the next one, once", async () => {
  const lrs = makeLrs();
  lrs.line = "down";
  const first = await open(lrs);
  pass(first.session);
  await quiet();
  assert.deepEqual([first.session.saveState, first.session.trouble], ["unsaved", "unreachable"]);
  assert.equal(await first.session.exit(), false);
  first.device.leave();
  await quiet();
  lrs.line = "up";
  const next = await open(lrs, { storage: first.storage });
  assert.equal(next.session.pending, null);
  assert.equal(next.session.results().status, "passed");
  await next.session.exit();
  assert.deepEqual(inOrder(lrs), [...WHOLE, "initialized", "terminated"]);
  assert.doesNotMatch(next.storage.text, /statement/);
});

test("it tries again by itself, later each time; what Retry-After asks for is granted", async () => {
  const lrs = makeLrs();
  const { session, window, wake } = await open(lrs);
  await quiet();
  lrs.line = 503;
  answer(session, "a");
  await quiet();
  const waits = [];
  for (let time = 0; time < 3; time++) {
    waits.push(window.timers.at(-1).wait);
    await wake();
  }
  assert.ok(waits[0] >= 1500 && waits[1] > waits[0] && waits[2] > waits[1], String(waits));
  lrs.line = 429;
  lrs.retryAfter = "300";
  await wake();
  assert.equal(window.timers.at(-1).wait, 300000);
  lrs.line = "up";
  const { length } = lrs.asked;
  answer(session, "b");
  await quiet();
  assert.equal(lrs.asked.length, length, "it asked to be left alone");
  await wake();
  assert.equal(session.saveState, "saved");
  assert.equal(lrs.verbs().filter((verb) => verb === "answered").length, 2);
});

test("a page that is only hidden while something is on its way does not say that it failed", async () => {
  const lrs = makeLrs();
  const { session, device } = await open(lrs);
  answer(session, "a");
  session.visit("final");
  device.hide();
  const heard = [];
  session.listen(({ save }) => heard.push(save));
  await quiet();
  assert.equal(session.saveState, "saved");
  assert.ok(!heard.includes("unsaved"));
  assert.equal(lrs.verbs().filter((verb) => verb === "answered").length, 1);
});

test("an LRS that never answers is waited for as long as a slow line needs, then the learner hears of it", async () => {
  const lrs = makeLrs();
  const { session, adapter, window } = await open(lrs);
  await quiet();
  lrs.fetch = (_, { signal }) => new Promise((__, fail) => signal.addEventListener("abort", () => fail(new Error("aborted"))));
  answer(session, "a");
  await quiet();
  assert.equal(session.saveState, "saving");
  const { action, wait } = window.timers.at(-1);
  assert.ok(wait >= 10000 && wait <= 30000);
  action();
  await quiet();
  assert.deepEqual([session.saveState, session.trouble], ["unsaved", "unreachable"]);
  assert.match(adapter.diagnosis(), /no answer in 20 s; statements not sent: 1/);
});

test("a line too slow for many statements at once is sent fewer of them", async () => {
  const lrs = makeLrs();
  lrs.line = "down";
  const first = await open(lrs);
  for (let time = 0; time < 20; time++) answer(first.session, time % 2 ? "a" : "b");
  first.device.leave();
  await quiet();
  lrs.line = "up";
  const { fetch } = lrs;
  lrs.fetch = (address, options) => (options.method === "POST" && JSON.parse(options.body).length > 3 ? Promise.reject(new TypeError("too slow")) : fetch(address, options));
  const { session, wake } = await open(lrs, { storage: first.storage });
  for (let time = 0; time < 8 && session.saveState !== "saved"; time++) await wake();
  assert.equal(lrs.verbs().filter((verb) => verb === "answered").length, 20);
});

test("no launch parameters: nothing is asked of anybody; used up ones: only a new launch helps", async () => {
  const lrs = makeLrs();
  const alone = await open(lrs, { search: "?theme=dark" });
  assert.equal(alone.session.saveState, "none");
  assert.equal(alone.session.lost, false);
  const again = await open(lrs, { search: "?endpoint=https%3A%2F%2Flrs.example.org" });
  assert.deepEqual([again.session.lost, again.session.needsReload], [true, true]);
  assert.deepEqual(lrs.asked, []);
});

test("the secrets leave the address at once, and reloading from this page brings them back", async () => {
  const { adapter, window } = await open(makeLrs());
  assert.doesNotMatch(window.location.search, /auth|actor|Basic/);
  adapter.reload();
  assert.equal(window.location.calls.at(-1), window.location.href);
});

test("whatever the line does, once it is up everything is there, once", async () => {
  for (let seed = 0; seed < 40; seed++) {
    const chance = chances(seed);
    const lrs = makeLrs();
    const storage = new MemoryStorage();
    let answers = 0;
    for (let visit = 0; visit < 3; visit++) {
      lrs.line = ["up", "down", 503, 401][chance(4)];
      const { session, device, wake } = await open(lrs, { storage });
      for (let act = 0; act < 4; act++) {
        lrs.line = ["up", "down", 503, 401][chance(4)];
        answer(session, ["a", "b"][chance(2)]);
        answers += 1;
        if (chance(2)) await quiet();
        if (chance(4) === 0) await wake();
      }
      if (chance(3)) device.leave();
      await quiet();
    }
    lrs.line = "up";
    const last = await open(lrs, { storage });
    assert.equal(await last.session.exit(), true, `seed ${seed}`);
    assert.equal(lrs.verbs().filter((verb) => verb === "answered").length, answers, `seed ${seed}`);
    assert.doesNotMatch(storage.text, /"statement"/, `seed ${seed}`);
  }
});
