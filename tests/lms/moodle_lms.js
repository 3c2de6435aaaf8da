// A run-time that behaves as Moodle 4.3 does, its faults included: see the rules at each method.

/**
 * @typedef {object} MoodleSettings
 * @property {boolean} masteryOverride
 * @property {boolean} standardSizes
 */

class MoodleLms {
  /** @param {Launch} launch @param {MoodleSettings} settings @param {Deliver} deliver */
  constructor(launch, settings, deliver) {
    this.launch = launch;
    this.settings = settings;
    this.deliver = deliver;
    this.elements = moodleElements(settings.standardSizes);
    this.initialized = false;
    this.errorCode = "0";
    /** @type {Map<string, string | number>} */
    this.values = new Map();
    /** @type {Map<string, number>} */
    this.counts = new Map();
    /** What was last put into a request, delivered or not. @type {Map<string, string | number | undefined>} */
    this.submitted = new Map();
    this.listsWereCollected = false;
    for (const [name, model] of this.elements) {
      if (!name.includes(".n.")) this.submitted.set(name, launch.values[name] ?? model.initial);
    }
  }

  /**
   * Forgets what was not submitted, and only then looks whether it may; throws half way once a commit met a list.
   * @param {unknown} argument @returns {string}
   */
  LMSInitialize(argument) {
    this.values.clear();
    this.counts.clear();
    for (const [name, value] of this.submitted) {
      if (value !== undefined && readElementName(name).indexes.length === 0) this.values.set(name, value);
    }
    if (this.listsWereCollected) throw new TypeError("Cannot set properties of undefined (setting 'id')");
    if (this.values.get("cmi.core.lesson_status") === "") {
      this.values.set("cmi.core.lesson_status", "not attempted");
    }
    this.loadLists();
    if (argument !== "") return this.answer("201", "false");
    if (this.initialized) return this.answer("101", "false");
    this.initialized = true;
    return this.answer("0", "true");
  }

  /** @param {unknown} argument @returns {string} */
  LMSCommit(argument) {
    if (argument !== "") return this.answer("201", "false");
    if (!this.initialized) return this.answer("301", "false");
    return this.send({ finish: false, elements: this.collect() });
  }

  /** The session is over before anything is sent: a refusal leaves no second chance. @param {unknown} argument @returns {string} */
  LMSFinish(argument) {
    if (argument !== "") return this.answer("201", "false");
    if (!this.initialized) return this.answer("301", "false");
    this.initialized = false;
    this.judge();
    const elements = this.collect();
    const session = String(this.values.get("cmi.core.session_time"));
    const total = addTimespans(String(this.values.get("cmi.core.total_time") || "00:00:00"), session);
    elements["cmi.core.total_time"] = total.replace(/^0{1,2}(?=\d\d)/, "");
    return this.send({ finish: true, elements });
  }

  /** Numbers come back as numbers, and undefined where nothing was stored. @param {unknown} argument @returns {unknown} */
  LMSGetValue(argument) {
    if (!this.initialized) return this.answer("301", "");
    const element = readElementName(String(argument));
    if (element.generic.endsWith("._count") && this.isKnownKeyword(element)) {
      return this.answer("0", this.counts.get(element.name.slice(0, -"._count".length)) ?? "0");
    }
    if (this.isKnownKeyword(element)) return this.answer("0", ELEMENTS.get(element.generic)?.initial ?? "");
    const model = this.elements.get(element.generic);
    if (model === undefined) return this.answer(unknownElementError(element), "");
    if (model.access === "w") return this.answer("404", "");
    const missing = element.indexes.some(({ list, index }) => index >= (this.counts.get(list) ?? 0));
    return this.answer("0", missing ? "" : this.values.get(element.name));
  }

