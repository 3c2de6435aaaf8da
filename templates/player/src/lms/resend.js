// Makes an LMS send again what it believes sent: every value is changed for one commit, then set right.

/** @import { Calls } from "./calls.js" */

const NEVER_RESENT = ["cmi.suspend_data", "cmi.core.session_time", "cmi.core.exit"];

/**
 * Moodle compares with what it last put into a request, delivered or not, and so never repeats a lost value (STANDARDS 2.5).
 * The state needs no such help: its revision makes it differ.
 * @param {Calls} calls
 * @returns {boolean} false: nothing goes through yet; the right values are set and wait for the next commit
 */
export function unsettle(calls) {
  const right = Array.from(calls.values).filter(([element]) => !NEVER_RESENT.includes(element));
  calls.put(right.map(([element, value]) => [element, variant(element, value)]));
  const isThrough = calls.commit();
  calls.put(right);
  return isThrough;
}

/** A score that differs by less than any LMS shows. @param {string} score */
export function nudged(score) {
  const value = Number(score);
  return (value >= 100 ? value - 0.001 : value + 0.001).toFixed(3);
}

/** Another legal value of the same element. @param {string} element @param {string} value @returns {string} */
function variant(element, value) {
  const name = element.slice(element.lastIndexOf(".") + 1);
  switch (name) {
    case "id":
      return value + "_";
    case "type":
      return "performance";
    case "pattern":
    case "student_response":
      return "";
    case "result":
      return value === "neutral" ? "unanticipated" : "neutral";
    case "time":
      return value === "00:00:00" ? "00:00:01" : "00:00:00";
    case "latency":
      return value === "0000:00:00.00" ? "0000:00:01.00" : "0000:00:00.00";
    case "status":
    case "lesson_status":
      return value === "incomplete" ? "browsed" : "incomplete";
    default:
      return nudged(value);
  }
}
