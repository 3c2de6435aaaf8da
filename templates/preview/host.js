/** The page around the module: launches it in a frame, shows what it tells the LMS, reloads it when the author saves. */

import { Runtime } from "./runtime.js";

/**
 * @typedef {{severity: string, place: string, message: string, mend: string, id: string, excerpt: string}} Finding
 * @typedef {{build: number, title: string, page: string, limit: number, worst: number, trouble: string,
 *   summary: string, findings: Finding[]}} State
 */

const STORE = "essence-preview";
const WIDTH = "essence-preview-width";

/** @param {string} id */
const at = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const frame = /** @type {HTMLIFrameElement} */ (at("frame"));

let limit = 4096;
let worst = 0;
let shown = "";

const runtime = new Runtime(
  {
    read: () => JSON.parse(sessionStorage.getItem(STORE) ?? "null"),
    write: (values) => sessionStorage.setItem(STORE, JSON.stringify(values)),
  },
  () => queueMicrotask(showValues),
);
Object.assign(window, { API: runtime.api });

function showValues() {
  const values = runtime.values;
  const number = new Intl.NumberFormat("en");
  const indexes = Object.keys(values).filter((key) => /^interactions\.\d+\.student_response$/.test(key));
  at("status").textContent = values["core.lesson_status"];
  at("score").textContent = values["core.score.raw"] || "–";
  at("answers").textContent = String(indexes.length);
  const size = number.format((values.suspend_data ?? "").length);
  at("size").textContent = `${size} of ${number.format(limit)}, at most ${number.format(worst)}`;
  const rows = Object.entries(values).map(([name, value]) => element("tr", element("td", name), element("td", value)));
  at("report").querySelector("tbody")?.replaceChildren(...rows);
  at("refused").hidden = !runtime.refused;
  at("refused").textContent = `The last thing that was refused: ${runtime.refused}`;
}

/** @param {State} state */
function show(state) {
  document.title = `${state.title} – preview`;
  at("title").textContent = state.title;
  limit = state.limit;
  worst = state.worst;
  showFindings(state);
  notice(state.trouble);
  frame.hidden = !state.page;
  if (state.page && state.page !== shown) launch(state.page);
  showValues();
}

/** @param {string} page */
function launch(page) {
  shown = page;
  frame.src = page;
}

/** @param {State} state */
function showFindings(state) {
  at("findings").hidden = !state.findings.length;
  at("findings-title").textContent = state.summary;
  const entries = state.findings.map((finding) => {
    const severity = document.createElement("b");
    severity.textContent = finding.severity;
    const item = element("li", severity, ` ${finding.message} `, element("span", finding.place));
    item.className = finding.severity;
    /** @type {HTMLElement} */ (item.lastElementChild).className = "place";
    if (finding.excerpt) item.append(element("pre", finding.excerpt));
    const mend = element("div", finding.mend);
    mend.className = "mend";
    item.append(mend);
    return item;
  });
  at("findings").querySelector("ol")?.replaceChildren(...entries);
}

/** @param {string} name @param {...(string | Node)} children */
function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** @param {string} text */
function notice(text) {
  at("notice").hidden = !text;
  at("notice").textContent = text;
}

/** What the player keeps for replay belongs to an attempt that is over. */
function forgetJournals() {
  for (const key of Object.keys(localStorage)) if (key.startsWith("essence:")) localStorage.removeItem(key);
}

at("again").addEventListener("click", () => {
  // The page in the frame saves when it goes; only then can everything be forgotten.
  frame.addEventListener(
    "load",
    () => {
      runtime.reset();
      forgetJournals();
      launch(shown);
    },
    { once: true },
  );
  frame.src = "about:blank";
});

at("widths").addEventListener("change", (event) => setWidth(/** @type {HTMLInputElement} */ (event.target).value));

/** @param {string} width */
function setWidth(width) {
  document.body.dataset.width = width;
  sessionStorage.setItem(WIDTH, width);
  const input = /** @type {HTMLInputElement | null} */ (document.querySelector(`input[value="${width}"]`));
  if (input) input.checked = true;
}

const events = new EventSource("/events");
events.addEventListener("message", (event) => show(JSON.parse(event.data)));
events.addEventListener("error", () =>
  notice("The preview has ended. To start it again: essence-packager preview"),
);

if (!sessionStorage.getItem(STORE)) forgetJournals();
setWidth(sessionStorage.getItem(WIDTH) ?? "full");
