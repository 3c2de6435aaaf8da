// A small module launched by learners on devices, for tests of whole days.

import { openSession } from "../../../templates/player/src/core/session.js";
import { assessment, module, PARTS, rightOf, single, wrongOf } from "./course.mjs";
import { makeDevice } from "./device.mjs";
import { makeAdapter } from "./lms.mjs";

export const data = module({
  lessons: { one: [single("a"), single("b")] },
  assessments: [assessment("final", [single("x"), single("y")], { pass: 50, tries: 2 })],
});
const by = (id) => data.questions.find((question) => question.id === id);
export const right = (session, id, checked = id < "x") => session.answer(id, rightOf(by(id)), checked);
export const wrong = (session, id, checked = id < "x") => session.answer(id, wrongOf(by(id)), checked);

/** Opens the module: the session, with the adapter to break. */
export function launch(server, device, more = {}, made = data) {
  const adapter = makeAdapter(server, more);
  if (more.line) adapter.line = more.line;
  return { session: openSession(made, adapter, PARTS, device), adapter };
}

/** The same device later: its storage, a new page. */
export const later = (device) => makeDevice({ local: device.local });

/** Everything that is required, done right. */
export function pass(session) {
  session.finishLesson("one");
  right(session, "x");
  right(session, "y");
  session.submit("final");
}
