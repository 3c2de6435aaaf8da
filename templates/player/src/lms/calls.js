// Calls to a SCORM 1.2 API object that never throw, send only what has changed, and remember what went wrong.

/**
 * @typedef {object} Calls
 * @property {() => boolean} initialize
 * @property {(element: string) => string} get empty where there is nothing
 * @property {(element: string, value: string) => boolean} set calls the LMS only if the value is new in this page
 * @property {(elements: [string, string][]) => void} put calls the LMS in any case
 * @property {() => boolean} commit
 * @property {() => boolean} finish
 * @property {(element: string) => boolean} isSupported
 * @property {ReadonlyMap<string, string>} values what `set` has set in this page, in this order
 * @property {() => string} lastError
 */

const NOT_IMPLEMENTED = "401";

/** @param {any} api @returns {Calls} */
export function callsTo(api) {
  /** @type {Map<string, string>} */
  const values = new Map();
  /** @type {Set<string>} */
  const unsupported = new Set();
  let lastError = "";

  /** @param {string} method @param {string[]} given @returns {string|null} null: it threw */
  function call(method, ...given) {
    try {
      return String(api[method](...given) ?? "");
    } catch (error) {
      lastError = `${method} ${given[0]}: ${error}`;
      return null;
    }
  }

  /** @param {string} method @param {string[]} given @returns {boolean} */
  function done(method, ...given) {
    const answer = call(method, ...given);
    if (answer === "true") return true;
    if (answer === null) return false;
    const code = call("LMSGetLastError");
    if (code === NOT_IMPLEMENTED) unsupported.add(general(given[0]));
    else lastError = [method, given[0], code, call("LMSGetErrorString", code || ""), call("LMSGetDiagnostic", code || "")].join(" ");
    return false;
  }

  return {
    values,
    initialize: () => done("LMSInitialize", ""),
    get: (element) => call("LMSGetValue", element) || "",
    set(element, value) {
      if (values.get(element) === value || unsupported.has(general(element))) return true;
      const isDone = done("LMSSetValue", element, value);
      if (isDone) values.set(element, value);
      return isDone;
    },
    put(elements) {
      for (const [element, value] of elements) done("LMSSetValue", element, value);
    },
    commit: () => done("LMSCommit", ""),
    finish: () => done("LMSFinish", ""),
    isSupported: (element) => !unsupported.has(general(element)),
    lastError: () => lastError,
  };
}

/** An element's name whatever the index. @param {string} element */
function general(element) {
  return element.replace(/\.\d+\./g, ".n.");
}
