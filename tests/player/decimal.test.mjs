// Numbers as people type them, in the scripts and habits of many countries.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isAtMost, isKept, readNumber, writeNumber } from "../../templates/player/src/parts/decimal.js";
import { chances } from "./support/random.mjs";

/** What is typed, and the number that it is in an English module. */
const TYPED = {
  "12": "12", " 12 ": "12", "012": "12", "+12": "12", "12.5": "12.5", "12,5": "12.5", "12.50": "12.5", "12.": "12", ".5": "0.5", ",5": "0.5",
  "0,125": "0.125", "0.125": "0.125", "-0": "0", "0.0": "0", "1234,5": "1234.5", "12345.678": "12345.678",
  "1 234,5": "1234.5", "1 234 567": "1234567", "1\u00a0234,5": "1234.5", "1\u202f234.5": "1234.5", "1\u2009234": "1234",
  "1.234,5": "1234.5", "1,234.5": "1234.5", "1.234.567": "1234567", "1,234,567.8": "1234567.8", "1.234.567,8": "1234567.8", "1,00,000": "100000",
  "1'234.5": "1234.5", "1\u2019234,5": "1234.5", "1,234": "1234", "1.234": "1.234",
  "-12.5": "-12.5", "\u221212,5": "-12.5", "\u201312.5": "-12.5", "\u2014 12.5": "-12.5", "\uff0d5": "-5", "\u20105": "-5", "\u20115": "-5",
  "\u0661\u0662\u066b\u0665": "12.5", "\u0661\u066c\u0662\u0663\u0664\u066b\u0665": "1234.5", "\u0661\u066b\u0662\u0663\u0664": "1.234",
  "\u06f1\u06f2\u06f5": "125", "\u200f-\u0665": "-5", "\u0661\u060c\u0665": "1.5", "\uff11\uff12": "12",
  "123456789012345678": "123456789012345678", "0.1234567890123456789": "0.12345678901234567",
};

/** What is no number. */
const OTHERS = [
  "", " ", "twelve", "12 apples", "1 2", "12 5", "1.2.3", "1,234.567,8", "1.234,567.8", "12:30", "1/2", "1e3", "--5", "5-", "5\u00b2", "1'2", ",", ".", "-",
  "1 2345", "12,34,5", "1.234.56", "1234 567", "1,234 567", "0x10", "Infinity", "NaN", "1234567890123456789", "1234567890123456789012",
];

test("digits, signs and separators are read as they were meant", () => {
  for (const [typed, number] of Object.entries(TYPED)) assert.equal(readNumber(typed), number, JSON.stringify(typed));
});

test("what is no number is none", () => {
  for (const typed of OTHERS) assert.equal(readNumber(typed), null, JSON.stringify(typed));
});

test("one separator with three digits after it means what it means in the module's language", () => {
  const read = (language) => ["1,234", "1.234"].map((typed) => readNumber(typed, "", language));
  assert.deepEqual(read("en"), ["1234", "1.234"]);
  assert.deepEqual(read("de"), ["1.234", "1234"]);
  assert.deepEqual(read("lv"), ["1.234", "1.234"]);
  assert.equal(readNumber("0,234", "", "en"), "0.234");
});

test("a unit may be typed along, on either side, and no other word", () => {
  for (const typed of ["12.5 km", "12,5km", "12.5 KM", "12.5"]) assert.equal(readNumber(typed, "km"), "12.5", typed);
  for (const typed of ["\u20ac12", "12 \u20ac", "\u20ac 12"]) assert.equal(readNumber(typed, "\u20ac"), "12", typed);
  for (const typed of ["5 m\u00b2", "5 m2", "5m2"]) assert.equal(readNumber(typed, "m\u00b2"), "5", typed);
  for (const typed of ["12.5 m", "12 kmh", "km"]) assert.equal(readNumber(typed, "km"), null, typed);
  assert.equal(readNumber("-5 \u00b0C", "\u00b0C"), "-5");
});

/** Any number as it is kept. */
function anyNumber(chance) {
  const digits = (most) => Array.from({ length: chance(most) }, () => chance(10)).join("");
  return readNumber(`${chance(2) ? "-" : ""}${digits(12)}0.${digits(8)}`);
}

test("what is shown for correction is read as the same number again, in every language", () => {
  const chance = chances(3);
  for (const language of ["en", "lv", "de", "fr", "es", "pl", "ar", "ar-EG", "fa", "hi", "de-CH", "en-ZA", "lv-x-easy", "ar-u-nu-arab"]) {
    for (let times = 0; times < 200; times++) {
      const number = anyNumber(chance);
      assert.ok(isKept(number), number);
      assert.equal(readNumber(writeNumber(number, language), "", language), number, `${number} in ${language}`);
    }
  }
});

test("numbers compare exactly, however many digits they have", () => {
  const rising = ["-123456789012345678", "-2", "-1.5", "-1.25", "-0.5", "0", "0.1", "0.10000000000000001", "0.5", "2", "12", "123456789012345677", "123456789012345678"];
  rising.forEach((one, place) => rising.forEach((other, later) => assert.equal(isAtMost(one, other), place <= later, `${one} <= ${other}`)));
});
