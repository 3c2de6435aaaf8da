// Requests to an LRS: the headers that each must bear, an end to waiting, and the last error in the LRS's words.

/** @import { Launch } from "./xapi-launch.js" */

/** `status` 0: no answer. `retryAfter`: milliseconds that the LRS asks to wait. @typedef {{status: number, text: string, etag: string, retryAfter: number}} Reply */
/** @typedef {{query?: Record<string, string>, headers?: Record<string, string>, body?: string, isLeaving?: boolean}} Manner */

/**
 * @typedef {object} Transport
 * @property {(method: string, path: string, manner?: Manner) => Promise<Reply>} request never refused
 * @property {() => string} lastError
 */

/** What an outcome means for the work that was to be sent. @typedef {"sent"|"unreachable"|"denied"|"refused"} Outcome */

/** A slow line needs its time; but the learner must hear that nothing arrives. */
const PATIENCE = 20000;
const LONGEST_QUOTE = 160;
/** Nobody learns longer; timers take fewer than 25 days, and run at once where they are given more. */
const LONGEST_WAIT = 24 * 60 * 60 * 1000;

/**
 * @param {Window & typeof globalThis} window
 * @param {Launch} launch
 * @param {string} version of xAPI
 * @returns {Transport}
 */
export function transportTo(window, launch, version) {
  let lastError = "";
  const always = { "X-Experience-API-Version": version, ...(launch.auth && { Authorization: launch.auth }) };

  return {
    lastError: () => lastError,

    async request(method, path, { query = {}, headers = {}, body, isLeaving = false } = {}) {
      const pairs = Object.keys(query).map((name) => `${name}=${encodeURIComponent(query[name])}`);
      const address = launch.endpoint + path + (pairs.length ? `?${pairs.join("&")}` : "");
      const control = new AbortController();
      const timer = window.setTimeout(() => control.abort(), PATIENCE);
      try {
        const reply = await window.fetch(address, {
          method,
          body,
          headers: { ...always, ...(body !== undefined && { "Content-Type": "application/json" }), ...headers },
          keepalive: isLeaving,
          signal: control.signal,
          cache: "no-store",
          credentials: "omit",
          referrerPolicy: "no-referrer",
        });
        const text = await reply.text();
        const { status } = reply;
        if (status >= 400) lastError = `${method} ${path}: ${status} ${text.slice(0, LONGEST_QUOTE)}`.trim();
        // A proxy that compresses makes them weak, and If-Match takes none of those.
        const etag = (reply.headers.get("ETag") || "").replace(/^W\//, "");
        return { status, text, etag, retryAfter: waitOf(reply.headers.get("Retry-After")) };
      } catch (error) {
        lastError = `${method} ${path}: ${control.signal.aborted ? `no answer in ${PATIENCE / 1000} s` : error}`;
        return { status: 0, text: "", etag: "", retryAfter: 0 };
      } finally {
        window.clearTimeout(timer);
      }
    },
  };
}

/** @param {number} status @returns {Outcome} */
export function outcomeOf(status) {
  if (status >= 200 && status < 300) return "sent";
  if (status === 401 || status === 403) return "denied";
  return status === 0 || status === 408 || status === 429 || status >= 500 ? "unreachable" : "refused";
}

/** Seconds or a date (RFC 9110, 10.2.3). @param {string|null} header @returns {number} milliseconds */
function waitOf(header) {
  if (!header) return 0;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return wait > 0 ? Math.min(wait, LONGEST_WAIT) : 0;
}
