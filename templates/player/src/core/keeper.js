// Keeps the state: every change goes into the journal, then to the LMS, and how that went is known.

/** @import { Course } from "./course.js" */
/** @import { Adapter } from "./data.js" */
/** @import { Device } from "./device.js" */
/** @import { Entry, QueuedAnswer } from "./journal.js" */
/** @import { State } from "./state.js" */

import { stopwatch } from "./clock.js";
import { decode, encode } from "./codec.js";
import { randomDigits } from "./digits.js";
import { cleanUp, openJournal } from "./journal.js";
import { goOn, joinedLate, launch } from "./launch.js";
import { milestones } from "./milestones.js";
import { noLms } from "./nolms.js";
import { knows, nextRevision } from "./state.js";
import { openTeller } from "./teller.js";
import { isBoth } from "./whenknown.js";

/** @typedef {"saved"|"saving"|"unsaved"|"final"|"none"|"review"} SaveState */

/**
 * @param {Course} course
 * @param {Adapter} given
 * @param {Device} device
 * @param {() => void} [changed] called when something has changed that nobody here asked for
 */
export function openKeeper(course, given, device, changed = () => {}) {
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
  const teller = openTeller(course, adapter, start, isFinalAtEntry);
  let isFailing = false;
  /** Whether the line was down: what was sent just before may be lost, whatever the LMS said. */
  let isSuspect = false;
  let isClosed = false;
  let isDirty = false;
  /** Whether the journal could be written. */
  let isKept = false;
  /** Commits whose fate is not known yet. */
  let waiting = 0;
  /** Whether work from elsewhere was taken in, which the page does not show yet. */
  let hasJoined = false;
  let secondsBefore = Math.max(opened.seconds, state.seconds);
  /** @type {number|null} */
  let lastSave = null;

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
    takeIn(kept, joined.state);
    doubt = doubt || entry.doubt;
    return joined.replay;
  }

  /** @param {State} from @param {State} joined */
  function takeIn(from, joined) {
    state = joined;
    hasJoined = true;
    teller.isTold(from);
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
    isKept = journal.write(held ? { ...entry, held } : entry);
  }

  /** @param {QueuedAnswer[]} reports */
  function tell(reports) {
    teller.report(reports);
    teller.tell(state, keeper.seconds(), device.now());
    adapter.save(encode(course, state));
  }

  /** @param {boolean} isTaken @param {boolean} isForced @returns {boolean} whether everything is saved */
  function settle(isTaken, isForced) {
    isFailing = !isTaken || (isFailing && !isForced);
    if (isTaken && isForced) isSuspect = false;
    if (!isFailing) lastSave = device.now();
    else if (!doubt) {
      doubt = true;
      // The answer may have come late: another tab may have written meanwhile.
      joinOtherTab();
      writeJournal();
    }
    return !isFailing;
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
      return isFailing ? "unsaved" : waiting ? "saving" : "saved";
    },
    /** Why saving fails; empty where nothing is known but that it does. @returns {"unkept"|"unreachable"|"refused"|""} */
    get trouble() {
      return isKept && adapter.isKept?.() !== false ? adapter.trouble?.() || "" : "unkept";
    },
    /** Whether work from elsewhere has come in since this was last asked. */
    takeJoined() {
      const had = hasJoined;
      hasJoined = false;
      return had;
    },
    seconds: () => secondsBefore + Math.floor(elapsed() / 100),
    diagnosis: () => adapter.diagnosis(),
    reloadLms: () => given.reload(),

    /** Changes the state; saved with the next save. @param {State} next */
    change(next) {
      teller.reach(milestones(course, state, next, device.now()));
      state = next;
      isDirty = true;
    },

    /**
     * Saves in the journal, then in the LMS, in one commit.
     * @param {QueuedAnswer[]} [reports]
     * @param {boolean} [isLeaving] requests may overtake each other now, so that nothing can be sent in two steps
     * @returns {boolean|Promise<boolean>} false when the LMS did not take it
     */
    save(reports = [], isLeaving = false) {
      if (isClosed) return false;
      if (!isWritable) return true;
      const others = joinOtherTab();
      const all = adapter.outbox ? reports : [...others, ...reports];
      if (!adapter.outbox) enqueue(all);
      state = nextRevision(state, writer, keeper.seconds());
      isDirty = false;
      doubt = doubt || !device.online();
      writeJournal();
      if (!opened.found) return true;
      tell(all);
      const isForced = !isLeaving && (isFailing || isSuspect);
      const taken = adapter.commit(isForced, isLeaving);
      if (typeof taken === "boolean") return settle(taken, isForced);
      waiting++;
      return taken.then((isTaken) => {
        waiting--;
        // An adapter that answers later has by then sent all that there was.
        const isSaved = settle(isTaken, true);
        changed();
        return isSaved;
      });
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

    /**
     * Ends the session with the LMS, for good.
     * @param {boolean} isLeaving
     * @returns {boolean|Promise<boolean>} whether the LMS took everything
     */
    close(isLeaving) {
      if (isClosed) return false;
      const isSaved = keeper.saveRest(isLeaving);
      isClosed = true;
      return isBoth(adapter.close(isLeaving), isSaved);
    },

    /** Says whether the held work counts. @param {boolean} keep */
    resolve(keep) {
      const entry = keeper.held;
      const kept = entry && decode(course, entry.state);
      if (!entry || !kept || isClosed) return;
      held = entry.held || null;
      const taken = keep ? goOn(course, state, kept, entry) : { state, replay: [] };
      if (keep) takeIn(kept, taken.state);
      secondsBefore = Math.max(secondsBefore, state.seconds);
      keeper.save(adapter.outbox ? [] : taken.replay);
    },
  };

  if (!start.entry && entryAtLaunch) journal.drop();
  if (isWritable && opened.found) {
    if (!state.decided) adapter.decide("incomplete", null, 0);
    if (!adapter.outbox) teller.report(start.repeat);
    adapter.attach?.({
      settled(isSaved) {
        settle(isSaved, true);
        changed();
      },
      found(text) {
        const lms = decode(course, text);
        if (!lms) return encode(course, state);
        joinOtherTab();
        secondsBefore = Math.max(secondsBefore, lms.seconds);
        takeIn(lms, joinedLate(course, state, lms, !isClosed));
        state = nextRevision(state, writer, keeper.seconds());
        seen = true;
        writeJournal();
        if (!isClosed) teller.tell(state, keeper.seconds(), device.now());
        const joined = encode(course, state);
        adapter.save(joined);
        changed();
        return joined;
      },
    });
    // Early, so that this launch's first and largest commit never has to go as a beacon, which browsers keep small.
    keeper.save(adapter.outbox ? [] : start.replay);
  }
  return keeper;
}

/** @typedef {ReturnType<typeof openKeeper>} Keeper */
