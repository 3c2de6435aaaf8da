// Numbers, pairs, orders, gaps, ratings and long texts: what is saved, what is right, what reports print.

import assert from "node:assert/strict";
import { test } from "node:test";
import { share, SHARES } from "../../templates/player/src/core/credit.js";
import { DIGITS } from "../../templates/player/src/core/digits.js";
import { amount, chosenGaps, essay, likert, multiple, order, pairs, PARTS, single, truth, typedGaps, words } from "./support/course.mjs";
import { anyAnswer, chances } from "./support/random.mjs";

/** SCORM 1.2 RTE 3.4.5, CMIFeedback. */
const FORMATS = {
  "true-false": /^[01tf]$/,
  choice: /^(\{[0-9a-z](,[0-9a-z])*\}|[0-9a-z](,[0-9a-z])*)$/,
  "fill-in": /^[^\n]{0,255}$/,
  numeric: /^-?\d+(\.\d+)?$/,
  likert: /^[0-9a-z]?$/,
  matching: /^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/,
  sequencing: /^[0-9a-z](,[0-9a-z])*$/,
};
const ALL = [single, multiple, truth, words, likert, essay, amount, pairs, order, typedGaps, chosenGaps].map((make) => make("q"));
const partOf = (question) => PARTS[question.part];
const tally = (question, given) => partOf(question).tally(question, given);
const earned = (question, given) => share(tally(question, given), question.credit) / SHARES;

/** The most characters of a code, as the model counts them (state_size of each type). */
function most(question) {
  if (question.part === "text") return 1 + 3 * question.limit;
  if (question.part === "numeric") return 20;
  if (question.part === "gaps") return question.choices ? question.gaps.length : question.gaps.reduce((sum, { limit }) => sum + 3 + 3 * limit, 0);
  return question.part === "choice" ? Math.ceil(question.ranks.length / 6) : question.ranks.length;
}

for (const question of ALL) {
  const part = partOf(question);
  const name = `${question.part} (${question.type})`;

  test(`${name}: whatever is given is saved in no more than the build counts, and read back`, () => {
    const chance = chances(11);
    for (let times = 0; times < 400; times++) {
      const code = part.encode(question, anyAnswer(chance, question));
      assert.match(code, /^[\w-]+$/);
      assert.ok(code.length <= most(question), code);
      const read = part.decode(question, code);
      assert.notEqual(read, null, code);
      assert.equal(part.encode(question, read), code);
    }
  });

  test(`${name}: a code that this question does not write is refused`, () => {
    const chance = chances(5);
    const alphabet = `${DIGITS}.~*`;
    for (let times = 0; times < 4000; times++) {
      const given = part.encode(question, anyAnswer(chance, question));
      const place = chance(given.length + 1);
      const changed = [
        given.slice(0, place),
        given + alphabet[chance(alphabet.length)],
        given.slice(0, place) + alphabet[chance(alphabet.length)] + given.slice(place + 1),
        Array.from({ length: chance(12) }, () => alphabet[chance(alphabet.length)]).join(""),
      ][chance(4)];
      const read = part.decode(question, changed);
      if (read !== null) assert.equal(part.encode(question, read), changed);
    }
  });

  test(`${name}: reports get every complete answer in the format of its type`, () => {
    const chance = chances(23);
    for (let times = 0; times < 400; times++) {
      const given = part.decode(question, part.encode(question, anyAnswer(chance, question)));
      if (part.isComplete?.(question, given) === false) continue;
      assert.match(part.response(question, given), FORMATS[question.type]);
    }
  });
}

test("a number is right from the smallest to the largest, both included", () => {
  const question = amount("a", { min: "-0.5", max: "12.25" });
  for (const given of ["-0.5", "0", "12.25"]) assert.equal(earned(question, given), 1, given);
  for (const given of ["-0.500001", "12.250000000000000001", "-12", "13", ""]) assert.equal(earned(question, given), 0, given);
});

test("a number is saved as it is reported, its point as _", () => {
  const { encode, decode, response } = PARTS.numeric;
  assert.equal(encode(amount("a"), "-12.5"), "-12_5");
  assert.equal(decode(amount("a"), "-12_5"), "-12.5");
  assert.equal(response(amount("a"), "-12.5"), "-12.5");
  for (const code of ["", "-", "1_", "_5", "01", "1_50", "-0", "1__5", "1.5", "1_5_1", "A", "123456789012345678901"]) assert.equal(decode(amount("a"), code), null, code);
});

test("no number yet is an answer that does not count", () => {
  const { encode, decode, isComplete } = PARTS.numeric;
  assert.equal(decode(amount("a"), encode(amount("a"), "")), "");
  assert.equal(isComplete(amount("a"), ""), false);
  assert.equal(isComplete(amount("a"), "0"), true);
});

test("of a multiple choice each option counts where parts do, also a wrong one that is left alone; else only what is chosen", () => {
  const five = { right: [true, true, true, false, false], ranks: [0, 1, 2, 3, 4] };
  const tallied = (credit) => tally(multiple("m", { ...five, credit }), [0, 1, 3]);
  assert.deepEqual(tallied("each"), { right: 3, wrong: 2, of: 5 });
  assert.deepEqual(tallied("minus"), { right: 2, wrong: 1, of: 3 });
});

test("each pair counts; one with nothing chosen is neither right nor wrong", () => {
  const question = pairs("a");
  assert.deepEqual(tally(question, [0, 1, 0, 2]), { right: 4, wrong: 0, of: 4 });
  assert.deepEqual(tally(question, [0, 0, 0, -1]), { right: 2, wrong: 1, of: 4 });
  assert.equal(earned(question, [0, 1, 0, 2]), 1);
  assert.equal(earned(question, [0, 0, 0, 2]), 0.75);
  assert.equal(earned(pairs("a", { credit: "minus" }), [0, 0, 0, 2]), 0.5);
  assert.equal(earned(pairs("a", { credit: "all" }), [0, 0, 0, 2]), 0);
  assert.equal(PARTS.matching.isComplete(question, [0, 0, 0, -1]), false);
});

