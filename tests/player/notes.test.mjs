// Private notes: kept for one learner only, on this device only, and never in the way when the browser has no room for them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { cleanUp, openJournal } from "../../templates/player/src/core/journal.js";
import { openNotes } from "../../templates/player/src/core/notes.js";
import { makeDevice, MemoryStorage, START } from "./support/device.mjs";

const MODULE = "urn:uuid:1";
const DAY = 24 * 60 * 60 * 1000;
const opened = (id, registration = "", mode = "normal") => ({ learner: { id, name: id }, registration, mode });

test("what is written is read again by the same learner in the same registration, and by nobody else", () => {
  const device = makeDevice();
  assert.equal(openNotes(device, MODULE, opened("ana", "7")).write("why", "Because.\n„Tā”"), true);
  assert.equal(openNotes(device, MODULE, opened("ana", "7")).read("why"), "Because.\n„Tā”");
  for (const [module, learner, registration] of [[MODULE, "bob", "7"], [MODULE, "", "7"], [MODULE, "ana", "8"], ["urn:uuid:2", "ana", "7"]]) {
    assert.equal(openNotes(device, module, opened(learner, registration)).read("why"), "");
  }
  assert.doesNotMatch([...Array(device.local.length).keys()].map((place) => device.local.key(place)).join(), /ana|uuid/);
});

test("what is deleted leaves nothing behind", () => {
  const device = makeDevice();
  const notes = openNotes(device, MODULE, opened("ana"));
  notes.write("why", "Because.");
  notes.write("why", "");
  assert.equal(device.local.length, 0);
});

test("an unknown learner's notes last as long as the tab", () => {
  const device = makeDevice();
  openNotes(device, MODULE, opened("")).write("why", "Because.");
  assert.equal(device.local.length, 0);
  assert.equal(device.session.length, 1);
});

test("they are deleted 30 days after they were last opened, and the journal keeps out of their way", () => {
  const device = makeDevice();
  let now = START;
  const later = { ...device, now: () => now };
  openNotes(later, MODULE, opened("ana")).write("why", "Because.");
  openJournal(later, MODULE, opened("ana")).drop();
  now += 29 * DAY;
  cleanUp(later);
  assert.equal(openNotes(later, MODULE, opened("ana")).read("why"), "Because.");
  now += 29 * DAY;
  cleanUp(later);
  assert.equal(openNotes(later, MODULE, opened("ana")).read("why"), "Because.");
  now += 31 * DAY;
  cleanUp(later);
  assert.equal(device.local.length, 0);
});

test("who only looks back, or on, renews nothing", () => {
  const device = makeDevice();
  openNotes(device, MODULE, opened("ana")).write("why", "Because.");
  const before = device.local.getItem(device.local.key(0));
  const notes = openNotes({ ...device, now: () => START + DAY }, MODULE, opened("ana", "", "review"));
  assert.equal(notes.writable, false);
  assert.equal(notes.read("why"), "Because.");
  assert.equal(device.local.getItem(device.local.key(0)), before);
});

test("a storage that is missing, full, broken or throws is told, and costs nothing else", () => {
  const throwing = new Proxy(new MemoryStorage(), { get() { throw new Error("SecurityError"); } });
  const full = new MemoryStorage();
  full.setItem = () => { throw new Error("QuotaExceededError"); };
  for (const local of [null, throwing, full]) {
    const notes = openNotes({ ...makeDevice(), local }, MODULE, opened("ana"));
    assert.equal(notes.write("why", "Because."), false);
    assert.equal(notes.kept, false);
    assert.equal(notes.read("why"), "Because.");
  }
  const device = makeDevice();
  openNotes(device, MODULE, opened("ana")).write("why", "Because.");
  device.local.setItem(device.local.key(0), "}");
  assert.equal(openNotes(device, MODULE, opened("ana")).read("why"), "");
});

test("two tabs keep each other's notes", () => {
  const device = makeDevice();
  const [one, other] = [openNotes(device, MODULE, opened("ana")), openNotes(device, MODULE, opened("ana"))];
  one.write("why", "Because.");
  other.write("how", "So.");
  const later = openNotes(device, MODULE, opened("ana"));
  assert.deepEqual([later.read("why"), later.read("how")], ["Because.", "So."]);
});

test("a note that was deleted in one tab does not come back when another tab keeps one", () => {
  const device = makeDevice();
  openNotes(device, MODULE, opened("ana")).write("why", "Because.");
  const [one, other] = [openNotes(device, MODULE, opened("ana")), openNotes(device, MODULE, opened("ana"))];
  one.write("why", "");
  other.write("how", "So.");
  const later = openNotes(device, MODULE, opened("ana"));
  assert.deepEqual([later.read("why"), later.read("how")], ["", "So."]);
});
