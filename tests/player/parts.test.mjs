// Question types: what is saved, what is right, what reports print.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { share, SHARES } from "../../templates/player/src/core/credit.js";
import { choice } from "../../templates/player/src/parts/choice.js";
import { text } from "../../templates/player/src/parts/text.js";
import { multiple, single, truth, words } from "./support/course.mjs";

/** The same cases that the model's own comparison is tested with. */
const TYPED = JSON.parse(readFileSync(new URL("./typed.json", import.meta.url), "utf8"));

const isRight = (part, question, given) => share(part.tally(question, given), question.credit) === SHARES;

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

test("every choice of up to 36 options is saved and read back, six options a character", () => {
  for (const count of [2, 6, 7, 12, 13, 36]) {
    const right = Array.from({ length: count }, (_, option) => option % 3 === 0);
    const question = multiple("many", { right, ranks: right.map((_, option) => count - 1 - option) });
    for (let option = 0; option < count; option++) {
      const given = [0, option, count - 1].filter((each, place, all) => all.indexOf(each) === place).sort((one, two) => one - two);
      const code = choice.encode(question, given);
      assert.equal(code.length, Math.ceil(count / 6));
      assert.deepEqual(choice.decode(question, code), given);
    }
  }
});

test("a code of another length, or with options that are not there, is none", () => {
  const question = single("a");
  for (const code of ["", "AA", "!", "_", "I"]) assert.equal(choice.decode(question, code), null, code);
});

test("several right options must all be chosen, and no other", () => {
  const question = multiple("a");
  assert.equal(isRight(choice, question, [6, 2, 0]), true);
  for (const wrong of [[0, 2], [0, 2, 6, 1], [1], []]) assert.equal(isRight(choice, question, wrong), false);
});

test("reports name options by letters in source order, true and false by t and f", () => {
  assert.equal(choice.response(multiple("a"), [6, 0]), "a,g");
  const all = multiple("a", { right: Array(36).fill(true), ranks: [...Array(36).keys()] });
  assert.equal(choice.response(all, [...Array(36).keys()]), LETTERS.split("").join(","));
  assert.deepEqual([[0], [1]].map((given) => choice.response(truth("a"), given)), ["t", "f"]);
});

test("a typed answer is compared without case, white space and Unicode's two ways to write ī", () => {
  const question = words("a");
  for (const given of ["riga", " RIGA ", "R\u0069\u0304ga", "rīga"]) assert.equal(isRight(text, question, given), true, given);
  for (const given of ["Rigas", "R iga", ""]) assert.equal(isRight(text, question, given), false, given);
  assert.equal(isRight(text, words("a", { case: true }), "riga"), false);
});

test("a typed answer may have the quotation marks and dashes that phones write", () => {
  for (const { typed, accepted, case: matters, right } of TYPED) {
    const question = words("a", { accept: [accepted], case: matters });
    assert.equal(isRight(text, question, typed), right, `${typed} for ${accepted}`);
  }
});

test("a typed answer is saved whole, up to its limit, in whole characters", () => {
  const question = words("a");
  const saved = (given) => text.decode(question, text.encode(question, given));
  for (const given of ["Riga", "a_b-c", "Rīga!", "\u{1f600} ok", "a.b~c"]) assert.equal(saved(given), given);
  assert.equal(saved("  two\n\twords "), "two words");
  assert.equal(saved("x".repeat(40)), "x".repeat(30));
  assert.equal(saved("\u{1f600}".repeat(20)), "\u{1f600}".repeat(15));
  assert.equal(saved(`${"x".repeat(29)}\u{1f600}`), "x".repeat(29));
  assert.equal(saved("a\ud83d b\ude00"), "a b");
});

test("a code of text never takes more than the build counts: one character and three a UTF-16 unit", () => {
  for (const given of ["ā".repeat(90), "\u{1f600}".repeat(90), "x".repeat(90), "x y".repeat(30)]) {
    assert.ok(text.encode(words("a"), given).length <= 1 + 3 * 30);
  }
});

test("what is no code of text is none", () => {
  for (const code of ["", "x", "pa.b", "uAA", "uA.A", "u___"]) assert.equal(text.decode(words("a"), code), null, code);
});

test("reports print a typed answer on one line of at most 255 characters, never half an emoji", () => {
  const long = text.response(words("a"), `${"x".repeat(254)}\u{1f600}\nmore`);
  assert.equal(long, "x".repeat(254));
  assert.equal(text.response(words("a"), "one\r\ntwo"), "one two");
});
