// What an answer comes to, in one word.
import { isScored } from "../core/credit.js";

/** @import { Part, Question } from "../core/data.js" */
/** @import { AnswerView } from "../core/session.js" */

/**
 * @param {Question} question
 * @param {Part} part
 * @param {AnswerView | null} known
 */
export function verdictOn(question, part, known) {
  if (!known || part.isComplete?.(question, known.answer) === false) return "unanswered";
  if (!isScored(question)) return "kept";
  return known.right ? "right" : known.earned ? "partly" : "wrong";
}
