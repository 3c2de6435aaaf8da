// The page around a SCO that `validate --run` plays: it offers the API and tells the program each call as it happens.

/**
 * @typedef {object} PlayConfig
 * @property {"API" | "API_1484_11"} api the name by which SCOs look for it
 * @property {Launch & Launch2004} launch
 * @property {string} content
 */

/** Longest text of an argument that is told; the program shows less. */
const MOST_TOLD = 200;

/** Where it is kept what happens while the page is left: nobody hears a page that goes. The next page tells it. */
const KEPT = "essence.told.";
let isLeaving = false;
let kept = 0;

/** @param {object} event */
function tell(event) {
  const text = JSON.stringify(event);
  if (!isLeaving) return hear(text);
  sessionStorage.setItem(`${KEPT}${String(kept).padStart(9, "0")}`, text);
  kept += 1;
}

/** @param {string} text */
function hear(text) {
  const host = /** @type {Window & { essenceHears?: (text: string) => void }} */ (window);
  host.essenceHears?.(text);
}

/** In the page that comes after: tells what was kept, in its order. */
function tellKept() {
  for (const key of Object.keys(sessionStorage).filter((name) => name.startsWith(KEPT)).sort()) {
    hear(sessionStorage.getItem(key) ?? "");
  }
}

/** @param {unknown} value @returns {string} */
function shortened(value) {
  const text = typeof value === "string" ? value : String(JSON.stringify(value) ?? value);
  return text.length <= MOST_TOLD ? text : `${text.slice(0, MOST_TOLD)}…`;
}

/**
 * Arguments as every LMS takes them: one empty text for what takes none, texts for values. The standard wants them so.
 * @param {string} method
 * @param {unknown[]} args
 * @returns {unknown[]}
 */
function asText(method, args) {
  if (/(Initialize|Commit|Finish|Terminate)$/.test(method)) return [""];
  if (method.endsWith("SetValue") && args.length === 2 && args[1] !== undefined && args[1] !== null) {
    return [args[0], String(args[1])];
  }
  return args;
}

/**
 * The API for the SCO: the strict run-time, told what LMSs put up with in the form of arguments.
 * @param {Judge} judge
 * @param {string[]} methods
 * @returns {ScormApi}
 */
function playedApi(judge, methods) {
  const recorded = recordedApi(/** @type {ScormApi} */ (/** @type {unknown} */ (judge)), judge, methods);
  /** @type {ScormApi} */
  const api = {};
  for (const method of methods) {
    api[method] = (...args) => {
      const plain = asText(method, args);
      if (plain.length !== args.length || plain.some((each, at) => each !== args[at])) {
        tell({ kind: "form", method, args: args.map(shortened) });
      }
      return recorded[method](...plain);
    };
  }
  return api;
}

function startPlaying() {
  addEventListener("pagehide", () => { isLeaving = true; });
  const config = /** @type {PlayConfig} */ (JSON.parse(document.getElementById("config")?.textContent ?? "null"));
  const is2004 = config.api === "API_1484_11";
  const judge = is2004 ? new Strict2004(config.launch, () => "true") : new StrictLms(config.launch, () => "true");
  const methods = is2004 ? API_METHODS.map((name) => name.replace("LMS", "").replace("Finish", "Terminate")) : API_METHODS;
  hearCall = (call, { problem, warning, errorCode, section }) => tell({
    kind: "call", method: call.method, args: call.args.map(shortened), code: errorCode, problem, warning, section,
  });
  const api = playedApi(judge, methods);
  if (is2004) Object.assign(api, { version: API_VERSION_2004 });
  let wasLookedFor = false;
  Object.defineProperty(window, config.api, {
    get() {
      if (!wasLookedFor) tell({ kind: "found" });
      wasLookedFor = true;
      return api;
    },
  });
  const frame = document.querySelector("iframe");
  if (frame !== null) frame.src = config.content;
}
