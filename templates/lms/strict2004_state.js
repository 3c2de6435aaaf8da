// What a session of the SCORM 2004 run-time knows: values, counts, and what was wrong with the last call.

/**
 * @typedef {object} Launch2004
 * @property {Record<string, string>} values what the LMS knows before the SCO starts, read-only elements included
 * @property {2 | 3 | 4} [edition] which of SCORM 2004 the package is made for; the 4th if left out
 * @property {{ read: boolean, write: boolean }[]} [shared] what the SCO may do with each store of adl.data
 */

class State2004 {
  /** @param {Launch2004} launch @param {Deliver} deliver */
  constructor(launch, deliver) {
    /** @type {"new" | "running" | "finished"} */
    this.session = "new";
    this.errorCode = "0";
    /** What the SCO did wrong in the last call. @type {string | null} */
    this.problem = null;
    /** What LMSs may refuse or cut although the standard allows it. @type {string | null} */
    this.warning = null;
    /** Where the standard speaks of what the last call was about. */
    this.section = "";
    this.edition = launch.edition ?? 4;
    this.shared = launch.shared ?? [];
    this.deliver = deliver;
    /** @type {Map<string, string>} */
    this.values = new Map();
    /** Length of each list by its full name. @type {Map<string, number>} */
    this.counts = new Map();
    /** @type {Set<string>} */
    this.written = new Set();
    for (const [name, value] of Object.entries(launch.values)) this.load(name, value);
  }

  /** @param {string} name @param {string} value */
  load(name, value) {
    this.values.set(name, value);
    for (const { list, index } of readName2004(name).indexes) {
      this.counts.set(list, Math.max(this.count(list), index + 1));
    }
  }

  /** To be delivered, too. @param {string} name @param {string} value */
  keep(name, value) {
    this.load(name, value);
    this.written.add(name);
  }

  /** @param {string} name @returns {string | undefined} */
  stored(name) {
    return this.values.get(name) ?? ELEMENTS_2004.get(readName2004(name).generic)?.initial;
  }

  /** @param {string} list @returns {number} */
  count(list) {
    return this.counts.get(list) ?? 0;
  }

  /** @param {"running" | "finished"} session */
  enter(session) {
    this.session = session;
  }

  /** @param {string} section */
  begin(section) {
    this.errorCode = "0";
    this.problem = null;
    this.warning = null;
    this.section = section;
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

  /** @param {string} method @param {string} before @param {string} after @param {string} [result] */
  refuseOutside(method, before, after, result = "false") {
    return this.session === "new"
      ? this.refuse(before, `${method} before Initialize`, result)
      : this.refuse(after, `${method} after Terminate`, result);
  }

  /**
   * The model of an element, or null with the error set.
   * @param {Name2004} element
   * @param {"301" | "401"} keywordError for a keyword that the element does not have
   * @returns {Element2004 | null}
   */
  findModel(element, keywordError) {
    const model = ELEMENTS_2004.get(element.generic);
    const isLater = this.edition < 4 && /^adl\.(data|nav\.request_valid\.jump)/.test(element.name);
    if (model !== undefined && !isLater) {
      this.section = model.section;
      return model;
    }
    if (isLater) this.refuse("401", `${element.name} came with the 4th edition, later than this package`);
    else if (isMissingKeyword(element)) this.refuse(keywordError, `${element.name}: there is no such list or keyword`);
    else this.refuse("401", `${element.name} is no element of SCORM 2004`);
    return null;
  }

  /** @param {boolean} finish @param {"111" | "391"} failure @returns {string} */
  send(finish, failure) {
    const elements = Object.fromEntries([...this.written].map((name) => [name, this.stored(name) ?? ""]));
    const answer = this.deliver({ finish, elements });
    if (answer !== "true") this.errorCode = failure; // the line's fault, so no problem of the SCO
    return answer === "true" ? "true" : "false";
  }
}
