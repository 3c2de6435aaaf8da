// The search for the LMS, and for the attempt that Moodle keeps in an address only.

import assert from "node:assert/strict";
import { test } from "node:test";
import { findApi } from "../../templates/player/src/lms/find.js";
import { registration } from "../../templates/player/src/lms/moodle.js";

const API = { LMSInitialize() {} };

/** A window of our own origin inside `parent`, or a top window. */
function frame(parent, more = {}) {
  const window = { opener: null, ...more };
  window.parent = parent ?? window;
  window.top = parent ? parent.top : window;
  return window;
}

/** A window of another origin: its parents may be asked for, nothing else. */
function foreign(parent) {
  const known = frame(parent);
  return new Proxy(known, {
    get(target, name) {
      if (["parent", "top", "opener"].includes(name)) return target[name];
      throw new Error("SecurityError");
    },
  });
}

const nested = (top, levels) => Array.from({ length: levels }).reduce((parent) => frame(parent), top);

test("the API is found in the window itself, in parents, and says which window holds it", () => {
  const top = frame(null, { API });
  assert.equal(findApi(top, "API").owner, top);
  assert.equal(findApi(nested(top, 1), "API").owner, top);
  assert.equal(findApi(nested(top, 7), "API").api, API);
});

test("the API is found through the opener of the window, or of the top window, and in the opener's parents", () => {
  const lms = nested(frame(null, { API }), 2);
  assert.equal(findApi(frame(null, { opener: lms }), "API").api, API);
  assert.equal(findApi(nested(frame(null, { opener: lms }), 2), "API").api, API);
});

test("windows of other origins are passed over", () => {
  const top = frame(null, { API });
  assert.equal(findApi(frame(foreign(top)), "API").api, API);
  assert.equal(findApi(frame(foreign(null)), "API"), null);
});

test("no API anywhere is no error, nor are endless parents", () => {
  assert.equal(findApi(frame(null), "API"), null);
  const endless = frame(null);
  Object.defineProperty(endless, "parent", { get: () => ({ get parent() { return { parent: endless }; } }) });
  assert.equal(findApi(endless, "API"), null);
});

const address = "http://school.example/mod/scorm/loadSCO.php?a=3&scoid=12&currentorg=ORG&mode=&attempt=2";

test("activity and attempt come from the frame's address, or from the page that led here", () => {
  const document = { referrer: "" };
  assert.equal(registration({ frameElement: { src: address }, document }), "3.12.2");
  assert.equal(registration({ frameElement: null, document: { referrer: address } }), "3.12.2");
  assert.equal(registration({ get frameElement() { throw new Error("SecurityError"); }, document }), "");
  assert.equal(registration({ frameElement: { src: "http://other.example/course/?attempt=2" }, document }), "");
});
