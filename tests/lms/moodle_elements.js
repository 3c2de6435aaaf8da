// The data model as Moodle 4.3 checks it: laxer than the standard, numbers kept as numbers, sent in this order.

/**
 * @typedef {object} MoodleElement
 * @property {"r" | "w" | "rw"} access
 * @property {RegExp} form
 * @property {[number, number] | null} range a value with a range is stored as a number, and "" as 0
 * @property {string | undefined} initial undefined: sent by the first commit whatever the value
 */

const MOODLE_DECIMAL = /^-?\d{0,3}(\.\d*)?$/;
const MOODLE_TIMESPAN = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/;
const MOODLE_IDENTIFIER = /^[\x21-\x7E]{0,255}$/;
const MOODLE_STATUS = /^(passed|completed|failed|incomplete|browsed)$/;
const MOODLE_OBJECTIVE_STATUS = /^(passed|completed|failed|incomplete|browsed|not attempted)$/;

/**
 * @param {boolean} standardSizes Moodle's setting scormstandard; off by default
 * @returns {Map<string, MoodleElement>}
 */
function moodleElements(standardSizes) {
  const short = standardSizes ? /^[^]{0,255}$/ : /^[^]{0,64000}$/;
  const long = standardSizes ? /^[^]{0,4096}$/ : short;
  /** @type {Map<string, MoodleElement>} */
  const elements = new Map();
  /**
   * @param {string} name
   * @param {MoodleElement["access"]} access
   * @param {RegExp} [form]
   * @param {string} [initial]
   * @param {[number, number]} [range]
   */
  const add = (name, access, form = /(?:)/, initial, range) => {
    elements.set(`cmi.${name}`, { access, form, range: range ?? null, initial });
  };
  for (const part of ["raw", "max", "min"]) add(`core.score.${part}`, "rw", MOODLE_DECIMAL, "", [0, 100]);
  for (const name of ["student_id", "student_name", "credit", "entry", "total_time", "lesson_mode"]) {
    add(`core.${name}`, "r", undefined, "");
  }
  add("core.lesson_location", "rw", short, "");
  add("core.lesson_status", "rw", MOODLE_STATUS, "");
  add("core.exit", "w", /^(time-out|suspend|logout|)$/, "");
  add("core.session_time", "w", MOODLE_TIMESPAN, "00:00:00");
  for (const name of ["mastery_score", "max_time_allowed", "time_limit_action"]) {
    add(`student_data.${name}`, "r", undefined, "");
  }
  add("student_preference.audio", "rw", /^-?\d+$/, "0", [-1, 100]);
  add("student_preference.language", "rw", short, "");
  add("student_preference.speed", "rw", /^-?\d+$/, "0", [-100, 100]);
  add("student_preference.text", "rw", /^-?\d+$/, "0", [-1, 1]);
  add("suspend_data", "rw", long, "");
  add("launch_data", "r", undefined, "");
  add("comments", "rw", long, "");
  add("comments_from_lms", "r", undefined, "");
  add("objectives.n.id", "rw", MOODLE_IDENTIFIER);
  for (const part of ["raw", "min", "max"]) add(`objectives.n.score.${part}`, "rw", MOODLE_DECIMAL, "", [0, 100]);
  add("objectives.n.status", "rw", MOODLE_OBJECTIVE_STATUS);
  add("interactions.n.id", "w", MOODLE_IDENTIFIER);
  add("interactions.n.objectives.n.id", "w", MOODLE_IDENTIFIER);
  add("interactions.n.time", "w", /^[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
  add("interactions.n.type", "w",
    /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/);
  add("interactions.n.correct_responses.n.pattern", "w", short);
  add("interactions.n.weighting", "w", MOODLE_DECIMAL, undefined, [-100, 100]);
  add("interactions.n.student_response", "w", short);
  add("interactions.n.result", "w", /^(correct|wrong|unanticipated|neutral|\d{0,3}(\.\d*)?)$/);
  add("interactions.n.latency", "w", MOODLE_TIMESPAN);
  return elements;
}
