// The form of learner responses and correct patterns of each interaction type of SCORM 2004 (RTE 4.2.9.1, 4.2.9.2).

/**
 * @typedef {object} ResponseForm
 * @property {(value: string, isPattern: boolean) => string | null} problem
 * @property {string[]} [prefixes] properties that may stand in braces before a pattern
 * @property {number} patterns how many patterns an LMS must be able to keep
 * @property {boolean} [only] whether an interaction may have no more than that
 * @property {number} [parts] how many parts joined by [,] an LMS must be able to keep
 * @property {boolean} [unique] whether no two patterns may be the same
 */

/** @param {string} value @param {string} what @param {TypeCheck} check @returns {string | null} */
function partsProblem(value, what, check) {
  for (const part of value.split("[,]")) {
    if (part === "") return `"${value}" has an empty ${what} between or beside its [,]`;
    const problem = check(part);
    if (problem !== null) return problem;
  }
  return null;
}

/** @param {string} value @returns {string | null} */
function choiceProblem(value) {
  if (value === "") return null; // nothing chosen
  const identifiers = value.split("[,]");
  const double = identifiers.find((one, at) => identifiers.indexOf(one) !== at);
  return partsProblem(value, "choice", identifierProblem) ??
    (double === undefined ? null : `"${double}" is chosen twice`);
}

/** @param {string} value @param {boolean} isPattern @returns {string | null} */
function matchingProblem(value, isPattern) {
  if (value === "" && !isPattern) return null;
  return partsProblem(value, "pair", (pair) => {
    const sides = pair.split("[.]");
    if (sides.length !== 2) return `"${pair}" is not a pair of the form SOURCE[.]TARGET`;
    return identifierProblem(sides[0]) ?? identifierProblem(sides[1]);
  });
}

/** @param {string} value @param {boolean} isPattern @returns {string | null} */
function performanceProblem(value, isPattern) {
  if (value === "" && !isPattern) return null;
  return partsProblem(value, "step", (record) => {
    const [step, answer, ...more] = record.split("[.]");
    if (answer === undefined || more.length > 0) return `"${record}" is not of the form STEP[.]ANSWER`;
    if (step === "" && answer === "") return `"${record}" names neither a step nor an answer`;
    return (step === "" ? null : identifierProblem(step)) ??
      (answer.includes("[:]") ? rangeProblem(answer) : null);
  });
}

/** @param {string} value @returns {string | null} */
function rangeProblem(value) {
  const sides = value.split("[:]");
  if (sides.length !== 2) return `"${value}" is not a range of the form MINIMUM[:]MAXIMUM`;
  const wrong = sides.find((side) => side !== "" && !REAL_2004.test(side));
  if (wrong !== undefined) return `"${wrong}" is not a number`;
  const [low, high] = sides;
  return low !== "" && high !== "" && Number(low) > Number(high) ? `${low} is more than ${high}` : null;
}

/** @type {Record<string, ResponseForm>} */
const RESPONSE_FORMS_2004 = {
  "true-false": { problem: oneOf("true", "false"), patterns: 1, only: true },
  choice: { problem: choiceProblem, patterns: 10, parts: 36, unique: true },
  "fill-in": {
    problem: (value) => value.split("[,]").map(localizedProblem).find((problem) => problem !== null) ?? null,
    prefixes: ["case_matters", "order_matters"], patterns: 5, parts: 10 },
  "long-fill-in": { problem: localizedProblem, prefixes: ["case_matters", "lang"], patterns: 5 },
  likert: { problem: identifierProblem, patterns: 1, only: true },
  matching: { problem: matchingProblem, patterns: 5, parts: 36 },
  performance: { problem: performanceProblem, prefixes: ["order_matters"], patterns: 5, parts: 125 },
  sequencing: {
    problem: (value) => partsProblem(value, "step", identifierProblem), patterns: 5, parts: 36, unique: true },
  numeric: {
    problem: (value, isPattern) => {
      if (isPattern) return rangeProblem(value);
      return REAL_2004.test(value) ? null : `"${value}" is not a number`;
    }, patterns: 1, only: true },
  other: { problem: anyText, patterns: 1, only: true },
};

/**
 * A pattern without the properties in braces before it, or why they are wrong.
 * @param {ResponseForm} form
 * @param {string} pattern
 * @returns {{ rest: string, problem: string | null }}
 */
function readPrefixes(form, pattern) {
  const left = [...(form.prefixes ?? [])];
  let rest = pattern;
  for (;;) {
    const [whole, name, value] = /^\{([a-z_]+)=([^}]*)\}/.exec(rest) ?? [];
    if (whole === undefined || !left.includes(name)) return { rest, problem: null };
    if (name === "lang") {
      if (localizedProblem(whole) !== null) return { rest, problem: localizedProblem(whole) };
    } else if (value !== "true" && value !== "false") {
      return { rest, problem: `${name} is "${value}", neither true nor false` };
    }
    left.splice(left.indexOf(name), 1);
    rest = rest.slice(whole.length);
  }
}

/**
 * Why a response or pattern of an interaction of this type is refused, or null.
 * @param {string} interactionType
 * @param {string} value
 * @param {boolean} isPattern
 * @returns {string | null}
 */
function responseProblem(interactionType, value, isPattern) {
  const form = RESPONSE_FORMS_2004[interactionType];
  if (!isPattern) return form.problem(value, false);
  const { rest, problem } = readPrefixes(form, value);
  return problem ?? form.problem(rest, true);
}

/**
 * What an LMS may refuse or cut in a response that the standard allows.
 * @param {string} interactionType
 * @param {string} value
 * @returns {string | null}
 */
function responseWarning(interactionType, value) {
  const parts = value.split("[,]").length;
  const most = RESPONSE_FORMS_2004[interactionType].parts ?? parts;
  if (parts > most) return `${parts} parts joined by [,]; an LMS need not keep more than ${most}`;
  const longest = ["long-fill-in", "other"].includes(interactionType) ? 4000 : 250;
  const long = value.split(/\[[,.:]\]/).find((part) => part.length > longest);
  if (long !== undefined) return `${long.length} characters; an LMS need not keep more than ${longest}`;
  const hasIdentifiers = ["choice", "likert", "matching", "sequencing"].includes(interactionType);
  if (hasIdentifiers && /[^\w.[\],]/.test(value)) {
    return "identifiers with characters beside letters, digits, _ and . which Moodle refuses in responses";
  }
  return null;
}
