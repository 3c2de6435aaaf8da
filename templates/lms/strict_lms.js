// A SCORM 1.2 run-time (RTE 3.3, 3.4) that accepts nothing the standard does not allow.

/**
 * @typedef {object} Launch
 * @property {Record<string, string>} values what the LMS knows before the SCO starts, read-only elements included
 * @property {string[]} [without] beginnings of optional elements that this LMS leaves out
 */

/** @type {Record<string, string>} */
const ERROR_STRINGS = {
  0: "No error",
  101: "General exception",
  201: "Invalid argument error",
  202: "Element cannot have children",
  203: "Element not an array - cannot have count",
  301: "Not initialized",
  401: "Not implemented error",
  402: "Invalid set value, element is a keyword",
  403: "Element is read only",
  404: "Element is write only",
  405: "Incorrect data type",
};

class StrictLms extends StrictSession {
  /** @param {Launch} launch @param {Deliver} deliver */
  constructor(launch, deliver) {
    super(launch.values, deliver);
    this.without = launch.without ?? [];
  }

  /** @param {string} name */
  indexesOf(name) {
    return readElementName(name).indexes;
  }

  /** @param {unknown[]} args @returns {string} */
  LMSInitialize(...args) {
    this.begin();
    if (!this.isOneEmptyString(args)) return this.refuse("201", "the argument must be one empty string");
    if (this.session === "running") return this.refuse("101", "LMSInitialize was called a second time");
    if (this.session === "finished") return this.refuse("101", "LMSInitialize after LMSFinish");
    this.enter("running");
    return "true";
  }

  /** @param {unknown[]} args @returns {string} */
  LMSCommit(...args) {
    this.begin();
    if (!this.isOneEmptyString(args)) return this.refuse("201", "the argument must be one empty string");
    if (this.session !== "running") return this.refuseOutside("LMSCommit");
    return this.send(false, "101");
  }

  /** @param {unknown[]} args @returns {string} */
  LMSFinish(...args) {
    this.begin();
    if (!this.isOneEmptyString(args)) return this.refuse("201", "the argument must be one empty string");
    if (this.session !== "running") return this.refuseOutside("LMSFinish");
    closeSession(this);
    this.enter("finished");
    return this.send(true, "101");
  }

  /** @param {unknown[]} args @returns {string} */
  LMSGetValue(...args) {
    this.begin();
    const [name] = args;
    if (this.session !== "running") return this.refuseOutside("LMSGetValue", "");
    if (args.length !== 1 || typeof name !== "string" || name === "") {
      return this.refuse("201", "LMSGetValue takes one name of an element", "");
    }
    const element = readElementName(name);
    const model = this.findModel(element);
    if (model === null) return "";
    if (model.access === "w") return this.refuse("404", `${name} is write only`, "");
    const gap = element.indexes.find(({ list, index }) => index >= (this.count(list)));
    if (gap) return this.refuse("201", `${gap.list} has no element ${gap.index}`, "");
    if (element.generic.endsWith("._count")) return String(this.count(name.slice(0, -"._count".length)));
    return this.values.get(name) ?? model.initial;
  }

  /** @param {unknown[]} args @returns {string} */
  LMSSetValue(...args) {
    this.begin();
    const [name, value] = args;
    if (this.session !== "running") return this.refuseOutside("LMSSetValue");
    if (args.length !== 2 || typeof name !== "string" || name === "") {
      return this.refuse("201", "LMSSetValue takes a name of an element and a value");
    }
    const element = readElementName(name);
    if (isKeyword(element)) return this.refuse("402", `${name} is a keyword`);
    const model = this.findModel(element);
    if (model === null) return "false";
    if (model.access === "r") return this.refuse("403", `${name} is read only`);
    if (typeof value !== "string") return this.refuse("405", `${name}: a ${typeof value} instead of a string`);
    const gap = element.indexes.find(({ list, index }) => index > (this.count(list)));
    if (gap) {
      return this.refuse("201", `${gap.list} has ${this.count(gap.list)} elements; ${gap.index} leaves a gap`);
    }
    const wrong = this.valueProblem(element, model, value);
    if (wrong !== null) return this.refuse("405", `${name}: ${wrong}`);
    this.store(element, value);
    this.warning = typeWarning(model.type, value);
    return "true";
  }

  /** @returns {string} */
  LMSGetLastError() {
    return this.errorCode;
  }

  /** @param {unknown} code @returns {string} */
  LMSGetErrorString(code) {
    return ERROR_STRINGS[String(code)] ?? "";
  }

  /** @param {unknown} code @returns {string} */
  LMSGetDiagnostic(code) {
    const asked = code === "" ? this.errorCode : String(code);
    return (asked === this.errorCode && this.problem) || this.LMSGetErrorString(asked);
  }

  /** @param {string} method @param {string} [result] */
  refuseOutside(method, result = "false") {
    const when = this.session === "new" ? "before LMSInitialize" : "after LMSFinish";
    return this.refuse("301", `${method} ${when}`, result);
  }

  /**
   * The model of an element, or null with the error set.
   * @param {ElementName} element
   * @returns {ElementModel | null}
   */
  findModel(element) {
    const model = ELEMENTS.get(element.generic);
    if (model === undefined) {
      this.refuse(unknownElementError(element), `${element.name} is no element of SCORM 1.2`);
      return null;
    }
    if (model.optional && this.without.some((beginning) => element.name.startsWith(beginning))) {
      this.errorCode = "401"; // no fault of the SCO: it cannot know before it asks
      return null;
    }
    return model;
  }

  /** @param {ElementName} element @param {ElementModel} model @param {string} value @returns {string | null} */
  valueProblem(element, model, value) {
    if (model.type === "CMIFeedback") {
      const interaction = element.name.split(".").slice(0, 3).join(".");
      return feedbackProblem(this.values.get(`${interaction}.type`), value);
    }
    const whole = element.name === "cmi.comments" ? this.stored(element.name) + value : value;
    return CMI_TYPES[model.type](whole);
  }

  /** @param {ElementName} element @param {string} value */
  store(element, value) {
    const appended = element.name === "cmi.comments" ? this.stored(element.name) + value : value;
    this.keep(element.name, appended);
  }

  /** @param {string} name @returns {string} */
  stored(name) {
    return this.values.get(name) ?? ELEMENTS.get(name)?.initial ?? "";
  }
}
