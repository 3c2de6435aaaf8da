// An LRS and a window around it, in memory: what a page of the xAPI adapter meets, with the line in the test's hand.

import { webcrypto } from "node:crypto";
import { MemoryStorage } from "./device.mjs";

export const ACTOR = { objectType: "Agent", name: "Anna", mbox: "mailto:anna@example.org" };
export const REGISTRATION = "0f6e2f0a-54a1-4a43-9d0b-3ec4a3a3d1c9";

/** The query of a launch. */
export const query = (more = {}) =>
  "?" + new URLSearchParams({ endpoint: "https://lrs.example.org/xapi", auth: "Basic c2VjcmV0", actor: JSON.stringify(ACTOR), registration: REGISTRATION, ...more });

/** `line`: "up", "down", or the status that it answers everything with. */
export function makeLrs() {
  const lrs = { line: "up", statements: new Map(), states: new Map(), version: 0, asked: [], most: Infinity, retryAfter: "" };
  const reply = (status, body = "", headers = {}) => new Response([204, 304].includes(status) ? null : body, { status, headers });

  lrs.fetch = async (address, { method, headers, body, keepalive }) => {
    const { pathname, searchParams } = new URL(address);
    lrs.asked.push({ method, path: pathname.split("/xapi/")[1], headers, body, keepalive, status: 0 });
    const answer = await answered(method, pathname, searchParams, headers, body);
    lrs.asked[lrs.asked.length - 1].status = answer.status;
    return answer;
  };

  async function answered(method, pathname, search, headers, body) {
    if (lrs.line === "down") throw new TypeError("Failed to fetch");
    if (typeof lrs.line === "number") return reply(lrs.line, "", lrs.retryAfter ? { "Retry-After": lrs.retryAfter } : {});
    if (pathname.endsWith("statements")) return store([].concat(JSON.parse(body)));
    const place = `${search.get("agent")} ${search.get("registration")}`;
    const { text = null, tag = "" } = lrs.states.get(place) || {};
    if (method === "GET") return !search.has("stateId") ? reply(200, "[]") : text === null ? reply(404) : reply(200, text, { ETag: tag });
    const isUnconditional = lrs.isLax && !headers["If-Match"] && !headers["If-None-Match"];
    if (!isUnconditional && (headers["If-None-Match"] ? text !== null : headers["If-Match"] !== tag)) return reply(412);
    lrs.states.set(place, { text: body, tag: `"${(lrs.version += 1)}"` });
    return reply(204);
  }

  function store(given) {
    if (given.length > lrs.most) return reply(413);
    if (given.some(({ id }) => lrs.statements.has(id))) return reply(409);
    for (const statement of given) lrs.statements.set(statement.id, statement);
    return reply(200, "[]");
  }

  lrs.verbs = () => Array.from(lrs.statements.values(), ({ verb }) => verb.id);
  return lrs;
}

/** A page of the adapter. Timers run only when the test lets them. */
export function makeWindow(lrs, { search = query(), storage = new MemoryStorage() } = {}) {
  const location = { href: `https://content.example.org/index.html${search}#page-why`, search, pathname: "/index.html", hash: "#page-why", calls: [] };
  const window = {
    location, localStorage: storage, crypto: webcrypto, performance, timers: [],
    fetch: (...given) => lrs.fetch(...given),
    setTimeout: (action, wait) => window.timers.push({ action, wait }),
    clearTimeout: (id) => { if (window.timers[id - 1]) window.timers[id - 1].action = () => {}; },
    history: { state: null, replaceState: (_, __, address) => { location.search = address.replace(location.pathname, "").replace(location.hash, ""); location.calls.push(address); } },
  };
  location.reload = () => location.calls.push("reload");
  location.replace = (address) => location.calls.push(address);
  return window;
}

const T = (verb, id) => ({ verb: { id: verb, display: { en: verb } }, object: { objectType: "Activity", id, definition: {} },
  context: { revision: "1.0.0", language: "en", contextActivities: { grouping: [{ objectType: "Activity", id: COURSE }], category: [{ id: "urn:profile" }] } } });
export const COURSE = "urn:uuid:11111111-2222-3333-4444-555555555555";

/** What packages for xAPI have in their data, with templates for the parts of a module. */
export function xapiFacts(data, version = "1.0.3") {
  const about = (kind, verb, list) => Object.fromEntries(list.map(({ id }) => [id, T(verb, `${COURSE}#${kind}/${id}`)]));
  const course = (verb) => T(verb, COURSE);
  return {
    version, activity: COURSE,
    statements: {
      initialized: course("initialized"), completed: course("completed"), passed: course("passed"), failed: course("failed"), terminated: course("terminated"),
      lessons: about("lesson", "experienced", data.pages), answered: about("question", "answered", data.questions),
      assessments: about("assessment", "completed-assessment", data.assessments), competences: about("competence", "scored", data.competences),
    },
    responses: Object.fromEntries(data.questions.map(({ id, right, accept }) => [id, accept ? { kind: "text" } : { kind: "ids", ids: right.map((_, place) => `${id}-${place}`) }])),
  };
}
