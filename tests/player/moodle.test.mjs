// Moodle looks at a result only when it changes once more: what the adapter does about it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { scorm12 } from "../../templates/player/src/lms/scorm12.js";
import { makeLms } from "./support/api.mjs";
import { module } from "./support/course.mjs";

/** A launched adapter and the LMS it speaks to. */
function launch(kind) {
  const stored = {};
  const lms = makeLms(kind, stored);
  const adapter = scorm12(lms.window);
  adapter.open(module({}));
  return { lms, adapter, stored };
}

test("Moodle looks twice at a result: the score moves by less than is shown, and ends exact", () => {
  for (const [score, moved] of [[90, "90.001"], [69.99, "69.991"], [100, "99.999"]]) {
    const { lms, adapter, stored } = launch("moodle");
    adapter.decide("incomplete", null);
    adapter.commit(false);
    adapter.decide("passed", score);
    adapter.commit(false);
    assert.deepEqual(lms.commits.slice(1).map(({ elements }) => elements["cmi.core.score.raw"]), [String(score), moved]);
    adapter.commit(false);
    assert.equal(lms.commits.length, 4, "once only");
    assert.equal(stored["cmi.core.score.raw"], String(score));
  }
});

test("Moodle looks twice at a result without a score: it passes through `passed`", () => {
  const { lms, adapter } = launch("moodle");
  adapter.decide("incomplete", null);
  adapter.commit(false);
  adapter.decide("completed", null);
  adapter.commit(false);
  assert.deepEqual(lms.commits.map(({ elements }) => elements["cmi.core.lesson_status"]), ["incomplete", "completed", "passed", "completed"]);
});

test("a result that is sent again is looked at again", () => {
  const { lms, adapter, stored } = launch("moodle");
  adapter.decide("passed", 90);
  adapter.commit(false);
  lms.commits.length = 0;
  adapter.commit(true);
  assert.deepEqual(lms.commits.map(({ elements }) => [elements["cmi.core.lesson_status"], elements["cmi.core.score.raw"]]),
    [["incomplete", undefined], ["passed", "90"], [undefined, "90.001"]]);
  adapter.close();
  assert.equal(stored["cmi.core.score.raw"], "90");
});

test("while Moodle's page is hidden a result is sent once, and looked at twice when it is back", () => {
  const { lms, adapter } = launch("moodle");
  adapter.decide("incomplete", null);
  adapter.commit(false);
  lms.window.parent.mod_scorm_useBeaconAPI = true;
  adapter.decide("completed", null);
  adapter.commit(false);
  assert.equal(lms.commits.length, 2);
  lms.window.parent.mod_scorm_useBeaconAPI = false;
  adapter.commit(false);
  assert.deepEqual(lms.commits.slice(3).map(({ elements }) => elements["cmi.core.lesson_status"]), ["passed", "completed"]);
});

test("other LMSs get a result in one commit", () => {
  const { lms, adapter } = launch("strict");
  adapter.decide("passed", 90);
  adapter.commit(false);
  assert.equal(lms.commits.length, 1);
});
