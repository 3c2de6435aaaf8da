// Dates in the record: nobody takes one for another day.

import assert from "node:assert/strict";
import { test } from "node:test";

import { calendar } from "../../templates/player/src/ui/words.js";

const DAY = new Date(2026, 10, 2, 12);

/** @param {string[]} languages those of the browser */
const speaking = (languages) => Object.defineProperty(globalThis, "navigator", { value: { languages }, configurable: true });

test("English has the day before the month, whatever English the browser speaks", () => {
  speaking(["en-US", "lv"]);
  assert.equal(calendar("en")(DAY), "2 November 2026");
});

test("English of a country writes as this country does", () => {
  speaking(["lv"]);
  assert.equal(calendar("en-US")(DAY), "November 2, 2026");
});

test("other languages write the month as a word", () => {
  speaking(["lv-LV"]);
  assert.match(calendar("lv")(DAY), /novembris/);
});
