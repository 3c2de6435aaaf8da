// The elements of the SCORM 1.2 data model (RTE 3.4.4): access, type, keyword values, and how names are read.

/**
 * @typedef {object} ElementModel
 * @property {"r" | "w" | "rw" | "keyword"} access as the SCO sees it
 * @property {string} type a key of CMI_TYPES, "CMIFeedback", or "" for what only the LMS writes
 * @property {string} initial value before anybody has set one
 * @property {boolean} optional whether an LMS may leave it out (error 401)
 */

/**
 * @typedef {object} ElementName
 * @property {string} name as the SCO wrote it
 * @property {string} generic with every index replaced by n
 * @property {{ list: string, index: number }[]} indexes outermost first
 */

/** @type {Map<string, ElementModel>} */
const ELEMENTS = new Map();

/** @param {"M" | "O"} support @param {[string, ElementModel["access"], string, string?][]} rows */
function declareElements(support, rows) {
  for (const [name, access, type, initial = ""] of rows) {
    ELEMENTS.set(`cmi.${name}`, { access, type, initial, optional: support === "O" });
  }
}

declareElements("M", [
  ["_version", "keyword", "", "3.4"],
  ["core._children", "keyword", "",
    "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time"],
  ["core.student_id", "r", ""],
  ["core.student_name", "r", ""],
  ["core.lesson_location", "rw", "CMIString255"],
  ["core.credit", "r", "", "credit"],
  ["core.lesson_status", "rw", "status", "not attempted"],
  ["core.entry", "r", "", "ab-initio"],
  ["core.score._children", "keyword", "", "raw,min,max"],
  ["core.score.raw", "rw", "score"],
  ["core.total_time", "r", "", "0000:00:00.00"],
  ["core.exit", "w", "exit"],
  ["core.session_time", "w", "CMITimespan"],
  ["suspend_data", "rw", "CMIString4096"],
  ["launch_data", "r", ""],
]);
declareElements("O", [
  ["core.score.max", "rw", "score"],
  ["core.score.min", "rw", "score"],
  ["core.lesson_mode", "r", "", "normal"],
  ["comments", "rw", "CMIString4096"],
  ["comments_from_lms", "r", ""],
  ["objectives._children", "keyword", "", "id,score,status"],
  ["objectives._count", "keyword", ""],
  ["objectives.n.id", "rw", "CMIIdentifier"],
  ["objectives.n.score._children", "keyword", "", "raw,min,max"],
  ["objectives.n.score.raw", "rw", "score"],
  ["objectives.n.score.min", "rw", "score"],
  ["objectives.n.score.max", "rw", "score"],
  ["objectives.n.status", "rw", "status", "not attempted"],
  ["student_data._children", "keyword", "", "mastery_score,max_time_allowed,time_limit_action"],
  ["student_data.mastery_score", "r", ""],
  ["student_data.max_time_allowed", "r", ""],
  ["student_data.time_limit_action", "r", "", "continue,no message"],
  ["student_preference._children", "keyword", "", "audio,language,speed,text"],
  ["student_preference.audio", "rw", "audio", "0"],
  ["student_preference.language", "rw", "CMIString255"],
  ["student_preference.speed", "rw", "speed", "0"],
  ["student_preference.text", "rw", "text", "0"],
  ["interactions._children", "keyword", "",
    "id,objectives,time,type,correct_responses,weighting,student_response,result,latency"],
  ["interactions._count", "keyword", ""],
  ["interactions.n.id", "w", "CMIIdentifier"],
  ["interactions.n.objectives._count", "keyword", ""],
  ["interactions.n.objectives.n.id", "w", "CMIIdentifier"],
  ["interactions.n.time", "w", "CMITime"],
  ["interactions.n.type", "w", "interactionType"],
  ["interactions.n.correct_responses._count", "keyword", ""],
  ["interactions.n.correct_responses.n.pattern", "w", "CMIFeedback"],
  ["interactions.n.weighting", "w", "CMIDecimal"],
  ["interactions.n.student_response", "w", "CMIFeedback"],
  ["interactions.n.result", "w", "result"],
  ["interactions.n.latency", "w", "CMITimespan"],
]);

/** @param {string} name @returns {ElementName} */
function readElementName(name) {
  const parts = name.split(".");
  /** @type {ElementName["indexes"]} */
  const indexes = [];
  const generic = parts.map((part, at) => {
    if (part === "n") return "(n)"; // the letter itself is no index
    if (!/^(0|[1-9]\d*)$/.test(part)) return part;
    indexes.push({ list: parts.slice(0, at).join("."), index: Number(part) });
    return "n";
  });
  return { name, generic: generic.join("."), indexes };
}

/**
 * The error for a name that is no element: 202 and 203 tell a keyword asked of something that has none.
 * @param {ElementName} element
 * @returns {"201" | "202" | "203"}
 */
function unknownElementError(element) {
  const keyword = /^(.*)\.(_children|_count)$/.exec(element.generic);
  if (keyword === null) return "201";
  const [, owner, word] = keyword;
  const known = [...ELEMENTS.keys()].some((name) => name === owner || name.startsWith(`${owner}.`));
  if (!known) return "201";
  return word === "_children" ? "202" : "203";
}

/** @param {ElementName} element @returns {boolean} whether it ends in a keyword that belongs to something known */
function isKeyword(element) {
  return ELEMENTS.get(element.generic)?.access === "keyword" || unknownElementError(element) !== "201";
}
