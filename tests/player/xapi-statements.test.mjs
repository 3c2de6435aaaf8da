// What the player adds to the templates of statements.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readLaunch } from "../../templates/player/src/lms/xapi-launch.js";
import { responseOf, signedBy, statementsOf } from "../../templates/player/src/lms/xapi-statements.js";
import { rich } from "./support/course.mjs";
import { ACTOR, COURSE, query, REGISTRATION, xapiFacts } from "./support/lrs.mjs";

const data = rich();
const NOW = Date.UTC(2026, 2, 1, 9);
const question = (id) => data.questions.find((known) => known.id === id);

/** Statements made by one session of a learner. */
function session(search = query(), now = () => NOW) {
  const made = [];
  let seed = 0;
  const random = (count) => Uint8Array.from({ length: count }, () => (seed = (seed * 31 + 7) % 256));
  return { made, say: statementsOf(xapiFacts(data), readLaunch(search), { random, now }, (statement) => made.push(statement)) };
}

test("a response is written as its type of interaction wants it", () => {
  const ids = { kind: "ids", ids: ["boss", "newest", "notes"] };
  assert.equal(responseOf(ids, [1]), "newest");
  assert.equal(responseOf(ids, [2, 0]), "notes[,]boss");
  assert.equal(responseOf(ids, []), "");
  const pairs = { kind: "pairs", left: ["chair", "scribe", "guest"], right: ["opens", "writes"] };
  assert.equal(responseOf(pairs, [0, -1, 1]), "chair[.]opens[,]guest[.]writes");
  assert.equal(responseOf({ kind: "words", words: null }, ["Riga", ""]), "Riga[,]");
  assert.equal(responseOf({ kind: "words", words: ["Riga", "Latvia"] }, ["1", ""]), "Latvia[,]");
  assert.equal(responseOf({ kind: "text" }, "12.5"), "12.5");
});

test("an answer has response, success, score and duration; one that is not scored has no success and no score", () => {
  const { made, say } = session();
  const answer = { question: question("f2"), given: [0, 2], response: "a,c", right: false, latency: 12, at: new Date() };
  say.answered({ ...answer, earned: 6667 });
  say.answered({ ...answer, earned: null });
  assert.deepEqual(made[0].result, { response: "f2-0[,]f2-2", duration: "PT12S", success: false, score: { scaled: 0.6667, raw: 1.3334, min: 0, max: 2 } });
  assert.deepEqual(made[1].result, { response: "f2-0[,]f2-2", duration: "PT12S" });
});

test("what has no template is not told", () => {
  const { made, say } = session();
  say.milestone({ kind: "lesson", id: "elsewhere", score: null, passed: null, at: new Date() });
  assert.deepEqual(made, []);
});

test("the result: completed first, then passed with its score, or completed alone with it", () => {
  const judged = session();
  judged.say.decided("passed", 87.65, 3723);
  assert.deepEqual(judged.made.map(({ verb, result }) => [verb.id, result]), [
    ["completed", { completion: true, duration: "PT3723S" }],
    ["passed", { success: true, duration: "PT3723S", score: { scaled: 0.8765, raw: 87.65, min: 0, max: 100 } }],
  ]);
  const read = session();
  read.say.decided("completed", null, 60);
  assert.deepEqual(read.made.map(({ verb, result }) => [verb.id, result]), [["completed", { completion: true, duration: "PT60S" }]]);
});

test("a competence is a success or none only when it is decided", () => {
  const { made, say } = session();
  for (const status of ["incomplete", "passed", "failed"]) say.competence({ competence: data.competences[0], score: 50, status, at: new Date() });
  assert.deepEqual(made.map(({ result }) => result.success), [undefined, true, false]);
});

test("times grow within a session even when the device's clock stands or goes back", () => {
  let now = NOW;
  const { made, say } = session(query(), () => (now -= 1000));
  say.initialized();
  say.terminated(1234);
  say.terminated(1);
  const times = made.map(({ timestamp }) => Date.parse(timestamp));
  assert.ok(times[0] < times[1] && times[1] < times[2]);
  assert.match(made[0].timestamp, /^2026-03-01T.*Z$/);
  assert.equal(made[1].result.duration, "PT12.34S");
});

test("ids are UUIDs of version 4, and what is told once in a registration has the same on every device", () => {
  const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  const ids = (search) => {
    const { made, say } = session(search);
    say.initialized();
    say.decided("passed", 100, 1);
    for (const { id } of made) assert.match(id, uuid);
    return made.map(({ id }) => id);
  };
  const [one, two] = [ids(query()), ids(query({ theme: "dark" }))];
  assert.deepEqual(one.slice(1), two.slice(1));
  assert.equal(new Set([...one, ...ids(query({ registration: "11111111-2222-4333-8444-555555555555" })).slice(1)]).size, 5);
  const others = ids(query({ actor: JSON.stringify({ mbox: "mailto:else@example.org" }) }));
  assert.notEqual(others[1], one[1]);
});

test("the launch's activity stands for the course, which goes into the grouping with the launch's own", () => {
  const { made, say } = session(query({ activity_id: "https://lms.example.org/9", grouping: "https://lms.example.org/year", activity_platform: "LMS" }));
  say.initialized();
  say.milestone({ kind: "lesson", id: "why", score: null, passed: null, at: new Date() });
  const [begin, lesson] = made;
  assert.equal(begin.object.id, "https://lms.example.org/9");
  assert.equal(lesson.object.id, `${COURSE}#lesson/why`);
  assert.deepEqual(lesson.context.contextActivities.grouping.map(({ id }) => id), ["https://lms.example.org/9", COURSE, "https://lms.example.org/year"]);
  assert.equal(lesson.context.platform, "LMS");
});

test("who learned is added when a statement is sent, and a registration only where it is a UUID", () => {
  const { made, say } = session();
  say.initialized();
  assert.doesNotMatch(JSON.stringify(made), /anna|0f6e2f0a|Basic/i);
  const sent = signedBy(readLaunch(query()))(made[0]);
  assert.deepEqual([sent.actor, sent.context.registration], [ACTOR, REGISTRATION]);
  assert.equal("registration" in signedBy(readLaunch(query({ registration: "7" })))(made[0]).context, false);
});
