// What an LMS says when it launches a package: the launch parameters of its address (Rustici's "xAPI launch", as Tin Can had it).

/** Who learns, with the one property that tells people apart. @typedef {{objectType: "Agent", name?: string, [identifier: string]: unknown}} Agent */

/**
 * @typedef {object} Launch
 * @property {string} endpoint ends with a slash
 * @property {string} auth value of the header Authorization, or empty
 * @property {Agent} actor
 * @property {string} registration as it was given, or empty
 * @property {string} activity id of the activity that the LMS has launched, or empty
 * @property {string} grouping id of an activity, or empty
 * @property {string} platform name of the LMS, or empty
 */

/** They say who learns and let others write in that person's name: they stay in no address, storage or page. */
const SECRETS = ["auth", "actor"];

/** @param {string} search query of the address @returns {Launch|null} null: no LRS is named, or nobody who learns */
export function readLaunch(search) {
  const given = new URLSearchParams(search);
  /** @param {string} name */
  const text = (name) => (given.get(name) || "").trim();
  const actor = agentOf(text("actor"));
  const endpoint = addressOf(text("endpoint"));
  if (!actor || !endpoint) return null;
  return {
    endpoint,
    // In an address that was not well encoded, the plus signs of the base 64 have become spaces.
    auth: text("auth").replace(/^Basic (.+)$/i, (_, code) => `Basic ${code.replace(/ /g, "+")}`),
    actor,
    registration: text("registration"),
    activity: iri(text("activity_id")),
    grouping: iri(text("grouping")),
    platform: text("activity_platform"),
  };
}

/** Whether a launch is known to have been, whose secrets are no more in the address: the page was loaded again. @param {string} search */
export function isUsedUp(search) {
  const given = new URLSearchParams(search);
  return given.has("endpoint") && !SECRETS.some((name) => given.has(name));
}

/** The query without what nobody should read; everything else stays as it was written. @param {string} search */
export function withoutSecrets(search) {
  const kept = search
    .replace(/^\?/, "")
    .split("&")
    .filter((pair) => !SECRETS.some((name) => new URLSearchParams(pair).has(name)));
  return kept.join("&") && `?${kept.join("&")}`;
}

/** Whether a text is a UUID, the only kind of registration that statements may name. @param {string} text */
export function isUuid(text) {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

/** The part of an agent that says who it is. @param {Agent} actor @returns {Agent} */
export function identity({ name: _, ...who }) {
  return /** @type {Agent} */ (who);
}

/** Without a password, which browsers refuse in an address and repeat in the error. @param {string} endpoint */
function addressOf(endpoint) {
  const address = /^https?:\/\/[^\s/]/i.test(endpoint) ? endpoint.replace(/^(https?:\/\/)[^/?#]*@/i, "$1") : "";
  return address && address.replace(/\/?$/, "/");
}

/** @param {string} text @returns {string} the same if it has a scheme, else empty */
function iri(text) {
  return /^[a-z][a-z\d+.-]*:\S/i.test(text) ? text : "";
}

/**
 * An agent as statements want it. Old LMSs write each of its properties as a list, and an account as Tin Can 0.9 had it.
 * @param {string} json
 * @returns {Agent|null}
 */
function agentOf(json) {
  const given = first(parse(json));
  if (!given || typeof given !== "object") return null;
  /** @param {string} name */
  const text = (name) => textOf(given[name]);
  const name = text("name");
  const who = accountOf(first(given.account)) || mailbox(text("mbox")) || only("mbox_sha1sum", text("mbox_sha1sum")) || only("openid", text("openid"));
  return who && { objectType: "Agent", ...(name && { name }), ...who };
}

/** @param {any} account */
function accountOf(account) {
  if (!account || typeof account !== "object") return null;
  const homePage = textOf(account.homePage) || textOf(account.accountServiceHomePage);
  const name = textOf(account.name) || textOf(account.accountName);
  return homePage && name ? { account: { homePage, name } } : null;
}

/** @param {string} address */
function mailbox(address) {
  return only("mbox", address && !/^mailto:/i.test(address) ? `mailto:${address}` : address);
}

/** @param {string} name @param {string} value */
function only(name, value) {
  return value ? { [name]: value } : null;
}

/** @param {any} value @returns {any} */
function first(value) {
  return Array.isArray(value) ? value[0] : value;
}

/** @param {any} value */
function textOf(value) {
  const text = first(value);
  return typeof text === "string" ? text.trim() : "";
}

/** @param {string} json @returns {any} */
function parse(json) {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
