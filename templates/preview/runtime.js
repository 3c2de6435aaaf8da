/** A SCORM 1.2 run-time for one author: keeps in this browser tab what an LMS would keep for a learner. */

const DECIMAL = /^(-?\d+(\.\d+)?)?$/;
const TIMESPAN = /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const IDENTIFIER = /^[\x21-\x7e]{1,255}$/;
const STATUS = /^(passed|completed|failed|incomplete|browsed|not attempted)$/;
const WORDS255 = /^[^]{0,255}$/;
const WORDS4096 = /^[^]{0,4096}$/;

/**
 * The elements of RTE 3.4.4: name (n is an index), what content may do with it (r, w), and the form of its value.
 * @type {ReadonlyArray<readonly [name: string, access: string, form?: RegExp]>}
 */
const ELEMENTS = [
  ["core.student_id", "r"],
  ["core.student_name", "r"],
  ["core.lesson_location", "rw", WORDS255],
  ["core.credit", "r"],
  ["core.lesson_status", "rw", /^(passed|completed|failed|incomplete|browsed)$/],
  ["core.entry", "r"],
  ["core.score.raw", "rw", DECIMAL],
  ["core.score.min", "rw", DECIMAL],
  ["core.score.max", "rw", DECIMAL],
  ["core.total_time", "r"],
  ["core.lesson_mode", "r"],
  ["core.exit", "w", /^(time-out|suspend|logout|)$/],
  ["core.session_time", "w", TIMESPAN],
  ["suspend_data", "rw", WORDS4096],
  ["launch_data", "r"],
  ["comments", "rw", WORDS4096],
  ["comments_from_lms", "r"],
  ["student_data.mastery_score", "r"],
  ["student_data.max_time_allowed", "r"],
  ["student_data.time_limit_action", "r"],
  ["student_preference.audio", "rw", DECIMAL],
  ["student_preference.language", "rw", WORDS255],
  ["student_preference.speed", "rw", DECIMAL],
  ["student_preference.text", "rw", DECIMAL],
  ["objectives.n.id", "rw", IDENTIFIER],
  ["objectives.n.score.raw", "rw", DECIMAL],
  ["objectives.n.score.min", "rw", DECIMAL],
  ["objectives.n.score.max", "rw", DECIMAL],
  ["objectives.n.status", "rw", STATUS],
  ["interactions.n.id", "w", IDENTIFIER],
  ["interactions.n.objectives.n.id", "w", IDENTIFIER],
  ["interactions.n.time", "w", TIME],
  ["interactions.n.type", "w", /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/],
  ["interactions.n.correct_responses.n.pattern", "w", WORDS255],
  ["interactions.n.weighting", "w", DECIMAL],
  ["interactions.n.student_response", "w", WORDS255],
  ["interactions.n.result", "w", /^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/],
  ["interactions.n.latency", "w", TIMESPAN],
];
const CHILDREN = {
  core: "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time",
  "core.score": "raw,min,max",
  objectives: "id,score,status",
  "objectives.n.score": "raw,min,max",
  student_data: "mastery_score,max_time_allowed,time_limit_action",
  student_preference: "audio,language,speed,text",
  interactions: "id,objectives,time,type,correct_responses,weighting,student_response,result,latency",
};
const ERRORS = {
  0: "No error",
  101: "General exception",
  201: "Invalid argument error",
  301: "Not initialized",
  402: "Invalid set value, element is a keyword",
  403: "Element is read only",
  404: "Element is write only",
  405: "Incorrect data type",
};
const FIRST = {
  "core.student_id": "author",
  "core.student_name": "Author, A",
  "core.credit": "credit",
  "core.lesson_mode": "normal",
  "core.lesson_status": "not attempted",
  "core.total_time": "0000:00:00.00",
};

/** What content finds as `window.API` (RTE 3.3). */
export class Runtime {
  /** @type {Record<string, string>} */
  #values = {};
  #open = false;
  #error = 0;
  #changed;
  #store;
  /** The last call that was refused, in words; empty when all went well. */
  refused = "";

  /**
   * @param {{read(): Record<string, string> | null, write(values: Record<string, string>): void}} store
   *   where committed values outlive a reload of the page
   * @param {() => void} changed called after each call that changed something
   */
  constructor(store, changed) {
    this.#store = store;
    this.#changed = changed;
    this.#values = store.read() ?? { ...FIRST };
  }

  /** All values that content may read or has written, without `cmi.`. */
  get values() {
    return this.#values;
  }

  /** Forget the attempt: the next launch is a learner's first. */
  reset() {
    this.#values = { ...FIRST };
    this.#open = false;
    this.refused = "";
    this.#store.write(this.#values);
    this.#changed();
  }

