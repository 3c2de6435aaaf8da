// The saved state in an LRS and in the browser: what two devices, two people and a spoilt line make of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { MemoryStorage } from "./support/device.mjs";
import { makeLrs, query } from "./support/lrs.mjs";
import { answer, inOrder, open, pass, quiet } from "./support/sessions.mjs";

test("a state that comes late is joined, not written over", async () => {
  const lrs = makeLrs();
  const before = await open(lrs);
  answer(before.session, "a");
  await before.session.exit();
  let release;
  const held = new Promise((go) => (release = go));
  const { fetch } = lrs;
  lrs.fetch = async (...given) => {
    if (given[1].method === "GET") await held;
    return fetch(...given);
  };
  const late = await open(lrs, { wait: false });
  assert.equal(late.session.answerOf("a"), null);
  answer(late.session, "b");
  const heard = [];
  late.session.listen(({ joined }) => heard.push(joined));
  release();
  await quiet();
  assert.ok(late.session.answerOf("a").right);
  assert.ok(heard.includes(true));
  await late.session.exit();
  const again = (await open(lrs)).session;
  assert.ok(again.answerOf("a").right && again.answerOf("b").right);
});

test("a state that can't be read is never written over", async () => {
  const lrs = makeLrs();
  const before = await open(lrs);
  answer(before.session, "a");
  await before.session.exit();
  const [{ text }] = lrs.states.values();
  lrs.line = 500;
  const blind = await open(lrs);
  answer(blind.session, "b");
  await quiet();
  assert.equal([...lrs.states.values()][0].text, text);
  assert.ok(lrs.asked.filter(({ status }) => status === 500).every(({ method }) => method !== "PUT"));
});

test("what another device has written is joined even when this page is just closing", async () => {
  const lrs = makeLrs();
  const one = await open(lrs);
  const two = await open(lrs);
  await quiet();
  answer(two.session, "b");
  await quiet();
  one.session.visit("final");
  one.device.leave();
  await quiet();
  const again = (await open(lrs)).session;
  assert.ok(again.answerOf("b").right);
  assert.equal(inOrder(lrs).filter((verb) => verb === "terminated").length, 1);
});

test("ETags that something on the way has spoilt do not keep a state from being saved", async () => {
  const lrs = makeLrs();
  const { fetch } = lrs;
  lrs.fetch = async (address, options) => {
    const spoilt = options.headers["If-Match"] && { ...options, headers: { ...options.headers, "If-Match": '"spoilt"' } };
    if (options.method === "PUT" && !options.headers["If-Match"] && lrs.states.size) lrs.isLax = true;
    return fetch(address, spoilt || options);
  };
  const { session } = await open(lrs);
  await quiet();
  answer(session, "a");
  assert.equal(await session.exit(), true);
  assert.ok((await open(lrs)).session.answerOf("a").right);
});

test("where ETags are hidden, what another device has written is read before it could be lost", async () => {
  const lrs = makeLrs();
  lrs.isLax = true;
  const { fetch } = lrs;
  lrs.fetch = async (...given) => {
    const reply = await fetch(...given);
    return new Response(reply.status === 204 ? null : await reply.text(), { status: reply.status });
  };
  const [one, two] = [await open(lrs), await open(lrs)];
  for (const [page, id] of [[one, "a"], [two, "b"], [one, "x"]]) {
    await quiet();
    answer(page.session, id);
    await quiet();
  }
  const { session } = await open(lrs);
  assert.deepEqual(["a", "b", "x"].map((id) => session.answerOf(id) !== null), [true, true, true]);
});

test("a decided attempt whose state was taken away is asked about, and a new pass is told", async () => {
  const lrs = makeLrs();
  const first = await open(lrs);
  pass(first.session);
  await first.session.exit();
  lrs.states.clear();
  lrs.statements.clear();
  const { session } = await open(lrs, { storage: first.storage });
  assert.notEqual(session.pending, null);
  session.resolvePending(false);
  pass(session);
  await session.exit();
  assert.equal(lrs.verbs().filter((verb) => verb === "passed").length, 1);
});

test("a passed module is not told again from another device, nor twice when both pass off line", async () => {
  const lrs = makeLrs();
  const one = await open(lrs);
  const two = await open(lrs);
  lrs.line = "down";
  pass(one.session);
  pass(two.session);
  await quiet();
  lrs.line = "up";
  await one.session.exit();
  await two.session.exit();
  const three = await open(lrs);
  await three.session.exit();
  for (const verb of ["completed", "passed"]) assert.equal(lrs.verbs().filter((told) => told === verb).length, 1);
});

test("another module, learner or registration has a storage of its own", async () => {
  const lrs = makeLrs();
  lrs.line = "down";
  const storage = new MemoryStorage();
  const first = await open(lrs, { storage });
  answer(first.session, "a");
  await quiet();
  lrs.line = "up";
  for (const more of [{ registration: "11111111-2222-4333-8444-555555555555" }, { actor: JSON.stringify({ mbox: "mailto:else@example.org" }) }]) {
    const other = await open(lrs, { storage, search: query(more) });
    assert.equal(other.session.answerOf("a"), null);
    await other.session.exit();
  }
  assert.equal(lrs.verbs().includes("answered"), false);
});
