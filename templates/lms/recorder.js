// Writes down every call of the SCO, and what was wrong with it by the standard whichever LMS answers.

/**
 * @typedef {object} RecordedCall
 * @property {string} method
 * @property {unknown[]} args
 * @property {unknown} result what the LMS answered; null when it threw
 * @property {string} error the LMS's error code after the call
 * @property {string | null} thrown
 */

/**
 * @typedef {object} Violation
 * @property {string} call
 * @property {string} code
 * @property {string} reason
 */

/** @typedef {Record<string, (...args: unknown[]) => unknown>} ScormApi */

/**
 * A strict run-time of either standard, as far as what it thinks of the last call.
 * @typedef {{ problem: string | null, warning: string | null, errorCode: string, section?: string }} Judge
 */

/** @type {RecordedCall[]} */
const lmsLog = [];
/** @type {Violation[]} */
const lmsViolations = [];
/** @type {{ call: string, reason: string }[]} */
const lmsWarnings = [];
let violationsSent = 0;

/** Hears of each call that was judged. @type {(call: RecordedCall, judge: Judge) => void} */
let hearCall = () => {};

const API_METHODS = ["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit",
  "LMSGetLastError", "LMSGetErrorString", "LMSGetDiagnostic"];

/** @returns {Violation[]} those not handed out before */
function takeNewViolations() {
  const fresh = lmsViolations.slice(violationsSent);
  violationsSent = lmsViolations.length;
  return fresh;
}

/**
 * The API object for the SCO. `judge` is a strict run-time that hears the same calls; it may be the LMS itself.
 * @param {ScormApi} lms
 * @param {Judge} judge
 * @param {string[]} [methods]
 * @returns {ScormApi}
 */
function recordedApi(lms, judge, methods = API_METHODS) {
  /** @type {ScormApi} */
  const api = {};
  for (const method of methods) {
    api[method] = (...args) => recordCall(lms, judge, method, args);
  }
  return api;
}

/** @param {ScormApi} lms @param {Judge} judge @param {string} method @param {unknown[]} args @returns {unknown} */
function recordCall(lms, judge, method, args) {
  const judgeIsLms = /** @type {unknown} */ (judge) === lms;
  if (!judgeIsLms) /** @type {ScormApi} */ (/** @type {unknown} */ (judge))[method](...args);
  /** @type {RecordedCall} */
  const call = { method, args, result: null, error: "", thrown: null };
  lmsLog.push(call);
  try {
    call.result = lms[method](...args);
    return call.result;
  } catch (error) {
    call.thrown = String(error);
    throw error;
  } finally {
    call.error = judgeIsLms ? judge.errorCode : String(lms.LMSGetLastError());
    if (!/^(LMS)?Get(LastError|ErrorString|Diagnostic)$/.test(method)) judgeCall(judge, call, judgeIsLms);
  }
}

/** @param {Judge} judge @param {RecordedCall} call @param {boolean} judgeIsLms */
function judgeCall(judge, call, judgeIsLms) {
  hearCall(call, judge);
  const text = `${call.method}(${call.args.map((arg) => String(JSON.stringify(arg)).slice(0, 200)).join(", ")})`;
  if (judge.warning !== null) lmsWarnings.push({ call: text, reason: judge.warning });
  if (judge.problem !== null) {
    lmsViolations.push({ call: text, code: judge.errorCode, reason: judge.problem });
  } else if (!judgeIsLms && !["0", "101", "401"].includes(call.error)) {
    lmsViolations.push({ call: text, code: call.error, reason: "allowed by the standard, refused by this LMS" });
  }
}
