// What an LMS works out itself when the SCO finishes (RTE 3.4.4): status by mastery score, total time.

/** @param {StrictLms} lms */
function closeSession(lms) {
  const session = lms.stored("cmi.core.session_time");
  if (session !== "") {
    lms.values.set("cmi.core.total_time", addTimespans(lms.stored("cmi.core.total_time"), session));
    lms.written.add("cmi.core.total_time");
  }
  const status = statusAtFinish(lms);
  if (status !== lms.stored("cmi.core.lesson_status")) {
    lms.values.set("cmi.core.lesson_status", status);
    lms.written.add("cmi.core.lesson_status");
  }
}

/** @param {StrictLms} lms @returns {string} */
function statusAtFinish(lms) {
  const setBySco = lms.written.has("cmi.core.lesson_status");
  const status = lms.stored("cmi.core.lesson_status");
  if (lms.stored("cmi.core.lesson_mode") === "browse") return setBySco ? status : "browsed";
  if (lms.stored("cmi.core.credit") !== "credit") return status;
  const mastery = lms.stored("cmi.student_data.mastery_score");
  const raw = lms.stored("cmi.core.score.raw");
  if (mastery !== "" && raw !== "") return Number(raw) >= Number(mastery) ? "passed" : "failed";
  return setBySco || status !== "not attempted" ? status : "completed";
}

/**
 * The sum of two CMITimespans, counted in hundredths of a second.
 * @param {string} first
 * @param {string} second
 * @returns {string} HHHH:MM:SS.SS
 */
function addTimespans(first, second) {
  const sum = hundredths(first) + hundredths(second);
  /** @param {number} value @param {number} digits */
  const pad = (value, digits) => String(Math.floor(value)).padStart(digits, "0");
  return `${pad(sum / 360000, 4)}:${pad((sum / 6000) % 60, 2)}:${pad((sum / 100) % 60, 2)}.${pad(sum % 100, 2)}`;
}

/** @param {string} timespan @returns {number} */
function hundredths(timespan) {
  const [hours, minutes, seconds] = timespan.split(":");
  const [whole, fraction = ""] = seconds.split(".");
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(whole)) * 100 + Number(fraction.padEnd(2, "0"));
}
