// The journal: kept for one learner only, for 30 days at most, and never in the way when the browser has no room for it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { cleanUp, openJournal } from "../../templates/player/src/core/journal.js";
import { browser } from "../../templates/player/src/core/device.js";
import { makeDevice, MemoryStorage, START } from "./support/device.mjs";

const MODULE = "urn:uuid:1";
const DAY = 24 * 60 * 60 * 1000;
const opened = (id, registration = "") => ({ learner: { id, name: id }, registration });
const entry = (more = {}) => ({ saved: START, state: "1AAAAAAx", queue: [], attempt: "AAAA", seen: false, doubt: false, decided: false, ...more });

test("what is written is read back by the same learner, in the same module and registration", () => {
  const device = makeDevice();
  const journal = openJournal(device, MODULE, opened("ana", "7"));
  assert.equal(journal.read(), null);
  assert.equal(journal.write(entry()), true);
  assert.deepEqual(openJournal(device, MODULE, opened("ana", "7")).read(), entry());
  journal.drop();
  assert.equal(journal.read(), null);
});

test("no other learner, module or registration sees it, and nobody's id can be read in the storage", () => {
  const device = makeDevice();
  openJournal(device, MODULE, opened("anna.berzina", "7")).write(entry());
  for (const [module, learner, registration] of [[MODULE, "bob", "7"], [MODULE, "", "7"], [MODULE, "anna.berzina", "8"], ["urn:uuid:2", "anna.berzina", "7"]]) {
    assert.equal(openJournal(device, module, opened(learner, registration)).read(), null);
  }
  assert.doesNotMatch(device.local.text, /anna|berzina|uuid/);
});

test("an unknown learner's journal lasts as long as the tab, but from a disk there is only the one place", () => {
  const device = makeDevice();
  openJournal(device, MODULE, opened("")).write(entry());
  assert.equal(device.local.length, 0);
  assert.equal(device.session.length, 1);
  const disk = makeDevice({ file: true });
  openJournal(disk, MODULE, opened("")).write(entry());
  assert.equal(disk.local.length, 1);
  assert.equal(disk.session.length, 0);
});

test("a storage that is missing, full or throws costs nothing but the journal", () => {
  const throwing = new Proxy(new MemoryStorage(), { get() { throw new Error("SecurityError"); } });
  const full = new MemoryStorage();
  full.setItem = () => { throw new Error("QuotaExceededError"); };
  for (const local of [null, throwing, full]) {
    const device = { ...makeDevice(), local };
    cleanUp(device);
    const journal = openJournal(device, MODULE, opened("ana"));
    assert.equal(journal.write(entry()), false);
    assert.equal(journal.read(), null);
    journal.drop();
  }
});

test("a browser that throws at the mention of its storage still has a device", () => {
  const window = { document: {}, navigator: {}, location: { protocol: "https:" }, performance,
    get localStorage() { throw new Error("SecurityError"); }, get sessionStorage() { throw new Error("SecurityError"); } };
  const device = browser(window);
  assert.equal(device.local, null);
  assert.equal(device.session, null);
  assert.equal(device.online(), true, "a browser that does not know is on line");
});

test("what is no entry is not read", () => {
  const device = makeDevice();
  const journal = openJournal(device, MODULE, opened("ana"));
  journal.write(entry());
  for (const text of ["{", "null", "7", "{}", JSON.stringify({ ...entry(), state: 1 }), JSON.stringify({ ...entry(), queue: {} })]) {
    device.local.setItem(device.local.key(0), text);
    assert.equal(journal.read(), null, text);
  }
});

test("journals of anybody older than 30 days are deleted, and so is rubbish under our name; other people's items stay", () => {
  const device = makeDevice();
  const young = openJournal(device, MODULE, opened("ana"));
  const old = openJournal(device, "urn:uuid:2", opened("bob"));
  young.write(entry({ saved: START - 29 * DAY }));
  old.write(entry({ saved: START - 30 * DAY }));
  device.local.setItem("essence:rubbish", "?");
  device.local.setItem("theme", "dark");
  cleanUp(device);
  assert.equal(old.read(), null);
  assert.notEqual(young.read(), null);
  assert.equal(device.local.getItem("theme"), "dark");
  assert.equal(device.local.length, 2);
});
