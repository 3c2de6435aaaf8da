// Links within the page: which id an address names.

import assert from "node:assert/strict";
import { test } from "node:test";
import { idIn } from "../../templates/player/src/ui/pages.js";

test("an address names an id, with letters of any language", () => {
  assert.equal(idIn("#page-why"), "page-why");
  assert.equal(idIn("#R%C4%ABga"), "Rīga");
  assert.equal(idIn(""), "");
});

test("an address that is not well encoded is taken as it stands", () => {
  for (const hash of ["#100%", "#%", "#%E4", "#%zz"]) assert.equal(idIn(hash), hash.slice(1));
});
