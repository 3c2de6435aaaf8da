// What a session of the SCORM 2004 run-time knows: values, counts, and what was wrong with the last call.

/**
 * @typedef {object} Launch2004
 * @property {Record<string, string>} values what the LMS knows before the SCO starts, read-only elements included
 * @property {2 | 3 | 4} [edition] which of SCORM 2004 the package is made for; the 4th if left out
 * @property {{ read: boolean, write: boolean }[]} [shared] what the SCO may do with each store of adl.data
 */

class State2004 extends StrictSession {
  /** @param {Launch2004} launch @param {Deliver} deliver */
  constructor(launch, deliver) {
    super(launch.values, deliver);
    /** Where the standard speaks of what the last call was about. */
    this.section = "";
    this.edition = launch.edition ?? 4;
    this.shared = launch.shared ?? [];
  }

  /** @param {string} name */
  indexesOf(name) {
    return readName2004(name).indexes;
  }

  /** @param {string} name @returns {string | undefined} */
  stored(name) {
    return this.values.get(name) ?? ELEMENTS_2004.get(readName2004(name).generic)?.initial;
  }

  /** @param {string} section */
  beginIn(section) {
    this.begin();
    this.section = section;
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
}
