// A SCORM 2004 run-time (RTE 3.1, 4) that accepts nothing the standard does not allow.

/** @type {Record<string, string>} */
const ERROR_STRINGS_2004 = {
  0: "No Error",
  101: "General Exception",
  102: "General Initialization Failure",
  103: "Already Initialized",
  104: "Content Instance Terminated",
  111: "General Termination Failure",
  112: "Termination Before Initialization",
  113: "Termination After Termination",
  122: "Retrieve Data Before Initialization",
  123: "Retrieve Data After Termination",
  132: "Store Data Before Initialization",
  133: "Store Data After Termination",
  142: "Commit Before Initialization",
  143: "Commit After Termination",
  201: "General Argument Error",
  301: "General Get Failure",
  351: "General Set Failure",
  391: "General Commit Failure",
  401: "Undefined Data Model Element",
  402: "Unimplemented Data Model Element",
  403: "Data Model Element Value Not Initialized",
  404: "Data Model Element Is Read Only",
  405: "Data Model Element Is Write Only",
  406: "Data Model Element Type Mismatch",
  407: "Data Model Element Value Out Of Range",
  408: "Data Model Dependency Not Established",
};

/** Of the API (RTE 3.2.1). */
const API_VERSION_2004 = "1.0";

class Strict2004 extends State2004 {
  version = API_VERSION_2004;

  /** @param {unknown[]} args @returns {string} */
  Initialize(...args) {
    this.beginIn("RTE 3.1.3.1");
    if (!this.isOneEmptyString(args)) return this.refuse("201", "the argument must be one empty string");
    if (this.session === "running") return this.refuse("103", "Initialize was called a second time");
    if (this.session === "finished") return this.refuse("104", "Initialize after Terminate");
    this.enter("running");
    return "true";
  }

  /** @param {unknown[]} args @returns {string} */
  Terminate(...args) {
    this.beginIn("RTE 3.1.3.2");
    if (!this.isOneEmptyString(args)) return this.refuse("201", "the argument must be one empty string");
    if (this.session !== "running") return this.refuseOutside("Terminate", "112", "113");
    this.warning = overruled(this);
    closeSession2004(this);
    this.enter("finished");
    return this.send(true, "111");
  }

  /** @param {unknown[]} args @returns {string} */
  Commit(...args) {
    this.beginIn("RTE 3.1.4.3");
    if (!this.isOneEmptyString(args)) return this.refuse("201", "the argument must be one empty string");
    if (this.session !== "running") return this.refuseOutside("Commit", "142", "143");
    return this.send(false, "391");
  }

  /** @param {unknown[]} args @returns {string} */
  GetValue(...args) {
    this.beginIn("RTE 3.1.4.1");
    const [name] = args;
    if (this.session !== "running") return this.refuseOutside("GetValue", "122", "123", "");
    if (args.length !== 1 || typeof name !== "string") return this.refuse("201", "GetValue takes one name", "");
    if (name === "") return this.refuse("301", "GetValue without the name of an element", "");
    const element = readName2004(name);
    const model = this.findModel(element, "301");
    if (model === null) return "";
    if (model.access === "w") return this.refuse("405", `${name} is write only`, "");
    const gap = element.indexes.find(({ list, index }) => index >= this.count(list));
    if (gap) return this.refuse("301", `${gap.list} has no entry number ${gap.index}`, "");
    if (element.generic === "adl.data.n.store" && this.shared[element.indexes[0].index]?.read === false) {
      return this.refuse("405", `${name}: the manifest allows this SCO only to write this store`, "");
    }
    if (name.endsWith("._count")) return String(this.count(element.name.slice(0, -"._count".length)));
    const value = evaluated2004(this, element.name);
    if (value === undefined) this.errorCode = "403"; // no fault of the SCO: it cannot know before it asks
    return value ?? "";
  }

  /** @param {unknown[]} args @returns {string} */
  SetValue(...args) {
    this.beginIn("RTE 3.1.4.2");
    const [name, given] = args;
    if (this.session !== "running") return this.refuseOutside("SetValue", "132", "133");
    if (args.length !== 2 || typeof name !== "string") return this.refuse("201", "SetValue takes a name and a value");
    if (name === "") return this.refuse("351", "SetValue without the name of an element");
    const element = readName2004(name);
    const model = this.findModel(element, "401");
    if (model === null) return "false";
    if (model.access === "r") return this.refuse("404", `${name} is read only`);
    if (!["string", "number", "boolean"].includes(typeof given)) {
      return this.refuse("406", `${name}: ${given === null ? "null" : `a value of the type ${typeof given}`}`);
    }
    const value = String(given);
    const breach = settingProblem(this, element) ?? valueProblem2004(this, element, model, value);
    if (breach !== null) return this.refuse(breach.code, breach.reason);
    this.keep(element.name, value);
    this.warning = settingWarning(this, element, model, given);
    return "true";
  }

  /** @returns {string} */
  GetLastError() {
    return this.errorCode;
  }

  /** @param {unknown} code @returns {string} */
  GetErrorString(code) {
    return ERROR_STRINGS_2004[String(code)] ?? "";
  }

  /** @param {unknown} code @returns {string} */
  GetDiagnostic(code) {
    const asked = code === "" ? this.errorCode : String(code);
    return ((asked === this.errorCode && this.problem) || this.GetErrorString(asked)).slice(0, 255);
  }
}
