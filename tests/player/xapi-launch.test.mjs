// What an LMS says in the address that launches a package, and what of it stays there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { identity, isUsedUp, readLaunch, withoutSecrets } from "../../templates/player/src/lms/xapi-launch.js";
import { ACTOR, query } from "./support/lrs.mjs";

const actorOf = (actor) => readLaunch(query({ actor: JSON.stringify(actor) }))?.actor;

test("the endpoint gets the slash that it lacks, and keeps one that it has", () => {
  for (const endpoint of ["https://lrs.example.org/xapi", "https://lrs.example.org/xapi/"]) {
    assert.equal(readLaunch(query({ endpoint })).endpoint, "https://lrs.example.org/xapi/");
  }
});

test("a password in the endpoint goes nowhere", () => {
  assert.equal(readLaunch(query({ endpoint: "https://anna:secret@lrs.example.org/a@b/" })).endpoint, "https://lrs.example.org/a@b/");
});

test("every parameter is taken as it was meant", () => {
  const launch = readLaunch(query({ activity_id: "https://example.org/a b".replace(" ", "%20"), grouping: "urn:x:1", activity_platform: "An LMS" }));
  assert.deepEqual(launch, { endpoint: "https://lrs.example.org/xapi/", auth: "Basic c2VjcmV0", actor: ACTOR, registration: "0f6e2f0a-54a1-4a43-9d0b-3ec4a3a3d1c9",
    activity: "https://example.org/a%20b", grouping: "urn:x:1", platform: "An LMS" });
});

test("an activity that is no IRI is none", () => {
  assert.equal(readLaunch(query({ activity_id: "course 7", grouping: "x" })).activity, "");
});

test("plus signs that were not encoded are plus signs", () => {
  assert.equal(readLaunch(query().replace(/auth=[^&]*/, "auth=Basic%20a+b+c==")).auth, "Basic a+b+c==");
});

test("each way to name a learner is known, old lists and accounts too", () => {
  const account = { homePage: "https://lms.example.org", name: "7" };
  const ways = [
    [{ mbox: "mailto:a@b.org" }, { mbox: "mailto:a@b.org" }],
    [{ mbox: "a@b.org" }, { mbox: "mailto:a@b.org" }],
    [{ mbox: ["mailto:a@b.org"], name: [""] }, { mbox: "mailto:a@b.org" }],
    [{ account }, { account }],
    [{ account: [{ accountServiceHomePage: account.homePage, accountName: account.name }] }, { account }],
    [[{ account: [account], mbox: "mailto:a@b.org" }], { account }],
    [{ openid: "https://me.example.org" }, { openid: "https://me.example.org" }],
    [{ mbox_sha1sum: "ab".repeat(20) }, { mbox_sha1sum: "ab".repeat(20) }],
  ];
  for (const [given, wanted] of ways) assert.deepEqual(actorOf(given), { objectType: "Agent", ...wanted });
  assert.deepEqual(actorOf({ name: ["Anna"], mbox: ["mailto:a@b.org"] }), { objectType: "Agent", name: "Anna", mbox: "mailto:a@b.org" });
});

test("nobody, nonsense and no LRS make no launch", () => {
  for (const actor of [{}, { name: "Anna" }, [], null, 7, { account: { name: "7" } }]) assert.equal(actorOf(actor), undefined, JSON.stringify(actor));
  for (const endpoint of ["", "lrs.example.org", "javascript:alert(1)", "http://"]) assert.equal(readLaunch(query({ endpoint })), null, endpoint);
  assert.equal(readLaunch(query({ actor: "{" })), null);
  assert.equal(readLaunch(""), null);
});

test("who someone is does not hang on their name", () => {
  assert.deepEqual(identity({ ...ACTOR, name: "Somebody" }), identity(ACTOR));
});

test("only the secrets leave the address, the rest stays as it was written", () => {
  assert.equal(withoutSecrets("?a=%7e+1&auth=Basic%20x&endpoint=e&actor=%7B%7D&b"), "?a=%7e+1&endpoint=e&b");
  assert.equal(withoutSecrets("?auth=x&actor=y"), "");
  assert.equal(withoutSecrets("?%61uth=x&a=1&acto%72=y"), "?a=1");
  assert.equal(withoutSecrets(""), "");
});

test("an address without its secrets is known as used up", () => {
  assert.equal(isUsedUp(withoutSecrets(query())), true);
  assert.equal(isUsedUp(query()), false);
  assert.equal(isUsedUp("?theme=dark"), false);
});
