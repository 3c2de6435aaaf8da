// An LMS that answers late: what happens on this device meanwhile is kept.

import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "../../templates/player/src/core/codec.js";
import { openSession } from "../../templates/player/src/core/session.js";
import { noLms } from "../../templates/player/src/core/nolms.js";
import { transportTo } from "../../templates/player/src/lms/xapi-transport.js";
import { emptyState, nextRevision } from "../../templates/player/src/core/state.js";
import { assessment, course, module, PARTS, rightOf, single } from "./support/course.mjs";
import { makeDevice, MemoryStorage } from "./support/device.mjs";
import { makeLrs, makeWindow } from "./support/lrs.mjs";

const shows = { competences: [0] };
const data = module({
  lessons: { one: [single("a"), single("b"), single("c")] },
  assessments: [assessment("start", [single("x", shows)]), assessment("end", [single("y", shows)])],
  competences: ["S3"],
});
const made = course(data);
const give = (session, id) => session.answer(id, rightOf(made.question(id)), true);
const settled = () => new Promise((done) => setTimeout(done, 0));

/** A page whose LMS gives every answer when the test says so. */
function open(local, state = "") {
  const waiting = [];
  const told = [];
  let core;
  const adapter = {
    ...noLms,
    outbox: true,
    open: () => ({ ...noLms.open(), found: true, learner: { id: "anna", name: "Anna" }, state }),
    attach: (given) => (core = given),
    competence: ({ score, status }) => told.push(`${status} ${score}`),
    save: (text) => (adapter.saved = text),
    commit: () => new Promise((done) => waiting.push(done)),
    close: () => Promise.resolve(false),
  };
  const device = makeDevice({ local });
  const session = openSession(data, adapter, PARTS, device);
  const say = async (isTaken) => {
    for (const done of waiting.splice(0)) done(isTaken);
    await settled();
  };
  return { session, device, say, told, saved: () => adapter.saved, found: (text) => core.found(text) };
}

const ANSWERED = (session) => ["a", "b", "c"].filter((id) => session.answerOf(id));

/** Two tabs of one attempt; the second has answered and gone while the first still waits for its LMS. */
async function twoTabs(local) {
  const start = encode(made, nextRevision(emptyState(), "dev", 0));
  const first = open(local, start);
  await first.say(true);
  give(first.session, "a");
  const second = open(local, start);
  give(second.session, "b");
  second.device.leave();
  return { first, start };
}

test("a failure that is known late does not write over what another tab has kept meanwhile", async () => {
  const local = new MemoryStorage();
  const { first, start } = await twoTabs(local);
  await first.say(false);
  assert.deepEqual(ANSWERED(open(local, start).session), ["a", "b"]);
});

test("a state that the LMS turns out to have is joined with what another tab has kept meanwhile", async () => {
  const local = new MemoryStorage();
  const { first, start } = await twoTabs(local);
  const question = made.question("c");
  const code = made.part(question).encode(question, rightOf(question));
  const answers = { [question.key]: { stamp: 1, checked: true, tries: 1, code } };
  const elsewhere = encode(made, nextRevision({ ...decode(made, start), answers }, "oth", 0));
  const joined = decode(made, first.found(elsewhere));
  assert.equal(Object.keys(joined.answers).length, 3);
  assert.deepEqual(ANSWERED(open(local, start).session), ["a", "b", "c"]);
});

test("a competence that follows from the work of two devices is told by the launch that joins them, and only by that", () => {
  const start = encode(made, nextRevision(emptyState(), "dev", 0));
  const handIn = ({ session }, test, id) => {
    session.answer(id, rightOf(made.question(id)), false);
    session.submit(test);
  };
  const local = new MemoryStorage();
  const phone = open(local, start);
  handIn(phone, "start", "x");
  phone.device.leave();
  const laptop = open(new MemoryStorage(), start);
  handIn(laptop, "end", "y");
  assert.deepEqual([phone.told, laptop.told], [["incomplete 100"], ["incomplete 100"]]);
  const joining = open(local, laptop.saved());
  assert.deepEqual(joining.told, ["passed 100"]);
  joining.device.leave();
  assert.deepEqual(open(local, joining.saved()).told, []);
  assert.deepEqual(open(local, laptop.saved()).told, []);
});

test("an LRS that asks to be left alone for years is asked again the next day: timers count no further than 25 days", async () => {
  const lrs = Object.assign(makeLrs(), { line: 503 });
  const transport = transportTo(makeWindow(lrs), { endpoint: "https://lrs.example.org/xapi/", auth: "" }, "1.0.3");
  for (const years of ["315360000", "Fri, 01 Jan 2100 00:00:00 GMT"]) {
    lrs.retryAfter = years;
    const { retryAfter } = await transport.request("GET", "statements");
    assert.ok(retryAfter > 60_000 && retryAfter < 2 ** 31, String(retryAfter));
  }
});
