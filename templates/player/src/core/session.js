// The session: all that the user interface asks and tells of a learner's work.

/** @import { Adapter, Given, Part, PlayerData } from "./data.js" */
/** @import { Device } from "./device.js" */
/** @import { QueuedAnswer } from "./journal.js" */
/** @import { SaveState } from "./keeper.js" */
/** @import { AssessmentResult, Results } from "./results.js" */
/** @import { State } from "./state.js" */

import { decode } from "./codec.js";
import { readCourse } from "./course.js";
import { browser } from "./device.js";
import { optionOrder } from "./draw.js";
import { openKeeper } from "./keeper.js";
import { giveAnswer, isFixed, readLesson, startTry, submitTry } from "./learning.js";
import { watchPage } from "./life.js";
import { noLms } from "./nolms.js";
import { openNotes } from "./notes.js";
import { assessmentResult, resultsOf } from "./results.js";
import { supportFacts } from "./support.js";
import { whenKnown } from "./whenknown.js";

/** What listeners are told after every change; joined: work from elsewhere has come in. @typedef {{save: SaveState, reload: boolean, joined: boolean}} Change */
/**
 * `right` and `earned` (parts of 10,000) are null while the answer is not checked; `earned` also where nothing is scored.
 * @typedef {{answer: Given, checked: boolean, tries: number, right: boolean|null, earned: number|null, fixed: boolean}} AnswerView
 */

/**
 * Opens the session with the LMS. Once a page.
 * @param {PlayerData} data
 * @param {Adapter|null} adapter
 * @param {Record<string, Part>} parts
 * @param {Device} [device]
 */
