// The SCORM 1.2 adapter against a run-time that accepts nothing the standard does not allow, and one that behaves as Moodle.

import assert from "node:assert/strict";
import { test } from "node:test";
import { scorm12 } from "../../templates/player/src/lms/scorm12.js";
import { makeLms } from "./support/api.mjs";
import { assessment, module, multiple, single, truth, words } from "./support/course.mjs";

const data = module({
  lessons: { one: [truth("t", { competences: [0] }), single("s")] },
  assessments: [assessment("final", [multiple("m", { points: 2, competences: [0, 1] }), words("w")])],
  competences: ["S3", "P1"],
});
const AT = new Date(2025, 0, 1, 7, 5, 9);
const record = (id, response, right = true) => ({ question: data.questions.find((question) => question.id === id), response, given: response, right, earned: right ? 10000 : 0, latency: 7, at: AT });
const shown = (place, score, status = "passed") => ({ competence: data.competences[place], score, status, at: AT });

/** A launched adapter and the LMS it speaks to. */
function launch(kind, stored = {}, more = {}) {
  const lms = makeLms(kind, stored, more);
  const adapter = scorm12(lms.window);
  return { lms, adapter, opened: adapter.open(data), stored };
}

const KINDS = ["strict", "moodle"];

test("what is right in part is told as a decimal, what nobody scores as neutral, without weight and pattern", () => {
  const made = module({ lessons: { one: [multiple("m", { credit: "minus" }), words("say", { scored: false, pattern: "" }), multiple("plan", { scored: false, reported: false, index: null }), truth("t")] } });
  made.questions.forEach((question, place) => (question.index = [0, 1, null, 2][place]));
  for (const kind of KINDS) {
    const stored = {};
    const lms = makeLms(kind, stored);
    const adapter = scorm12(lms.window);
    adapter.open(made);
    const answer = (id, response, earned) => adapter.answer({ question: made.questions.find((one) => one.id === id), response, given: response, right: earned === 10000, earned, latency: 1, at: AT });
    const results = [[1, "0.01"], [3333, "0.33"], [5000, "0.5"], [9999, "0.99"], [10000, "correct"], [0, "wrong"]].map(([earned, result]) => {
      answer("m", "a", earned);
      adapter.commit(false);
      return [stored["cmi.interactions.0.result"], result];
    });
    for (const [told, result] of results) assert.equal(told, result);
    answer("plan", "a", null);
    answer("say", "Hello", null);
    answer("t", "t", 10000);
    adapter.save("1AAAA");
    assert.equal(adapter.commit(false), true);
    assert.deepEqual(lms.problems, []);
    assert.deepEqual(["id", "result", "weighting", "correct_responses.0.pattern"].map((name) => stored[`cmi.interactions.1.${name}`]), ["one.say", "neutral", "0", undefined]);
    assert.equal(stored["cmi.interactions.2.id"], "one.t", "what is not reported leaves no gap");
  }
});

