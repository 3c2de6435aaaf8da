// Numbers, checksums and sets of keys as saved states write them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { blurred, checksum } from "../../templates/player/src/core/checksum.js";
import { fixed, number, randomDigits, short } from "../../templates/player/src/core/digits.js";
import { packKeys, unpackKeys } from "../../templates/player/src/core/keys.js";
import { chances } from "./support/random.mjs";

test("a number is written big-endian in base 64 and read back", () => {
  assert.equal(fixed(0, 3), "AAA");
  assert.equal(fixed(63, 1), "_");
  assert.equal(fixed(64 * 2 + 1, 2), "CB");
  const chance = chances(1);
  for (let round = 0; round < 500; round++) {
    const value = chance(2 ** 30);
    assert.equal(number(fixed(value, 5)), value);
    assert.equal(number(short(value, 5)), value);
  }
});

test("a number that is too large becomes the largest that fits", () => {
  assert.equal(fixed(64 ** 4, 4), "____");
  assert.equal(short(64 ** 4 + 7, 4), "____");
});

test("a short number has no leading zeros, and zero one digit", () => {
  assert.equal(short(0, 4), "A");
  assert.equal(short(64, 4), "BA");
});

test("what is no number reads as -1", () => {
  for (const wrong of ["", "A.", "ä", "AAAAAAA"]) assert.equal(number(wrong), -1);
});

test("the checksum is the 32-bit FNV-1a", () => {
  for (const [words, hash] of [["", 0x811c9dc5], ["a", 0xe40c292c], ["foobar", 0xbf9cf968]]) assert.equal(number(checksum(words)), hash);
});

test("a blurred name shows nothing of what it is made of, and no part can slip into the next", () => {
  const name = blurred(["urn:uuid:1", "ana", "7"]);
  assert.match(name, /^[\w-]{12}$/);
  assert.equal(name, blurred(["urn:uuid:1", "ana", "7"]));
  const others = [["urn:uuid:1", "ana7", ""], ["urn:uuid:1a", "na", "7"], ["urn:uuid:1", "anb", "7"], ["urn:uuid:1", "", "7"]];
  assert.equal(new Set([name, ...others.map(blurred)]).size, others.length + 1);
});

test("random tokens are digits and differ", () => {
  const tokens = Array.from({ length: 50 }, () => randomDigits(4));
  for (const token of tokens) assert.match(token, /^[\w-]{4}$/);
  assert.ok(new Set(tokens).size > 45);
});

test("a set of keys is packed in any order and read back sorted", () => {
  const chance = chances(2);
  for (let round = 0; round < 300; round++) {
    const keys = Array.from({ length: chance(40) }, () => fixed(chance(2 ** 24), 4));
    const sorted = [...new Set(keys)].sort((one, two) => number(one) - number(two));
    assert.deepEqual(unpackKeys(packKeys([...new Set(keys)])), sorted);
  }
  assert.deepEqual(unpackKeys(packKeys(["AAAA", "AAAB", "____"])), ["AAAA", "AAAB", "____"]);
  assert.equal(packKeys([]), "");
});
