// Keeps the state: every change goes into the journal, then to the LMS, and how that went is known.

/** @import { Course } from "./course.js" */
/** @import { Adapter } from "./data.js" */
/** @import { Device } from "./device.js" */
/** @import { Entry, QueuedAnswer } from "./journal.js" */
/** @import { State } from "./state.js" */

import { stopwatch } from "./clock.js";
import { decode, encode } from "./codec.js";
import { shownCompetences } from "./competences.js";
import { randomDigits } from "./digits.js";
import { cleanUp, openJournal } from "./journal.js";
import { goOn, launch } from "./launch.js";
import { noLms } from "./nolms.js";
import { percent } from "./scores.js";
import { knows, nextRevision } from "./state.js";

/** @typedef {"saved"|"unsaved"|"final"|"none"|"review"} SaveState */

/**
 * @param {Course} course
 * @param {Adapter} given
 * @param {Device} device
 */
export function openKeeper(course, given, device) {
  const writer = randomDigits(3);
  const elapsed = stopwatch(device.ticker);
  const opened = given.open(course.data);
  const adapter = opened.found ? given : noLms;
  const isWritable = opened.mode === "normal";
  const isFinalAtEntry = opened.status !== "" && opened.status !== "incomplete";
  cleanUp(device);
  const journal = openJournal(device, course.data.id, opened);
  const entryAtLaunch = opened.mode === "browse" ? null : journal.read();
  const start = launch(course, opened, entryAtLaunch);

  let { state, seen, doubt, held } = start;
  /** @type {QueuedAnswer[]} */
  let queue = [];
  /** What the LMS is known to have been told. */
  const toldCompetences = start.lms && !start.replay.length && !start.repeat.length ? tellable(start.lms) : {};
  let toldDecision = isFinalAtEntry;
  let isFailing = false;
  /** Whether the line was down: what was sent just before may be lost, whatever the LMS said. */
  let isSuspect = false;
  let isClosed = false;
  let isDirty = false;
  let secondsBefore = Math.max(opened.seconds, state.seconds);
  /** @type {number|null} */
  let lastSave = null;

  /** @param {State} of @returns {Record<string, string>} what reports say of each competence */
  function tellable(of) {
    /** @type {Record<string, string>} */
    const results = {};
    for (const { competence, score, status } of shownCompetences(course, of)) {
      if (score !== null) results[competence.id] = `${status} ${score}`;
    }
    return results;
  }

  /** @param {QueuedAnswer[]} reports */
  function enqueue(reports) {
    queue = [...queue.filter(({ key }) => !reports.some((report) => report.key === key)), ...reports];
  }

  /** Takes in what another tab of the same attempt has kept meanwhile. @returns {QueuedAnswer[]} its reports */
  function joinOtherTab() {
    const entry = journal.read();
    const kept = entry && entry.attempt === state.attempt ? decode(course, entry.state) : null;
    if (!entry || !kept || knows(state, kept)) return [];
    const joined = goOn(course, state, kept, entry);
    state = joined.state;
    doubt = doubt || entry.doubt;
    return joined.replay;
  }

  function writeJournal() {
    /** @type {Entry} */
    const entry = {
      saved: device.now(),
      state: encode(course, state),
      queue,
      attempt: state.attempt,
      seen,
      doubt,
      decided: state.decided !== null,
    };
    journal.write(held ? { ...entry, held } : entry);
  }

  /** @param {QueuedAnswer[]} reports */
  function report(reports) {
    for (const { key, digest, code, latency, at } of reports) {
      const question = course.data.questions.find((known) => known.key === key && known.digest === digest);
      const given = question ? course.given(question, code) : null;
      if (!question || given === null) continue;
      const response = course.part(question).response(question, given);
      const [right, earned] = [course.right(question, code), course.earned(question, code)];
      adapter.answer({ question, response, right, earned, latency, at: new Date(at) });
    }
  }

  /** @param {QueuedAnswer[]} reports */
  function tell(reports) {
    report(reports);
    const results = tellable(state);
    for (const { competence, score, status } of shownCompetences(course, state)) {
      if (score === null || toldCompetences[competence.id] === results[competence.id]) continue;
      toldCompetences[competence.id] = results[competence.id];
      adapter.competence({ competence, score: percent(score), status, at: new Date(device.now()) });
    }
    if (state.decided && !toldDecision) {
      toldDecision = true;
      adapter.decide(state.decided.status, state.decided.score === null ? null : percent(state.decided.score));
    }
    adapter.save(encode(course, state));
  }

  const keeper = {
    opened,
    elapsed,
    get state() {
      return state;
    },
    get isClosed() {
      return isClosed;
    },
    get lastSave() {
      return lastSave;
    },
    /** Work on this device of which nobody knows whether it still counts. */
    get held() {
      return isWritable ? held : null;
    },
    /** @returns {SaveState} */
    get saveState() {
      if (!isWritable) return "review";
      if (!opened.found) return "none";
      if (isFinalAtEntry) return "final";
      return isFailing ? "unsaved" : "saved";
    },
    seconds: () => secondsBefore + Math.floor(elapsed() / 100),
    diagnosis: () => adapter.diagnosis(),
    reloadLms: () => given.reload(),

    /** Changes the state; saved with the next save. @param {State} next */
    change(next) {
      state = next;
      isDirty = true;
    },

    /**
     * Saves in the journal, then in the LMS, in one commit.
     * @param {QueuedAnswer[]} [reports]
     * @param {boolean} [isLeaving] requests may overtake each other now, so that nothing can be sent in two steps
     * @returns {boolean} false when the LMS did not take it
     */
    save(reports = [], isLeaving = false) {
      if (isClosed) return false;
      if (!isWritable) return true;
      const others = joinOtherTab();
      const all = [...others, ...reports];
      enqueue(all);
      state = nextRevision(state, writer, keeper.seconds());
      isDirty = false;
      doubt = doubt || !device.online();
      writeJournal();
      if (!opened.found) return true;
      tell(all);
      const isForced = !isLeaving && (isFailing || isSuspect);
      const isTaken = adapter.commit(isForced);
      isFailing = !isTaken || (isFailing && !isForced);
      if (isTaken && isForced) isSuspect = false;
      if (!isFailing) lastSave = device.now();
      else if (!doubt) {
        doubt = true;
        writeJournal();
      }
      return !isFailing;
    },

    /** Saves if there is anything to save. @param {boolean} isLeaving */
    saveRest(isLeaving) {
      return isDirty || isFailing || isSuspect ? keeper.save([], isLeaving) : true;
    },

    /** The line went down. */
    suspect() {
      doubt = true;
      isSuspect = true;
    },

    /** Ends the session with the LMS, for good. @param {boolean} isLeaving @returns {boolean} whether the LMS took everything */
    close(isLeaving) {
      if (isClosed) return false;
      const isSaved = keeper.saveRest(isLeaving);
      isClosed = true;
      return adapter.close() && isSaved;
    },

    /** Says whether the held work counts. @param {boolean} keep */
    resolve(keep) {
      const entry = keeper.held;
      const kept = entry && decode(course, entry.state);
      if (!entry || !kept || isClosed) return;
      held = entry.held || null;
      const taken = keep ? goOn(course, state, kept, entry) : { state, replay: [] };
      state = taken.state;
      secondsBefore = Math.max(secondsBefore, state.seconds);
      keeper.save(taken.replay);
    },
  };

  if (!start.entry && entryAtLaunch) journal.drop();
  if (isWritable && opened.found) {
    if (!state.decided) adapter.decide("incomplete", null);
    report(start.repeat);
    // Early, so that this launch's first and largest commit never has to go as a beacon, which browsers keep small.
    keeper.save(start.replay);
  }
  return keeper;
}

/** @typedef {ReturnType<typeof openKeeper>} Keeper */