test("pairs are saved by rank, one digit for each left side, and reported by letters in source order", () => {
  const { encode, decode, response } = PARTS.matching;
  assert.equal(encode(pairs("a"), [0, 1, -1, 3]), "BCAD");
  assert.deepEqual(decode(pairs("a"), "BCAD"), [0, 1, -1, 3]);
  assert.equal(response(pairs("a"), [0, 1, 0, 3]), "a.a,b.b,c.a,d.d");
  assert.equal(response(pairs("a"), [-1, 1, -1, 3]), "b.b,d.d");
  for (const code of ["", "BCA", "BCADA", "BCAF", "BCA."]) assert.equal(decode(pairs("a"), code), null, code);
});

test("an item is right where it stands in its place", () => {
  assert.deepEqual(tally(order("a"), [0, 1, 2, 3]), { right: 4, wrong: 0, of: 4 });
  assert.deepEqual(tally(order("a"), [1, 0, 2, 3]), { right: 2, wrong: 2, of: 4 });
  assert.equal(earned(order("a", { credit: "minus" }), [1, 0, 2, 3]), 0);
});

test("an order is saved by ranks and reported by letters in source order", () => {
  const { encode, decode, response } = PARTS.ordering;
  assert.equal(encode(order("a"), [1, 0, 2, 3]), "ACDB");
  assert.deepEqual(decode(order("a"), "ACDB"), [1, 0, 2, 3]);
  assert.equal(response(order("a"), [1, 0, 2, 3]), "b,a,c,d");
  for (const code of ["", "ACD", "ACDBA", "ACDA", "ACDE", "AC.B"]) assert.equal(decode(order("a"), code), null, code);
});

test("each gap counts, typed ones as typed answers do", () => {
  assert.deepEqual(tally(typedGaps("a"), ["  R\u0069\u0304GA ", "daugava"]), { right: 2, wrong: 0, of: 2 });
  assert.deepEqual(tally(typedGaps("a"), ["Daugava", ""]), { right: 0, wrong: 1, of: 2 });
  assert.deepEqual(tally(typedGaps("a", { case: true }), ["riga", "Daugava"]), { right: 1, wrong: 1, of: 2 });
  assert.deepEqual(tally(chosenGaps("a"), ["1", "0", ""]), { right: 1, wrong: 1, of: 3 });
  assert.equal(PARTS.gaps.isComplete(typedGaps("a"), ["Riga", ""]), false);
  assert.equal(PARTS.gaps.isComplete(chosenGaps("a"), ["0", "0", "0"]), true);
});

test("gaps are saved with their lengths, chosen ones in a digit, and reported in words", () => {
  const { encode, decode, pieces, response } = PARTS.gaps;
  assert.equal(encode(typedGaps("a"), ["Riga", ""]), "AFpRigaABp");
  assert.deepEqual(decode(typedGaps("a"), "AFpRigaABp"), ["Riga", ""]);
  assert.equal(encode(chosenGaps("a"), ["1", "", "0"]), "CAB");
  assert.deepEqual(decode(chosenGaps("a"), "CAB"), ["1", "", "0"]);
  assert.equal(response(typedGaps("a"), ["R\u012bga", "Daugava"]), "R\u012bga; Daugava");
  assert.equal(response(chosenGaps("a"), ["1", "2", "0"]), "die; das; der");
  assert.deepEqual(pieces(chosenGaps("a"), ["1", "", "0"]), ["die", "", "der"]);
  for (const code of ["", "AFpRiga", "AFpRigaABpA", "AEpRigaABp", "AFpRigaABu"]) assert.equal(decode(typedGaps("a"), code), null, code);
  for (const code of ["", "CA", "CABA", "CAE", "CA."]) assert.equal(decode(chosenGaps("a"), code), null, code);
});

test("a report of many gaps ends after 255 characters, in whole ones", () => {
  const many = typedGaps("a", { gaps: Array.from({ length: 9 }, () => ({ accept: ["x"], limit: 100 })) });
  const response = PARTS.gaps.response(many, Array(9).fill("\u{1f600}".repeat(20)));
  assert.ok(response.length <= 255);
  assert.ok(response.isWellFormed());
});

test("a long text keeps its lines; reports print it on one", () => {
  const { encode, decode, response } = PARTS.text;
  const kept = decode(essay("a"), encode(essay("a"), "  One line. \r\n\n\n\n Another\tline.  \n"));
  assert.equal(kept, "One line.\n\nAnother line.");
  assert.equal(response(essay("a"), kept), "One line. Another line.");
  assert.equal(decode(essay("a", { limit: 10 }), encode(essay("a"), "x".repeat(11))), null);
});

test("an answer that was cleared does not count; a list of things to tick off may be empty", () => {
  assert.equal(PARTS.choice.isComplete(multiple("a"), []), false);
  assert.equal(PARTS.choice.isComplete(multiple("a", { reported: false }), []), true);
  assert.equal(PARTS.text.isComplete(words("a"), ""), false);
  assert.deepEqual(PARTS.choice.decode(multiple("a"), PARTS.choice.encode(multiple("a"), [])), []);
});

test("where one option is chosen a code with two is refused", () => {
  assert.equal(PARTS.choice.decode(single("a"), PARTS.choice.encode(single("a"), [0, 1])), null);
});