for (const kind of KINDS) {
  test(`${kind}: a whole session breaks no rule and stores every element`, () => {
    const { lms, adapter, stored, opened } = launch(kind);
    assert.deepEqual({ ...opened, registration: "" }, { found: true, stale: false, mode: "normal", learner: { id: "ana", name: "Learner, Ana" },
      registration: "", state: "", status: "", seconds: 0 });
    adapter.decide("incomplete", null);
    adapter.save("1AAAA");
    assert.equal(adapter.commit(false), true);
    adapter.answer(record("w", "Rīga"));
    adapter.competence(shown(1, 66.66, "failed"));
    adapter.answer(record("m", "a,g", false));
    adapter.answer(record("t", "t"));
    adapter.save("1BBBB");
    adapter.decide("passed", 87.5);
    assert.equal(adapter.commit(false), true);
    assert.equal(adapter.close(), true);
    assert.deepEqual(lms.problems, []);
    assert.deepEqual([stored["cmi.core.lesson_status"], stored["cmi.core.score.raw"], stored["cmi.suspend_data"]], ["passed", "87.5", "1BBBB"]);
    assert.equal(stored["cmi.core.exit"], "suspend");
    const interaction = (index) => Object.fromEntries(Object.entries(stored).filter(([name]) => name.startsWith(`cmi.interactions.${index}.`))
      .map(([name, value]) => [name.split(".").slice(3).join("."), value]));
    assert.deepEqual(interaction(2), { id: "final.m", "objectives.0.id": "LifeComp.S3", "objectives.1.id": "LifeComp.P1", time: "07:05:09", type: "choice",
      "correct_responses.0.pattern": "{a,c,g}", weighting: "2", student_response: "a,g", result: "wrong", latency: "0000:00:07.00" });
    assert.deepEqual(interaction(1), { id: "one.s", type: "choice" }, "a lower index has id and type, so that there is no gap");
    assert.deepEqual(interaction(5), { id: "competence.P1", "objectives.0.id": "LifeComp.P1", time: "07:05:09", type: "numeric", weighting: "0",
      student_response: "66.66", result: "neutral" });
    assert.equal(stored["cmi.objectives.0.id"], "LifeComp.S3");
    assert.deepEqual(["id", "score.raw", "score.min", "score.max", "status"].map((name) => stored[`cmi.objectives.1.${name}`]), ["LifeComp.P1", "66.66", "0", "100", "failed"]);
  });

  test(`${kind}: what a failed or lying commit lost is sent again when forced, and nothing wrong stays`, () => {
    for (const line of ["false", "lies"]) {
      const { lms, adapter, stored } = launch(kind);
      adapter.decide("incomplete", null);
      adapter.save("1AAAA");
      adapter.commit(false);
      lms.line = line;
      adapter.answer(record("m", "a,g", false));
      adapter.answer(record("w", "Rīga"));
      adapter.competence(shown(0, 100));
      adapter.decide("passed", 100);
      adapter.save("1BBBB");
      const isBelieved = line === "lies" && kind === "strict";
      assert.equal(adapter.commit(false), isBelieved);
      assert.equal(adapter.commit(true), isBelieved, "still down");
      lms.line = "up";
      adapter.save("1CCCC");
      assert.equal(adapter.commit(true), true);
      adapter.close();
      const truth = { "core.lesson_status": "passed", "core.score.raw": "100", "suspend_data": "1CCCC", "interactions.2.id": "final.m", "interactions.2.type": "choice",
        "interactions.2.correct_responses.0.pattern": "{a,c,g}", "interactions.2.student_response": "a,g", "interactions.2.result": "wrong",
        "interactions.2.time": "07:05:09", "interactions.2.latency": "0000:00:07.00", "interactions.2.weighting": "2", "interactions.3.student_response": "Rīga",
        "interactions.0.id": "one.t", "interactions.0.type": "true-false", "interactions.4.result": "neutral", "interactions.4.weighting": "0",
        "objectives.0.id": "LifeComp.S3", "objectives.0.status": "passed", "objectives.0.score.raw": "100", "objectives.0.score.min": "0" };
      for (const [name, value] of Object.entries(truth)) assert.equal(stored[`cmi.${name}`], value, name);
      assert.deepEqual(lms.problems, []);
    }
  });
}

test("nothing is set twice that did not change, whatever is reported again", () => {
  const { lms, adapter } = launch("strict");
  for (let round = 0; round < 3; round++) {
    adapter.answer(record("t", "t"));
    adapter.save("1AAAA");
    adapter.decide("incomplete", null);
    adapter.commit(false);
  }
  for (const element of ["cmi.interactions.0.id", "cmi.interactions.0.student_response", "cmi.suspend_data", "cmi.core.lesson_status", "cmi.core.exit"]) {
    assert.equal(lms.set(element).length, 1, element);
  }
});

test("the elements of an interaction come in the order id, objectives, time, type, pattern, weighting, response, result, latency", () => {
  const { lms, adapter } = launch("strict");
  adapter.answer(record("t", "t"));
  const names = lms.calls.filter(([name]) => name === "LMSSetValue").map(([, element]) => element.replace("cmi.interactions.0.", ""));
  assert.deepEqual(names, ["id", "objectives.0.id", "time", "type", "correct_responses.0.pattern", "weighting", "student_response", "result", "latency"]);
});

