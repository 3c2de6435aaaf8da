// What an LMS works out itself in SCORM 2004: completion by progress, success by score, time and entry at the end.

/**
 * The value that an element has for whoever reads it, or undefined before anybody has set one.
 * @param {Strict2004} lms
 * @param {string} name
 * @returns {string | undefined}
 */
function evaluated2004(lms, name) {
  if (name === "cmi.completion_status") {
    return compared(lms, "cmi.progress_measure", "cmi.completion_threshold", ["completed", "incomplete"], name);
  }
  if (name === "cmi.success_status") {
    return compared(lms, "cmi.score.scaled", "cmi.scaled_passing_score", ["passed", "failed"], name);
  }
  return lms.stored(name);
}

/**
 * With a threshold the LMS decides, whatever the SCO set (RTE 4.2.4.1, 4.2.22.1). What it makes of a measure that was
 * never set is clear since the 4th edition only.
 * @param {Strict2004} lms
 * @param {string} measure
 * @param {string} threshold
 * @param {[string, string]} words reached, missed
 * @param {string} status
 * @returns {string | undefined}
 */
function compared(lms, measure, threshold, [reached, missed], status) {
  const least = lms.stored(threshold);
  const value = lms.stored(measure);
  if (least === undefined) return lms.stored(status);
  if (value === undefined) return lms.edition < 4 ? lms.stored(status) : "unknown";
  return Number(value) >= Number(least) ? reached : missed;
}

/** @param {Strict2004} lms */
function closeSession2004(lms) {
  for (const status of ["cmi.completion_status", "cmi.success_status"]) {
    const value = evaluated2004(lms, status);
    if (value !== undefined && value !== lms.stored(status)) lms.keep(status, value);
  }
  const session = lms.stored("cmi.session_time");
  if (session !== undefined) {
    lms.keep("cmi.total_time", addIntervals(lms.stored("cmi.total_time") ?? "PT0S", session));
  }
}

/** A twelfth of a year of average length. */
const MONTH_SECONDS = 2_629_746;

/** @param {string} interval @returns {number} hundredths of a second; months and years of average length */
function intervalHundredths(interval) {
  const [date, time = ""] = interval.slice(1).split("T");
  /** @param {string} text @param {string} unit */
  const number = (text, unit) => Number(new RegExp(`([\\d.]+)${unit}`).exec(text)?.[1] ?? 0);
  const months = number(date, "Y") * 12 + number(date, "M");
  const hours = number(date, "D") * 24 + number(time, "H");
  return Math.round((months * MONTH_SECONDS + hours * 3600 + number(time, "M") * 60 + number(time, "S")) * 100);
}

/** @param {string} first @param {string} second @returns {string} of the form PTnHnMnS */
function addIntervals(first, second) {
  const sum = intervalHundredths(first) + intervalHundredths(second);
  const seconds = (sum % 6000) / 100;
  return `PT${Math.floor(sum / 360_000)}H${Math.floor(sum / 6000) % 60}M${seconds}S`;
}