export function openSession(data, adapter, parts, device = browser(window)) {
  const course = readCourse(data, parts);
  const keeper = openKeeper(course, adapter || noLms, device, raise);
  const { opened } = keeper;
  /** @type {((change: Change) => void)[]} */
  const listeners = [];
  let needsReload = opened.stale;
  let asked = keeper.elapsed();

  function raise() {
    const change = { save: keeper.saveState, reload: needsReload, joined: keeper.takeJoined() };
    for (const listener of listeners) listener(change);
  }

  /** @param {State|null} next @param {QueuedAnswer[]} [reports] @returns {boolean} whether it was allowed */
  function act(next, reports = []) {
    if (!next || keeper.isClosed) return false;
    keeper.change(next);
    keeper.save(reports);
    raise();
    return true;
  }

  watchPage(device, keeper, (mustReload) => {
    needsReload = needsReload || mustReload;
    raise();
  });

  return {
    mode: opened.mode,
    learner: opened.learner,
    connected: opened.found,
    notes: openNotes(device, data.id, opened),

    /** Id of the page where the learner was, or empty. */
    get location() {
      const page = data.pages.find(({ key }) => key === keeper.state.location);
      return page ? page.id : "";
    },

    /** Keeps the place; goes out with the next save. @param {string} pageId */
    visit(pageId) {
      const page = course.page(pageId);
      asked = keeper.elapsed();
      if (page && page.key !== keeper.state.location) keeper.change({ ...keeper.state, location: page.key });
    },

    /** @param {string} pageId */
    finishLesson(pageId) {
      const page = course.page(pageId);
      return page ? act(readLesson(course, keeper.state, page)) : false;
    },

    /** @param {string} pageId */
    isRead(pageId) {
      const page = course.page(pageId);
      return Boolean(page && keeper.state.lessons.includes(page.key));
    },

    /** @param {string} questionId @returns {AnswerView|null} */
    answerOf(questionId) {
      const question = course.question(questionId);
      const kept = question && keeper.state.answers[question.key];
      const answer = kept && course.given(question, kept.code);
      if (!kept || answer === null || answer === undefined) return null;
      const { checked, tries } = kept;
      const fixed = keeper.isClosed || isFixed(course, keeper.state, question);
      if (!checked) return { answer, checked, tries, right: null, earned: null, fixed };
      return { answer, checked, tries, right: course.right(question, kept.code), earned: course.earned(question, kept.code), fixed };
    },

    /**
     * Records an answer; `checked`: the learner learns now whether it is right, so that in an assessment it can't be changed.
     * @param {string} questionId
     * @param {Given} given
     * @param {boolean} checked
     * @returns {{right: boolean, earned: number|null}|null} null when nothing was checked
     */
    answer(questionId, given, checked) {
      const question = course.question(questionId);
      const before = question && keeper.state.answers[question.key];
      if (!question || (!given.length && !before)) return null;
      const code = course.part(question).encode(question, given);
      if (before && !checked && !before.checked && before.code === code) return null;
      const isComplete = course.isComplete(question, code);
      if (checked && !isComplete) return null;
      const next = giveAnswer(course, keeper.state, question, code, checked, device.now());
      if (!next) return null;
      const { key, digest } = question;
      const latency = Math.floor((keeper.elapsed() - asked) / 100);
      /** @type {QueuedAnswer} */
      const report = { key, digest, code, stamp: next.answers[key].stamp, latency, at: device.now() };
      asked = keeper.elapsed();
      // A choice in a lesson that is not checked yet is nobody's business but the learner's; half an answer is none.
      const isReported = question.reported !== false && isComplete && (checked || question.assessment !== null);
      const isTaken = act(next, isReported ? [report] : []);
      return isTaken && checked ? { right: course.right(question, code), earned: course.earned(question, code) } : null;
    },

    /** @param {string} id @returns {AssessmentResult|null} */
    assessmentOf(id) {
      const assessment = course.assessment(id);
      return assessment ? assessmentResult(course, keeper.state, assessment) : null;
    },

    /** Places of a question's options in the order of the present try; null: as they stand in the source. @param {string} questionId */
    optionsOf(questionId) {
      const question = course.question(questionId);
      const assessment = question && course.assessment(question.assessment);
      const isShuffled = assessment && assessment.shuffle && assessment.shuffle.options && question.type === "choice";
      return isShuffled && question.reported !== false ? optionOrder(keeper.state, assessment, question) : null;
    },

    /** Hands in the present try, once every question is answered. @param {string} id @returns {boolean} whether it was done */
    submit(id) {
      const assessment = course.assessment(id);
      return assessment ? act(submitTry(course, keeper.state, assessment, device.now())) : false;
    },

    /** @param {string} id @returns {boolean} whether another try was begun */
    startAgain(id) {
      const assessment = course.assessment(id);
      return assessment ? act(startTry(course, keeper.state, assessment, device.now())) : false;
    },

    /** @returns {Results} */
    results: () => resultsOf(course, keeper.state, keeper.seconds()),

    /** Work found on this device of which only the learner can say whether it still counts. */
    get pending() {
      const { held } = keeper;
      const state = held && decode(course, held.state);
      return held && state ? { answers: Object.keys(state.answers).length, date: new Date(held.saved) } : null;
    },

    /** @param {boolean} keep */
    resolvePending(keep) {
      keeper.resolve(keep);
      raise();
    },

    get saveState() {
      return keeper.saveState;
    },

    /** Whether the session is over, so that nothing more is recorded until the page is opened again. */
    get closed() {
      return keeper.isClosed;
    },

    get needsReload() {
      return needsReload;
    },

    /** Why saving fails; empty where nothing is known but that it does. */
    get trouble() {
      return keeper.trouble;
    },

    /** Whether only a new launch from the LMS helps. */
    lost: Boolean(opened.lost),

    /** Loads the page again that holds the LMS's side of the session. */
    reload: () => keeper.reloadLms(),

    /** @returns {boolean|Promise<boolean>} false when the LMS did not take it */
    save() {
      const isSaved = keeper.save();
      raise();
      return isSaved;
    },

    /** Save and exit: when it gives false nothing is closed, and the learner may try again. @returns {boolean|Promise<boolean>} */
    exit() {
      const exited = whenKnown(keeper.save(), (isSaved) => {
        // The commit carried time and exit, so nothing is lost if the LMS then refuses to finish, and there is no second try.
        const closing = isSaved && keeper.close(false);
        return whenKnown(closing, () => {
          raise();
          return isSaved;
        });
      });
      if (exited instanceof Promise) raise();
      return exited;
    },

    /** What a teacher or administrator needs to help. */
    support: () => supportFacts(data, keeper, device),

    /** @param {(change: Change) => void} listener */
    listen(listener) {
      listeners.push(listener);
    },
  };
}

/** @typedef {ReturnType<typeof openSession>} Session */