test("each accepted wording of a typed answer is a right response of its own", () => {
  for (const kind of KINDS) {
    const { lms, adapter, stored } = launch(kind);
    adapter.answer(record("w", "Oslo", false));
    adapter.commit(false);
    const told = Object.entries(stored).filter(([name]) => name.includes("correct_responses")).map(([name, value]) => [name.split(".").slice(3).join("."), value]);
    assert.deepEqual(Object.fromEntries(told), { "correct_responses.0.pattern": "Riga", "correct_responses.1.pattern": "Rīga" });
    assert.deepEqual(lms.problems, []);
  }
});

test("a relaunch counts on from the interactions that the LMS has", () => {
  const { adapter, stored } = launch("strict");
  adapter.answer(record("m", "a,c,g"));
  adapter.commit(false);
  const next = launch("strict", stored);
  next.adapter.answer(record("w", "Riga"));
  next.adapter.commit(false);
  assert.deepEqual(next.lms.problems, []);
  assert.equal(next.lms.set("cmi.interactions.0.id").length, 0);
  assert.equal(stored["cmi.interactions.3.id"], "final.w");
});

test("an LMS without the optional elements is not asked twice, and loses only those", () => {
  for (const without of [["cmi.interactions", "cmi.objectives"], ["cmi.interactions.n.latency"], ["cmi.core.score.min", "cmi.core.score.max"]]) {
    const generic = without.map((name) => name.replace(".n.", "."));
    const { lms, adapter, stored } = launch("strict", {}, { without: generic });
    for (const id of ["t", "m"]) adapter.answer(record(id, id === "t" ? "t" : "a"));
    adapter.competence(shown(0, 100));
    adapter.save("1AAAA");
    adapter.decide("passed", 90);
    assert.equal(adapter.commit(false), true, without);
    assert.deepEqual([stored["cmi.core.lesson_status"], stored["cmi.core.score.raw"]], ["passed", "90"]);
    assert.deepEqual(lms.problems, []);
    assert.ok(lms.calls.filter(([name, element]) => name === "LMSSetValue" && without.includes("cmi.interactions") && /interactions/.test(element)).length <= 1);
  }
});

test("review and browse send nothing to Moodle, whose Finish would write by itself", () => {
  for (const stored of [{ "cmi.core.lesson_mode": "review", "cmi.core.lesson_status": "passed" }, { "cmi.core.lesson_mode": "browse" }]) {
    const { lms, adapter, opened } = launch("moodle", stored);
    assert.equal(opened.mode, stored["cmi.core.lesson_mode"]);
    assert.equal(adapter.close(), true);
    assert.deepEqual(lms.calls.filter(([name]) => /SetValue|Commit|Finish/.test(name)), []);
  }
});

test("elsewhere review sets nothing, and a preview is marked as browsed, or LMSs would call it completed", () => {
  const review = launch("strict", { "cmi.core.lesson_mode": "review", "cmi.core.lesson_status": "passed" });
  review.adapter.close();
  assert.deepEqual(review.lms.calls.filter(([name]) => /SetValue|Commit/.test(name)), []);
  const browse = launch("strict", { "cmi.core.lesson_mode": "browse" });
  browse.adapter.close();
  assert.equal(browse.stored["cmi.core.lesson_status"], "browsed");
  assert.equal(launch("strict", browse.stored).opened.status, "");
});

test("an empty or unknown lesson mode is normal", () => {
  for (const mode of ["", "exam"]) assert.equal(launch("moodle", { "cmi.core.lesson_mode": mode }).opened.mode, "normal");
});

test("Moodle's guest is nobody in particular", () => {
  assert.equal(launch("moodle", { "cmi.core.student_id": "guest" }).opened.learner.id, "");
});

