// The elements of the SCORM 2004 data model (RTE 4.2, 4.3; SN 5.6): access, type, section, and how names are read.

/**
 * @typedef {object} Element2004
 * @property {"r" | "w" | "rw"} access as the SCO sees it
 * @property {string} type a key of TYPES_2004, "response", "pattern", "request", or "" for what only the LMS writes
 * @property {string | undefined} initial value before anybody has set one; without it, reading is error 403
 * @property {number} most characters that an LMS must be able to keep
 * @property {string} section where the standard describes it
 */

/**
 * @typedef {object} Name2004
 * @property {string} name as the SCO wrote it, leading zeros of its indexes left out
 * @property {string} generic with every index replaced by n
 * @property {{ list: string, index: number }[]} indexes outermost first
 */

/** @type {Map<string, Element2004>} */
const ELEMENTS_2004 = new Map();

/**
 * @typedef {[name: string, access: Element2004["access"], type?: string, initial?: string, most?: number]} Row2004
 */

/** @param {string} section @param {string} owner @param {Row2004[]} rows */
function declare2004(section, owner, rows) {
  for (const [name, access, type = "", initial, most = Infinity] of rows) {
    ELEMENTS_2004.set(`${owner}.${name}`, { access, type, initial, most, section });
  }
}

/** @type {Row2004[]} */
const SCORES_2004 = [
  ["score._children", "r", "", "scaled,raw,min,max"],
  ["score.scaled", "rw", "scaled"],
  ["score.raw", "rw", "real"],
  ["score.min", "rw", "real"],
  ["score.max", "rw", "real"],
];

declare2004("RTE 4.2.1", "cmi", [["_version", "r", "", "1.0"]]);
for (const [list, access, section] of /** @type {const} */ ([
  ["comments_from_learner", "rw", "RTE 4.2.2"], ["comments_from_lms", "r", "RTE 4.2.3"]])) {
  declare2004(section, `cmi.${list}`, [
    ["_children", "r", "", "comment,location,timestamp"],
    ["_count", "r"],
    ["n.comment", access, "localized", undefined, 4000],
    ["n.location", access, "text", undefined, 250],
    ["n.timestamp", access, "time"],
  ]);
}
declare2004("RTE 4.2.4", "cmi", [["completion_status", "rw", "completion", "unknown"]]);
declare2004("RTE 4.2.5", "cmi", [["completion_threshold", "r"]]);
declare2004("RTE 4.2.6", "cmi", [["credit", "r", "", "credit"]]);
declare2004("RTE 4.2.7", "cmi", [["entry", "r", "", "ab-initio"]]);
declare2004("RTE 4.2.8", "cmi", [["exit", "w", "exit"]]);
declare2004("RTE 4.2.9", "cmi.interactions", [
  ["_children", "r", "",
    "id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description"],
  ["_count", "r"],
  ["n.id", "rw", "identifier", undefined, 4000],
  ["n.type", "rw", "interactionType"],
  ["n.objectives._count", "r"],
  ["n.objectives.n.id", "rw", "identifier", undefined, 4000],
  ["n.timestamp", "rw", "time"],
  ["n.correct_responses._count", "r"],
  ["n.correct_responses.n.pattern", "rw", "pattern"],
  ["n.weighting", "rw", "real"],
  ["n.learner_response", "rw", "response"],
  ["n.result", "rw", "result"],
  ["n.latency", "rw", "interval"],
  ["n.description", "rw", "localized", undefined, 250],
]);
declare2004("RTE 4.2.10", "cmi", [["launch_data", "r"]]);
declare2004("RTE 4.2.11", "cmi", [["learner_id", "r"]]);
declare2004("RTE 4.2.12", "cmi", [["learner_name", "r"]]);
declare2004("RTE 4.2.13", "cmi.learner_preference", [
  ["_children", "r", "", "audio_level,language,delivery_speed,audio_captioning"],
  ["audio_level", "rw", "level", "1"],
  ["language", "rw", "language", "", 250],
  ["delivery_speed", "rw", "level", "1"],
  ["audio_captioning", "rw", "captioning", "0"],
]);
declare2004("RTE 4.2.14", "cmi", [["location", "rw", "text", undefined, 1000]]);
declare2004("RTE 4.2.15", "cmi", [["max_time_allowed", "r"]]);
declare2004("RTE 4.2.16", "cmi", [["mode", "r", "", "normal"]]);
declare2004("RTE 4.2.17", "cmi.objectives", [
  ["_children", "r", "", "id,score,success_status,completion_status,progress_measure,description"],
  ["_count", "r"],
  ["n.id", "rw", "identifier", undefined, 4000],
  ...SCORES_2004.map(([name, ...rest]) => /** @type {Row2004} */ ([`n.${name}`, ...rest])),
  ["n.success_status", "rw", "success", "unknown"],
  ["n.completion_status", "rw", "completion", "unknown"],
  ["n.progress_measure", "rw", "measure"],
  ["n.description", "rw", "localized", undefined, 250],
]);
declare2004("RTE 4.2.18", "cmi", [["progress_measure", "rw", "measure"]]);
declare2004("RTE 4.2.19", "cmi", [["scaled_passing_score", "r"]]);
declare2004("RTE 4.2.20", "cmi", SCORES_2004);
declare2004("RTE 4.2.21", "cmi", [["session_time", "w", "interval"]]);
declare2004("RTE 4.2.22", "cmi", [["success_status", "rw", "success", "unknown"]]);
declare2004("RTE 4.2.23", "cmi", [["suspend_data", "rw", "text", undefined, 64000]]);
declare2004("RTE 4.2.24", "cmi", [["time_limit_action", "r", "", "continue,no message"]]);
declare2004("RTE 4.2.25", "cmi", [["total_time", "r", "", "PT0H0M0S"]]);
declare2004("RTE 4.3", "adl.data", [
  ["_children", "r", "", "id,store"],
  ["_count", "r"],
  ["n.id", "r"],
  ["n.store", "rw", "text", undefined, 64000],
]);
declare2004("SN 5.6", "adl.nav", [
  ["request", "rw", "request", "_none_"],
  ["request_valid.continue", "r", "", "unknown"],
  ["request_valid.previous", "r", "", "unknown"],
  ["request_valid.choice.{target}", "r", "", "unknown"],
  ["request_valid.jump.{target}", "r", "", "unknown"],
]);

/** @param {string} name @returns {Name2004} */
function readName2004(name) {
  const navigation = /^(adl\.nav\.request_valid\.(?:choice|jump))\.\{target=[^}]+\}$/.exec(name);
  if (navigation !== null) return { name, generic: `${navigation[1]}.{target}`, indexes: [] };
  /** @type {Name2004["indexes"]} */
  const indexes = [];
  /** @type {string[]} */
  const parts = [];
  const generic = name.split(".").map((part) => {
    const isIndex = /^\d+$/.test(part);
    if (isIndex) indexes.push({ list: parts.join("."), index: Number(part) });
    parts.push(isIndex ? String(Number(part)) : part);
    return isIndex ? "n" : part === "n" ? "(n)" : part; // the letter itself is no index
  });
  return { name: parts.join("."), generic: generic.join("."), indexes };
}

/**
 * Whether a name asks for a keyword of something known that has no such keyword.
 * @param {Name2004} element
 */
function isMissingKeyword(element) {
  const [, owner] = /^(.*)\.(?:_children|_count|_version)$/.exec(element.generic) ?? [];
  return owner !== undefined &&
    [...ELEMENTS_2004.keys()].some((name) => name === owner || name.startsWith(`${owner}.`));
}
