// The adapter for SCORM 1.2: the session in terms of LMSInitialize, LMSSetValue, LMSCommit and LMSFinish (RTE 3.3, 3.4).

/** @import { Adapter, Opened, Status } from "../core/data.js" */
/** @import { Calls } from "./calls.js" */

import { secondsOf, stopwatch, timespan } from "../core/clock.js";
import { noLms } from "../core/nolms.js";
import { callsTo } from "./calls.js";
import { findApi } from "./find.js";
import { listsOf } from "./lists.js";
import { delivered, isLeaving, isMoodle, registration, settle } from "./moodle.js";
import { unsettle } from "./resend.js";

const STATUS = "cmi.core.lesson_status";
const STATE = "cmi.suspend_data";
const RAW = "cmi.core.score.raw";
/** Moodle's name for people who have not said who they are. */
const GUEST = "guest";

/** @param {Window} window @returns {Adapter} */
export function scorm12(window) {
  const elapsed = stopwatch(window.performance);
  const found = findApi(window, "API");
  /** @type {Calls} */
  let calls;
  /** @type {ReturnType<typeof listsOf>} */
  let lists;
  /** @type {Opened} */
  let opened;
  let isInMoodle = false;
  let isClosed = false;
  let isDecided = false;
  /** Whether a result has been set that Moodle has yet to look at twice. */
  let isUnsettled = false;
  /** What the LMS must have, element by element, even if it refused it at first. @type {Map<string, string>} */
  const wanted = new Map();

  /** @param {string} element @param {string} value */
  function want(element, value) {
    wanted.set(element, value);
    calls.set(element, value);
  }

  /** Sets again what was refused. @returns {string[]} the elements that still are */
  function insist() {
    const refused = Array.from(wanted).filter(([element, value]) => !calls.set(element, value));
    return refused.map(([element]) => element);
  }

  function setTime() {
    calls.set("cmi.core.session_time", timespan(elapsed()));
    calls.set("cmi.core.exit", "suspend");
  }

  return {
    open(data) {
      const nobody = noLms.open(data);
      if (!found) return nobody;
      const { owner } = found;
      const standard = callsTo(found.api);
      isInMoodle = isMoodle(owner);
      calls = isInMoodle ? { ...standard, commit: () => delivered(owner, standard.commit) } : standard;
      // After a reload of the frame alone the LMS may refuse a second start while the first session still works.
      if (!calls.initialize() && calls.get(STATUS) === "") return { ...nobody, stale: true };
      lists = listsOf(calls, data);
      const mode = calls.get("cmi.core.lesson_mode");
      const status = calls.get(STATUS);
      const id = calls.get("cmi.core.student_id");
      opened = {
        found: true,
        stale: false,
        mode: mode === "review" || mode === "browse" ? mode : "normal",
        learner: { id: id === GUEST ? "" : id, name: calls.get("cmi.core.student_name") },
        registration: registration(window),
        state: calls.get(STATE),
        status: /^(incomplete|passed|failed|completed)$/.test(status) ? /** @type {Status} */ (status) : "",
        seconds: secondsOf(calls.get("cmi.core.total_time")),
      };
      return opened;
    },

    answer: (record) => lists.answer(record),

    competence: (record) => lists.competence(record),

    save: (state) => want(STATE, state),

    decide(status, score) {
      if (score !== null) {
        calls.set("cmi.core.score.min", "0");
        calls.set("cmi.core.score.max", "100");
        want(RAW, String(score));
      }
      if (status !== opened.status) want(STATUS, status);
      isDecided = isUnsettled = status !== "incomplete";
    },

    commit(force) {
      // Moodle answers "true" without a line and then believes it sent; what is not committed waits for the next commit.
      if (!found || isClosed || window.navigator.onLine === false) return false;
      const refused = insist();
      setTime();
      if (force && !unsettle(calls)) return false;
      isUnsettled = isUnsettled || (force && isDecided);
      const isTaken = calls.commit() && refused.every((element) => element === RAW);
      // Without its score a result would look as one that has none.
      if (isTaken && !refused.length && isUnsettled && isInMoodle && !isLeaving(found.owner)) {
        settle(calls);
        isUnsettled = false;
      }
      return isTaken;
    },

    close() {
      if (isClosed) return false;
      isClosed = true;
      // Moodle's Finish sends old interactions and a status even if nothing was set, over what another tab has saved since.
      if (isInMoodle && opened.mode !== "normal") return true;
      if (opened.mode === "normal") setTime();
      // Left alone, LMSs make a session without a status `completed` (RTE 3.4.4), and so would lock the learner out.
      if (opened.mode === "browse" && opened.status === "") calls.set(STATUS, "browsed");
      return calls.finish();
    },

    diagnosis: () => (calls ? calls.lastError() : ""),

    reload() {
      try {
        (found ? found.owner : window).location.reload();
      } catch {
        window.location.reload();
      }
    },
  };
}
