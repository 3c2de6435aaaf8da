// What a session of either strict run-time keeps: values, lengths of lists, and what was wrong with the last call.

/**
 * Hands the elements to the server; "true" or "false" as the LMS would answer the SCO.
 * @typedef {(commit: { finish: boolean, elements: Record<string, string> }) => string} Deliver
 */

class StrictSession {
  /** @param {Record<string, string>} values what the LMS knows before the SCO starts @param {Deliver} deliver */
  constructor(values, deliver) {
    /** @type {"new" | "running" | "finished"} */
    this.session = "new";
    this.errorCode = "0";
    /** What the SCO did wrong in the last call. @type {string | null} */
    this.problem = null;
    /** What LMSs may refuse or cut although the standard allows it. @type {string | null} */
    this.warning = null;
    this.deliver = deliver;
    /** @type {Map<string, string>} */
    this.values = new Map();
    /** Length of each list by its full name. @type {Map<string, number>} */
    this.counts = new Map();
    /** @type {Set<string>} */
    this.written = new Set();
    for (const [name, value] of Object.entries(values)) this.load(name, value);
  }

  /**
   * The lists that a name goes through; each run-time reads names in its own way.
   * @abstract
   * @param {string} name
   * @returns {{ list: string, index: number }[]}
   */
  indexesOf(name) {
    throw new Error(`nobody reads ${name}`);
  }

  /**
   * The value of an element, or what it is before anybody sets it.
   * @abstract
   * @param {string} name
   * @returns {string | undefined}
   */
  stored(name) {
    throw new Error(`nobody knows ${name}`);
  }

  /** @param {string} name @param {string} value */
  load(name, value) {
    this.values.set(name, value);
    for (const { list, index } of this.indexesOf(name)) this.counts.set(list, Math.max(this.count(list), index + 1));
  }

  /** To be delivered, too. @param {string} name @param {string} value */
  keep(name, value) {
    this.load(name, value);
    this.written.add(name);
  }

  /** @param {string} list @returns {number} */
  count(list) {
    return this.counts.get(list) ?? 0;
  }

  /** @param {"running" | "finished"} session */
  enter(session) {
    this.session = session;
  }

  begin() {
    this.errorCode = "0";
    this.problem = null;
    this.warning = null;
  }

  /** @param {unknown[]} args */
  isOneEmptyString(args) {
    return args.length === 1 && args[0] === "";
  }

  /** @param {string} code @param {string} reason @param {string} [result] */
  refuse(code, reason, result = "false") {
    this.errorCode = code;
    this.problem = reason;
    return result;
  }

  /** @param {boolean} finish @param {string} failure the error code when the line is down @returns {string} */
  send(finish, failure) {
    const elements = Object.fromEntries([...this.written].map((name) => [name, this.stored(name) ?? ""]));
    const answer = this.deliver({ finish, elements });
    if (answer !== "true") this.errorCode = failure; // the line's fault, so no problem of the SCO
    return answer === "true" ? "true" : "false";
  }
}