test("off line nothing is committed: the values wait, and the next commit carries them", () => {
  const { lms, adapter, stored } = launch("moodle");
  lms.window.navigator.onLine = false;
  adapter.answer(record("t", "t"));
  adapter.save("1AAAA");
  assert.equal(adapter.commit(false), false);
  assert.equal(lms.commits.length, 0);
  lms.window.navigator.onLine = true;
  assert.equal(adapter.commit(false), true);
  assert.equal(stored["cmi.interactions.0.student_response"], "t");
});

test("a refused state is not saved, even if the commit is taken, and the reason can be read", () => {
  const { adapter } = launch("strict");
  adapter.save("x".repeat(5000));
  assert.equal(adapter.commit(false), false);
  assert.match(adapter.diagnosis(), /LMSSetValue cmi\.suspend_data 405/);
  adapter.save("1AAAA");
  assert.equal(adapter.commit(false), true);
});

test("a status or score that is refused once is set again with the next commit, and a taken one is not", () => {
  for (const kind of KINDS) {
    for (const element of ["cmi.core.lesson_status", "cmi.core.score.raw"]) {
      const { lms, adapter, stored } = launch(kind);
      adapter.decide("incomplete", null);
      adapter.save("1AAAA");
      assert.equal(adapter.commit(false), true);
      const { LMSSetValue } = lms.api;
      lms.api.LMSSetValue = (name, value) => (name === element ? "false" : LMSSetValue(name, value));
      adapter.decide("passed", 90);
      adapter.save("1BBBB");
      assert.equal(adapter.commit(false), element === "cmi.core.score.raw", element);
      assert.equal(stored[element], element === "cmi.core.score.raw" ? undefined : "incomplete");
      lms.api.LMSSetValue = LMSSetValue;
      adapter.save("1CCCC");
      assert.equal(adapter.commit(false), true);
      const count = lms.set(element).length;
      assert.equal(adapter.commit(false), true);
      assert.equal(lms.set(element).length, count);
      assert.deepEqual([stored["cmi.core.lesson_status"], stored["cmi.core.score.raw"], stored["cmi.suspend_data"]], ["passed", "90", "1CCCC"]);
    }
  }
});

test("an API that throws everywhere is survived", () => {
  const fail = () => { throw new Error("gone"); };
  const { lms, adapter } = launch("strict");
  for (const name of Object.keys(lms.api)) lms.api[name] = fail;
  adapter.answer(record("t", "t"));
  adapter.competence(shown(0, 1));
  adapter.save("1AAAA");
  assert.equal(adapter.commit(false), false);
  assert.equal(adapter.commit(true), false);
  assert.equal(adapter.close(), false);
  assert.match(adapter.diagnosis(), /gone/);
});

test("an LMS that can't be started asks for a reload; one that still works after a refused start is used", () => {
  const over = makeLms("strict", {});
  over.api.LMSInitialize("");
  over.api.LMSFinish("");
  const opened = scorm12(over.window).open(data);
  assert.deepEqual([opened.found, opened.stale], [false, true]);
  const running = makeLms("strict", { "cmi.suspend_data": "1AAAA" });
  running.api.LMSInitialize("");
  const going = scorm12(running.window).open(data);
  assert.deepEqual([going.found, going.state], [true, "1AAAA"]);
});

test("closing happens once, and nothing is committed after it", () => {
  const { lms, adapter } = launch("strict");
  assert.equal(adapter.close(), true);
  assert.equal(adapter.close(), false);
  assert.equal(adapter.commit(false), false);
  assert.equal(lms.calls.filter(([name]) => name === "LMSFinish").length, 1);
});

test("a beacon of Moodle's is no receipt, unless the page is being left; its function is put back", () => {
  const { lms, adapter } = launch("moodle");
  const { parent } = lms.window;
  const { sendBeacon } = parent.navigator;
  lms.line = "lies";
  adapter.save("1AAAA");
  assert.equal(adapter.commit(false), false);
  parent.mod_scorm_useBeaconAPI = true;
  assert.equal(adapter.commit(false), true);
  assert.equal(parent.navigator.sendBeacon, sendBeacon);
});
