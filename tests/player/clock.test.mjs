// Durations and times as SCORM 1.2 writes them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { secondsOf, stopwatch, timeOfDay, timespan } from "../../templates/player/src/core/clock.js";
import { chances } from "./support/random.mjs";

test("a timespan has whole hundredths, minutes and seconds under 60, and is exact", () => {
  assert.equal(timespan(0), "0000:00:00.00");
  assert.equal(timespan(29), "0000:00:00.29");
  assert.equal(timespan(5999), "0000:00:59.99");
  assert.equal(timespan(360000), "0001:00:00.00");
  const chance = chances(3);
  for (let round = 0; round < 1000; round++) {
    const hundredths = chance(9999 * 360000);
    const [, hours, minutes, seconds, rest] = /^(\d{4}):([0-5]\d):([0-5]\d)\.(\d\d)$/.exec(timespan(hundredths));
    assert.equal(((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 100 + Number(rest), hundredths);
  }
});

test("a timespan ends at the longest that the format can say", () => {
  assert.equal(timespan(Number.MAX_SAFE_INTEGER), "9999:59:59.99");
});

test("the seconds of a timespan are read from any LMS's way to write it", () => {
  assert.equal(secondsOf("0001:02:03.45"), 3723);
  assert.equal(secondsOf("00:00:07"), 7);
  for (const wrong of ["", "PT1H", "1:2:3"]) assert.equal(secondsOf(wrong), 0);
});

test("a time of day is local and has two digits each", () => {
  assert.equal(timeOfDay(new Date(2025, 0, 1, 7, 5, 9)), "07:05:09");
});

test("a stopwatch counts from its start and never backwards", () => {
  let now = 1234.5;
  const elapsed = stopwatch({ now: () => now });
  now += 999.9;
  assert.equal(elapsed(), 99);
  now = 0;
  assert.equal(elapsed(), 0);
});
