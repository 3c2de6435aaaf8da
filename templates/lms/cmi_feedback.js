// The form of responses and patterns of each interaction type (RTE 3.4.5, CMIFeedback).

const SINGLE = "[0-9a-z]";
const PAIR = `${SINGLE}\\.${SINGLE}`;

/** @param {string} unit @param {boolean} braces @returns {RegExp} */
function commaList(unit, braces) {
  const list = `${unit}(,${unit})*`;
  return new RegExp(braces ? `^(\\{${list}\\}|${list})$` : `^${list}$`);
}

/** @type {Record<string, RegExp>} */
const FEEDBACK_FORMS = {
  "true-false": /^(0|1|t|f|true|false)$/,
  choice: commaList(SINGLE, true),
  "fill-in": /^.{0,255}$/,
  numeric: /^-?\d+(\.\d+)?$/,
  likert: new RegExp(`^${SINGLE}?$`),
  matching: commaList(PAIR, true),
  performance: /^.{0,255}$/,
  sequencing: commaList(SINGLE, false),
};

/**
 * Why a response or pattern is refused, or null.
 * @param {string | undefined} interactionType undefined while the SCO has not set the type
 * @param {string} value
 * @returns {string | null}
 */
function feedbackProblem(interactionType, value) {
  const form = interactionType === undefined ? undefined : FEEDBACK_FORMS[interactionType];
  if (form === undefined) return "the interaction's type must be set before its responses";
  return form.test(value) ? null : `"${value}" is no response of the type ${interactionType}`;
}