  /** @param {unknown} argument @param {unknown} given @returns {string} */
  LMSSetValue(argument, given) {
    if (!this.initialized) return this.answer("301", "false");
    const element = readElementName(String(argument));
    if (this.isKnownKeyword(element)) return this.answer("402", "false");
    const model = this.elements.get(element.generic);
    if (model === undefined) return this.answer("201", "false");
    if (model.access === "r") return this.answer("403", "false");
    const text = String(given);
    if (!model.form.test(text)) return this.answer("405", "false");
    if (!this.lengthen(element)) return this.answer("201", "false");
    if (model.range !== null) {
      const number = Number(text);
      if (!(number >= model.range[0] && number <= model.range[1])) return this.answer("405", "false");
      this.values.set(element.name, number);
    } else {
      const before = element.name === "cmi.comments" ? this.values.get(element.name) ?? "" : "";
      this.values.set(element.name, before + text);
    }
    return this.answer("0", "true");
  }

  /** @returns {string} */
  LMSGetLastError() {
    return this.errorCode;
  }

  /** @param {unknown} code @returns {string | undefined} */
  LMSGetErrorString(code) {
    return code === "" ? "" : ERROR_STRINGS[String(code)];
  }

  /** @param {unknown} code @returns {unknown} */
  LMSGetDiagnostic(code) {
    return code === "" ? this.errorCode : code;
  }

  /** @template T @param {string} code @param {T} result @returns {T} */
  answer(code, result) {
    this.errorCode = code;
    return result;
  }

  /** @param {ElementName} element */
  isKnownKeyword(element) {
    return ELEMENTS.get(element.generic)?.access === "keyword";
  }

  loadLists() {
    for (const [name, value] of Object.entries(this.launch.values)) {
      const { indexes } = readElementName(name);
      if (indexes.length === 0) continue;
      this.values.set(name, value);
      for (const { list, index } of indexes) this.counts.set(list, Math.max(this.counts.get(list) ?? 0, index + 1));
    }
  }

  /** Counts a new index; a new objective gets blank scores. @param {ElementName} element @returns {boolean} false for a gap */
  lengthen(element) {
    for (const { list, index } of element.indexes) {
      const count = this.counts.get(list) ?? 0;
      if (index > count) return false;
      if (index < count) continue;
      this.counts.set(list, count + 1);
      if (list !== "cmi.objectives") continue;
      for (const part of ["raw", "min", "max"]) this.values.set(`${list}.${index}.score.${part}`, "");
    }
    return true;
  }

  /** The mastery score overrides whatever status the SCO has set. */
  judge() {
    const status = "cmi.core.lesson_status";
    if (this.values.get(status) === "not attempted") this.values.set(status, "completed");
    if (!this.settings.masteryOverride) return;
    if (this.values.get("cmi.core.lesson_mode") !== "normal" || this.values.get("cmi.core.credit") !== "credit") return;
    const mastery = this.values.get("cmi.student_data.mastery_score");
    const raw = this.values.get("cmi.core.score.raw");
    if (mastery === "" || raw === "") return;
    this.values.set(status, Number(raw) >= Number(mastery) ? "passed" : "failed");
  }

  /**
   * What differs from the last request (in value or in JavaScript type); counted as submitted at once.
   * @returns {Record<string, string>}
   */
  collect() {
    /** @type {Record<string, string>} */
    const changed = {};
    if (this.counts.size > 0) this.listsWereCollected = true;
    for (const [name, value] of this.values) {
      const element = readElementName(name);
      const model = this.elements.get(element.generic);
      if (model === undefined || model.access === "r" || name === "cmi.core.session_time") continue;
      encodeURIComponent(value); // every value, changed or not: a lone surrogate throws here
      const last = this.submitted.has(name) ? this.submitted.get(name) : model.initial;
      if (last === value) continue;
      this.submitted.set(name, value);
      changed[name] = String(value);
    }
    return changed;
  }

  /** @param {Parameters<Deliver>[0]} commit @returns {string} */
  send(commit) {
    return this.deliver(commit) === "true" ? this.answer("0", "true") : this.answer("101", "false");
  }
}
