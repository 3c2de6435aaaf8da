// The journal's four rules: what happens at launch with the work that this device kept.

import assert from "node:assert/strict";
import { test } from "node:test";
import { receipt } from "../../templates/player/src/core/receipt.js";
import { emptyState, nextRevision } from "../../templates/player/src/core/state.js";

const begun = (writer = "one") => nextRevision(emptyState(), writer, 10);
const decided = (state) => ({ ...state, decided: { status: "passed", score: 9000 } });
const kept = (state, more = {}) => ({ state, seen: false, doubt: false, ...more });

test("nothing kept, nothing to do", () => {
  assert.equal(receipt(null, null), "none");
  assert.equal(receipt(begun(), null), "none");
});

test("rule 1: the LMS holds this device's last revision, or a later one: that is the receipt", () => {
  const state = begun();
  assert.equal(receipt(state, kept(state)), "drop");
  assert.equal(receipt(nextRevision(state, "one", 20), kept(state, { doubt: true })), "drop");
  assert.equal(receipt(nextRevision(state, "two", 20), kept(state)), "drop", "another device went on from it");
});

test("rule 2: same attempt, but this device's last revision is missing: replay", () => {
  const state = begun();
  assert.equal(receipt(state, kept(nextRevision(state, "one", 20))), "replay");
  assert.equal(receipt(nextRevision(state, "two", 20), kept(nextRevision(state, "one", 20), { seen: true })), "replay",
    "a greater revision by another device is no receipt");
});

test("rule 2: the LMS is empty and never had this attempt: replay what is not decided, or what is known to have failed", () => {
  assert.equal(receipt(null, kept(begun())), "replay");
  assert.equal(receipt(null, kept(decided(begun()), { doubt: true })), "replay");
});

test("rule 3: the attempt had arrived and is gone without a sign of failure: a new attempt was given", () => {
  assert.equal(receipt(null, kept(begun(), { seen: true })), "drop");
  assert.equal(receipt(begun("two"), kept(decided(begun()), { seen: true })), "drop");
});

test("rule 4: everything else is the learner's to say", () => {
  assert.equal(receipt(null, kept(decided(begun()))), "ask");
  assert.equal(receipt(begun("two"), kept(begun(), { doubt: true })), "ask", "work of two first launches, neither confirmed");
  assert.equal(receipt(null, kept(begun(), { seen: true, doubt: true })), "ask");
});