  /** The object for `window.API`; strings in, strings out. */
  get api() {
    return {
      LMSInitialize: (/** @type {string} */ empty) => this.#answer("LMSInitialize", this.#initialize(empty)),
      LMSFinish: (/** @type {string} */ empty) => this.#answer("LMSFinish", this.#finish(empty)),
      LMSCommit: (/** @type {string} */ empty) => this.#answer("LMSCommit", this.#commit(empty)),
      LMSSetValue: (/** @type {string} */ name, /** @type {unknown} */ value) =>
        this.#answer(`LMSSetValue ${name} = ${value}`, this.#set(String(name), String(value))),
      LMSGetValue: (/** @type {string} */ name) => this.#get(String(name)),
      LMSGetLastError: () => String(this.#error),
      LMSGetErrorString: (/** @type {keyof typeof ERRORS} */ code) => ERRORS[code] ?? "",
      LMSGetDiagnostic: () => this.refused,
    };
  }

  /** @param {string} call @param {number} error */
  #answer(call, error) {
    this.#error = error;
    if (error) this.refused = `${call}: ${error} ${ERRORS[/** @type {keyof typeof ERRORS} */ (error)]}`;
    this.#changed();
    return error ? "false" : "true";
  }

  /** @param {string} empty */
  #initialize(empty) {
    if (empty !== "") return 201;
    if (this.#open) return 101;
    const { "core.exit": exit, "core.lesson_status": status } = this.#values;
    this.#values["core.entry"] = exit === "suspend" ? "resume" : status === "not attempted" ? "ab-initio" : "";
    this.#open = true;
    return 0;
  }

  /** @param {string} empty */
  #commit(empty) {
    if (empty !== "") return 201;
    if (!this.#open) return 301;
    this.#store.write(this.#values);
    return 0;
  }

  /** @param {string} empty */
  #finish(empty) {
    if (empty !== "") return 201;
    if (!this.#open) return 301;
    const values = this.#values;
    if (values["core.lesson_status"] === "not attempted") values["core.lesson_status"] = "completed";
    values["core.total_time"] = added(values["core.total_time"], values["core.session_time"] ?? "00:00:00");
    delete values["core.session_time"];
    this.#store.write(values);
    this.#open = false;
    return 0;
  }

  /** @param {string} name @param {string} value */
  #set(name, value) {
    if (!this.#open) return 301;
    const key = name.replace(/^cmi\./, "");
    if (/\._(children|count)$|^_version$/.test(key)) return 402;
    const [, access = "", form = WORDS255] = described(key);
    if (!access || !this.#inOrder(key)) return 201;
    if (!access.includes("w")) return 403;
    if (!form.test(value)) return 405;
    if (/score\.(raw|min|max)$/.test(key) && value !== "" && (Number(value) < 0 || Number(value) > 100)) return 405;
    this.#values[key] = key === "comments" ? (this.#values[key] ?? "") + value : value;
    return 0;
  }

  /** @param {string} name */
  #get(name) {
    const key = name.replace(/^cmi\./, "");
    const [error, value] = this.#read(key);
    this.#error = error;
    if (error) this.refused = `LMSGetValue ${name}: ${error}`;
    return value;
  }

  /** @param {string} key @returns {[number, string]} */
  #read(key) {
    if (!this.#open) return [301, ""];
    if (key === "_version") return [0, "3.4"];
    const list = /^(.*)\._(children|count)$/.exec(key);
    if (list?.[2] === "count") return [0, String(this.#count(list[1]))];
    if (list) return [0, CHILDREN[/** @type {keyof typeof CHILDREN} */ (pattern(list[1]))] ?? ""];
    const [, access = ""] = described(key);
    if (!access || !this.#inOrder(key)) return [201, ""];
    return access.includes("r") ? [0, this.#values[key] ?? ""] : [404, ""];
  }

  /** How many entries a list has. @param {string} list */
  #count(list) {
    const start = `${list}.`;
    const indexes = Object.keys(this.#values).filter((key) => key.startsWith(start));
    return new Set(indexes.map((key) => key.slice(start.length).split(".")[0])).size;
  }

  /** Whether every index is one that exists, or the next (RTE 3.4.3). @param {string} key */
  #inOrder(key) {
    return [...key.matchAll(/\.(\d+)(?=\.)/g)].every((found) => Number(found[1]) <= this.#count(key.slice(0, found.index)));
  }
}

/** @param {string} key */
function pattern(key) {
  return key.replace(/\.\d+(?=\.|$)/g, ".n");
}

/** @param {string} key */
function described(key) {
  return ELEMENTS.find(([name]) => name === pattern(key)) ?? [key];
}

/** The sum of two time spans of the form HHHH:MM:SS.SS. @param {string} total @param {string} span */
function added(total, span) {
  const sum = hundredths(total) + hundredths(span);
  const [hours, minutes, seconds] = [sum / 360000, (sum / 6000) % 60, (sum / 100) % 60].map(Math.floor);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${String(hours).padStart(4, "0")}:${two(minutes)}:${two(seconds)}.${two(sum % 100)}`;
}

/** @param {string} span */
function hundredths(span) {
  const [hours, minutes, seconds] = span.split(":");
  return Number(hours) * 360000 + Number(minutes) * 6000 + Math.round(Number(seconds) * 100);
}
