// The data types of SCORM 1.2 (RTE 3.4.5), made of the checks in value_checks.js.

const decimal = matching(/^-?\d+(\.\d+)?$/, "a CMIDecimal");
const signedInteger = within(matching(/^[+-]?\d+$/, "a CMISInteger"), -32768, 32767);
const lessonStatuses = oneOf("passed", "completed", "failed", "incomplete", "browsed", "not attempted");

/**
 * CMIFeedback is absent: its form hangs on the interaction's type, see feedbackProblem.
 * @type {Record<string, TypeCheck>}
 */
const CMI_TYPES = {
  CMIString255: upTo(255),
  CMIString4096: upTo(4096),
  CMIIdentifier: matching(/^[\x21-\x7E]{1,255}$/, "a CMIIdentifier (1 to 255 characters of ASCII, no white space)"),
  CMIDecimal: decimal,
  CMITime: matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/, "a CMITime (HH:MM:SS.SS)"),
  CMITimespan: matching(/^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/, "a CMITimespan (HHHH:MM:SS.SS)"),
  score: orBlank(within(decimal, 0, 100)),
  status: lessonStatuses,
  exit: oneOf("time-out", "suspend", "logout", ""),
  interactionType: oneOf(
    "true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"),
  result: (value) =>
    ["correct", "wrong", "unanticipated", "neutral"].includes(value) ? null : decimal(value),
  audio: within(signedInteger, -1, 100),
  speed: within(signedInteger, -100, 100),
  text: oneOf("-1", "0", "1"),
};

/**
 * What every LMS takes although the standard's prose does not: told apart from violations.
 * @param {string} type
 * @param {string} value
 * @returns {string | null}
 */
function typeWarning(type, value) {
  if (/^CMI(String|Feedback)/.test(type) && /[^\x00-\x7F]/.test(value)) {
    return "characters outside ASCII";
  }
  if (type === "CMITimespan" && !/^\d+:[0-5]\d:[0-5]\d/.test(value)) {
    return "60 or more minutes or seconds";
  }
  if (value === "not attempted") return "Moodle refuses \"not attempted\"";
  return null;
}
