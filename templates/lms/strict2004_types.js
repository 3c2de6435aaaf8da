// The data types of SCORM 2004 (RTE 4.1.1, 4.2) as checks that say why a value is refused, and what is worth a warning.

/**
 * Why a value is refused: 406 for a wrong form, 407 for a number out of range.
 * @typedef {{ code: "406" | "407", reason: string }} Refusal2004
 */

/** @typedef {(value: string) => Refusal2004 | null} Check2004 */

/** @param {TypeCheck} check @returns {Check2004} */
function typed2004(check) {
  return (value) => {
    const reason = check(value);
    return reason === null ? null : { code: "406", reason };
  };
}

/** Any number that programming languages write; narrower LMSs get a warning. */
const REAL_2004 = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** @param {number} [low] @param {number} [high] @returns {Check2004} */
function real2004(low = -Infinity, high = Infinity) {
  return (value) => {
    if (!REAL_2004.test(value)) return { code: "406", reason: `"${value}" is not a number` };
    if (Number(value) >= low && Number(value) <= high) return null;
    const range = high === Infinity ? `${low} or more` : `between ${low} and ${high}`;
    return { code: "407", reason: `${value} is not ${range}` };
  };
}

const LANGUAGE_2004 = /^([A-Za-z]{2,3}|[ixIX](?=-))(-[A-Za-z0-9]{1,8})*$/;
const LANGUAGE_PREFIX_2004 = /^\{lang=([^}]*)\}/;

/** A text with `{lang=xx}` in front of it or without. @type {TypeCheck} */
function localizedProblem(value) {
  const prefix = LANGUAGE_PREFIX_2004.exec(value);
  return prefix === null || LANGUAGE_2004.test(prefix[1]) ? null : `"${prefix[1]}" is not a language code`;
}

/** Labels are URIs (RFC 3986), of the form urn:NID:NSS (RFC 2141) if they begin with "urn:". @type {TypeCheck} */
function identifierProblem(value) {
  if (value.trim() === "") return "an identifier must not be empty";
  const wrong = /[\s<>"{}|\\^`[\]]|%(?![0-9A-Fa-f]{2})/.exec(value);
  if (wrong !== null) {
    const what = /\s/.test(wrong[0]) ? "white space" : `the character ${wrong[0]}`;
    return `"${value}" is not an identifier: ${what} is not allowed in one`;
  }
  const urn = /^urn:[a-z0-9][a-z0-9-]*:.+/i;
  return /^urn:/i.test(value) && !urn.test(value) ? `"${value}" is not of the form urn:NAMESPACE:NAME` : null;
}

const TIME_2004 = new RegExp(
  "^(19[7-9]\\d|20[0-2]\\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])" +
    "(T([01]\\d|2[0-3])(:[0-5]\\d(:[0-5]\\d(\\.\\d{1,2}(Z|[+-]([01]\\d|2[0-3])(:[0-5]\\d)?)?)?)?)?)?)?)?$",
);

/** A point in time; the time zone may only follow a fraction of a second. @type {TypeCheck} */
function timeProblem(value) {
  if (TIME_2004.test(value)) return null;
  if (/\.\d{3,}/.test(value)) return `"${value}" has more than two decimals of a second`;
  if (/^\d{4}-\d\d-\d\dT\d\d(:\d\d){0,2}(Z|[+-]\d\d(:\d\d)?)$/.test(value)) {
    return `"${value}" has a time zone without a fraction of a second before it (such as 09:45:58.0Z)`;
  }
  return `"${value}" is not a point in time (such as 2026-01-31T09:45:58) between 1970 and 2038`;
}

/** Length of a session or an answer. */
const INTERVAL_2004 =
  /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;

/** @type {TypeCheck} */
function intervalProblem(value) {
  if (INTERVAL_2004.test(value)) return null;
  if (/^P.*\.\d{3,}S$/.test(value)) return `"${value}" has more than two decimals of a second`;
  return `"${value}" is not a length of time (such as PT1H5M30.5S)`;
}

/** @type {TypeCheck} */
const anyText = () => null;
const resultWord = oneOf("correct", "incorrect", "unanticipated", "neutral");

/**
 * Responses are absent: their form hangs on the interaction's type, see response2004.
 * @type {Record<string, Check2004>}
 */
const TYPES_2004 = {
  text: typed2004(anyText),
  localized: typed2004(localizedProblem),
  language: typed2004((value) =>
    value === "" || LANGUAGE_2004.test(value) ? null : `"${value}" is not a language code`),
  identifier: typed2004(identifierProblem),
  time: typed2004(timeProblem),
  interval: typed2004(intervalProblem),
  real: real2004(),
  scaled: real2004(-1, 1),
  measure: real2004(0, 1),
  level: real2004(0),
  completion: typed2004(oneOf("completed", "incomplete", "not attempted", "unknown")),
  success: typed2004(oneOf("passed", "failed", "unknown")),
  exit: typed2004(oneOf("time-out", "suspend", "logout", "normal", "")),
  captioning: typed2004(oneOf("-1", "0", "1")),
  interactionType: typed2004(
    oneOf("true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert",
      "numeric", "other")),
  result: (value) => (resultWord(value) === null || REAL_2004.test(value) ? null : {
    code: "406", reason: `${resultWord(value)}, nor a number` }),
};

/** Whether the code of a language is known to the browser. @param {string} language */
function isKnownLanguage(language) {
  const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  return /^[ix]-/i.test(language) || names.of(language.split("-")[0]) !== undefined;
}

/**
 * What the standard allows, or leaves open, and some LMSs nevertheless refuse or cut.
 * @param {string} type
 * @param {string} value
 * @returns {string | null}
 */
function typeWarning2004(type, value) {
  const language = type === "language" ? value : LANGUAGE_PREFIX_2004.exec(value)?.[1];
  if (language && !isKnownLanguage(language)) return `no language has the code "${language}"`;
  if (type === "identifier" && /[^\x00-\x7F]/.test(value)) return "an identifier with characters outside ASCII";
  const isNumber = REAL_2004.test(value) && ["real", "scaled", "measure", "level", "result"].includes(type);
  if (isNumber && !/^-?\d+(\.\d+)?$/.test(value)) return `the number ${value} is written in a way that LMSs may refuse`;
  if (type === "exit" && value === "logout") return '"logout" is deprecated: LMSs may end the whole course';
  return null;
}
