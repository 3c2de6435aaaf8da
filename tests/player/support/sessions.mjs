// A module, a browser and an LRS for the tests of the xAPI adapter under the whole player's core.

import { openSession } from "../../../templates/player/src/core/session.js";
import { xapi } from "../../../templates/player/src/lms/xapi.js";
import { assessment, module, PARTS, rightOf, single } from "./course.mjs";
import { makeDevice, MemoryStorage } from "./device.mjs";
import { makeWindow, xapiFacts } from "./lrs.mjs";

export const made = module({
  lessons: { one: [single("a"), single("b")] },
  assessments: [assessment("final", [single("x"), single("y")], { pass: 50, tries: 2 })],
});
export const data = { ...made, target: "xapi", limit: 64000, xapi: xapiFacts(made) };
export const answer = (session, id) => session.answer(id, rightOf(data.questions.find((known) => known.id === id)), id < "x");
export const quiet = () => new Promise((done) => setTimeout(done, 5));

/** One page; `storage` is the browser's, `timers` run with `wake`. */
export async function open(lrs, { storage = new MemoryStorage(), search, wait = true } = {}) {
  const window = makeWindow(lrs, { search, storage });
  const adapter = xapi(window);
  const prepared = adapter.prepare(data);
  if (!wait) window.timers[window.timers.length - 1].action();
  await prepared;
  const device = Object.assign(makeDevice({ local: storage }), { now: Date.now });
  const session = openSession(data, adapter, PARTS, device);
  const wake = async () => {
    for (const { action } of window.timers.splice(0)) action();
    await quiet();
  };
  return { session, adapter, device, window, storage, wake };
}

export function pass(session) {
  session.finishLesson("one");
  answer(session, "x");
  answer(session, "y");
  session.submit("final");
}

export const WHOLE = ["initialized", "experienced", "answered", "answered", "completed-assessment", "completed", "passed", "terminated"];
export const inOrder = (lrs) => Array.from(lrs.statements.values()).sort((one, two) => (one.timestamp < two.timestamp ? -1 : 1)).map(({ verb }) => verb.id);
