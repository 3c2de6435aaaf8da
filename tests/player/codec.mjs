// What states a learner reaches: stdin is a JSON list of {data, actions, full}, stdout of {longest, faithful, state}.
//
// actions: ["answer", question, given, checked], ["read", page], ["submit", assessment], ["again", assessment], ["visit", page].
// Each counts as a save at the last second that a state can hold, by one of four devices with the highest revision when `full`.
// faithful: every state was read back as it was. state: the last one.

import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { decode, encode } from "../../templates/player/src/core/codec.js";
import { giveAnswer, readLesson, startTry, submitTry } from "../../templates/player/src/core/learning.js";
import { emptyState, LAST_REVISION, LAST_STAMP, nextRevision } from "../../templates/player/src/core/state.js";
import { course } from "./support/course.mjs";

const LATE = (LAST_STAMP + Date.UTC(2020, 0, 1) / 1000) * 1000;
const SECONDS = 64 ** 4 - 1;

const ACTIONS = {
  answer(made, state, id, given, checked) {
    const question = made.question(id);
    return giveAnswer(made, state, question, made.part(question).encode(question, given), checked, LATE);
  },
  read: (made, state, id) => readLesson(made, state, made.page(id)),
  submit: (made, state, id) => submitTry(made, state, made.assessment(id), LATE),
  again: (made, state, id) => startTry(made, state, made.assessment(id), LATE),
  visit: (made, state, id) => ({ ...state, location: made.page(id).key }),
};

function walk({ data, actions, full }) {
  const made = course(data);
  let state = emptyState();
  if (full) state = { ...state, revision: LAST_REVISION, writers: ["aaa", "bbb", "ccc", "ddd"].map((id) => ({ id, revision: LAST_REVISION })) };
  let longest = 0;
  let faithful = true;
  let text = "";
  for (const [name, ...given] of actions) {
    state = nextRevision(ACTIONS[name](made, state, ...given) || state, "eee", full ? SECONDS : state.seconds + 1);
    text = encode(made, state);
    longest = Math.max(longest, text.length);
    const read = decode(made, text);
    const inOrder = (one) => one && { ...one, lessons: [...one.lessons].sort() };
    faithful &&= isDeepStrictEqual(inOrder(read), inOrder(state));
  }
  return { longest, faithful, state: text };
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(walk)));
