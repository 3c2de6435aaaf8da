// Partial credit: what answers earn that are right in part, alone and added up.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inTenThousandths, share, SHARES } from "../../templates/player/src/core/credit.js";
import { giveAnswer, submitTry } from "../../templates/player/src/core/learning.js";
import { shownCompetences } from "../../templates/player/src/core/competences.js";
import { bestScore, isPassed, moduleScore, ratio } from "../../templates/player/src/core/scores.js";
import { emptyState } from "../../templates/player/src/core/state.js";
import { assessment, course, module, multiple, single } from "./support/course.mjs";

const NOW = Date.UTC(2025, 0, 1);
const tally = (right, wrong, of) => ({ right, wrong, of });
/** A multiple choice of `of` right options and as many wrong ones. */
const many = (id, of, more = {}) => {
  const right = Array.from({ length: 2 * of }, (_, option) => option < of);
  return multiple(id, { right, ranks: [...right.keys()], credit: "minus", ...more });
};

/** Hands in answers by question id. */
function sit(made, id, given) {
  const state = Object.entries(given).reduce((before, [question, answer]) => {
    const one = made.question(question);
    return giveAnswer(made, before, one, made.part(one).encode(one, answer), false, NOW);
  }, emptyState());
  return submitTry(made, state, made.assessment(id), NOW);
}

test("all or nothing: one wrong part and nothing is earned", () => {
  assert.equal(share(tally(4, 0, 4)), SHARES);
  for (const part of [tally(3, 0, 4), tally(4, 1, 4), tally(0, 4, 4)]) assert.equal(share(part, "all"), 0);
});

test("per part: the right ones count, the wrong ones take nothing away", () => {
  assert.deepEqual([tally(4, 0, 4), tally(3, 1, 4), tally(1, 3, 4), tally(0, 4, 4)].map((part) => inTenThousandths(share(part, "each"))), [10000, 7500, 2500, 0]);
});

test("right minus wrong never goes below nothing", () => {
  assert.deepEqual([tally(4, 0, 4), tally(3, 1, 4), tally(4, 2, 4), tally(1, 3, 4)].map((part) => inTenThousandths(share(part, "minus"))), [10000, 5000, 5000, 0]);
});

test("what is right in part is reported below all, cut", () => {
  assert.equal(inTenThousandths(share(tally(2, 0, 3), "each")), 6666);
  for (let of = 2; of <= 36; of++) assert.ok(inTenThousandths(share(tally(of - 1, 0, of), "each")) < 10000);
});

test("choosing all options earns not everything, whatever the rule", () => {
  for (const credit of ["all", "each", "minus"]) {
    const made = course(module({ lessons: { one: [many("a", 3, { credit })] } }));
    const code = made.part(made.question("a")).encode(made.question("a"), [0, 1, 2, 3, 4, 5]);
    assert.equal(made.right(made.question("a"), code), false);
    assert.ok(made.earned(made.question("a"), code) <= 5000);
  }
});

test("thirds add up to a whole: 1/3, 2/3 and 3/3 of one point each are 2 of 3", () => {
  const made = course(module({ assessments: [assessment("final", ["a", "b", "c"].map((id) => many(id, 3)), { pass: 66.66 })] }));
  const state = sit(made, "final", { a: [0], b: [0, 1], c: [0, 1, 2] });
  assert.equal(bestScore(state, made.assessment("final")), 6666);
  const halves = course(module({ assessments: [assessment("final", ["a", "b"].map((id) => many(id, 3)), { pass: 50 })] }));
  const half = sit(halves, "final", { a: [0], b: [0, 1] });
  assert.equal(bestScore(half, halves.assessment("final")), 5000, "1/3 and 2/3 of two points are half, not 49.99");
  assert.equal(isPassed(half, halves.assessment("final")), true);
});

test("parts of every number up to 16 add up exactly, with points in hundredths", () => {
  for (let of = 1; of <= 16; of++) {
    const ids = Array.from({ length: of }, (_, place) => `q${place}`);
    const made = course(module({ assessments: [assessment("final", ids.map((id) => many(id, of, { points: 0.07 })))] }));
    const state = sit(made, "final", Object.fromEntries(ids.map((id) => [id, [0]])));
    assert.equal(bestScore(state, made.assessment("final")), Math.floor(10000 / of), `${of} times 1/${of} of ${of}`);
  }
});

test("the largest sums stay exact", () => {
  const total = 40_000_000 * SHARES;
  assert.ok(total * 100 < Number.MAX_SAFE_INTEGER);
  assert.deepEqual([ratio(total, total), ratio(total - 1, total), ratio(total / 2, total)], [10000, 9999, 5000]);
});

test("a question that is not scored has no say in any score, and must still be answered", () => {
  const bank = [single("a", { competences: [0] }), single("opinion", { scored: false, points: 50, competences: [0] })];
  const made = course(module({ assessments: [assessment("final", bank)], competences: ["S3"] }));
  assert.equal(sit(made, "final", { a: [0] }), null);
  const state = sit(made, "final", { a: [0], opinion: [1] });
  assert.deepEqual([bestScore(state, made.assessment("final")), moduleScore(made, state)], [10000, 10000]);
  assert.deepEqual(shownCompetences(made, state).map(({ score, status }) => [score, status]), [[10000, "passed"]]);
  assert.deepEqual([made.earned(made.question("opinion"), "B"), made.right(made.question("opinion"), "B")], [null, false]);
});

test("a competence is passed at its pass mark exactly, with parts", () => {
  const shown = (pass) => {
    const bank = ["a", "b", "c"].map((id) => many(id, 3, { competences: [0] }));
    const made = course(module({ assessments: [assessment("final", bank, { pass })], competences: ["S3"] }));
    return shownCompetences(made, sit(made, "final", { a: [0], b: [0, 1], c: [0, 1] }))[0];
  };
  assert.equal(shown(55.55).status, "passed");
  assert.deepEqual([shown(55.56).status, shown(55.56).score], ["incomplete", 5555]);
});
