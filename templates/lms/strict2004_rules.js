// What SCORM 2004 demands of a set value beyond its type: order of setting, uniqueness, access to shared data.

/**
 * @typedef {{ code: string, reason: string }} Breach2004
 */

/** All of an interaction or an objective but the id itself. */
const NEEDS_ID_2004 = /^(cmi\.(?:interactions|objectives)\.n)\.(?!id$)/;
const NEEDS_TYPE_2004 = /^cmi\.interactions\.n\.(correct_responses|learner_response)/;

/**
 * What stands in the way of setting this element at all, whatever the value.
 * @param {Strict2004} lms
 * @param {Name2004} element
 * @returns {Breach2004 | null}
 */
function settingProblem(lms, element) {
  if (element.generic.startsWith("adl.data.")) return sharedDataProblem(lms, element);
  const gap = element.indexes.find(({ list, index }) => index > lms.count(list));
  if (gap) {
    const reason = `${gap.list} has ${lms.count(gap.list)} entries; number ${gap.index} leaves a gap`;
    return { code: "351", reason };
  }
  const record = element.name.split(".").slice(0, 3).join(".");
  const isNewRecord = element.indexes.length > 0 && element.indexes[0].index === lms.count(element.indexes[0].list);
  if (NEEDS_ID_2004.test(element.generic) && (isNewRecord || !lms.values.has(`${record}.id`))) {
    return { code: "408", reason: `${record}.id must be set before ${element.name}` };
  }
  if (NEEDS_TYPE_2004.test(element.generic) && !lms.values.has(`${record}.type`)) {
    return { code: "408", reason: `${record}.type must be set before ${element.name}` };
  }
  return null;
}

/**
 * Stores are made by the LMS from the manifest, so the SCO adds none.
 * @param {Strict2004} lms
 * @param {Name2004} element
 * @returns {Breach2004 | null}
 */
function sharedDataProblem(lms, element) {
  const [{ list, index }] = element.indexes;
  if (index >= lms.count(list)) return { code: "351", reason: `the manifest gives this SCO no store number ${index}` };
  return lms.shared[index]?.write === false
    ? { code: "404", reason: `${element.name}: the manifest allows this SCO only to read this store` } : null;
}

/**
 * Why a value is refused, or null.
 * @param {Strict2004} lms
 * @param {Name2004} element
 * @param {Element2004} model
 * @param {string} value
 * @returns {Breach2004 | null}
 */
function valueProblem2004(lms, element, model, value) {
  if (model.type === "request") return requestProblem(lms, value);
  const interaction = element.name.split(".").slice(0, 3).join(".");
  const interactionType = lms.values.get(`${interaction}.type`) ?? "";
  if (model.type === "response" || model.type === "pattern") {
    const isPattern = model.type === "pattern";
    const tooMany = isPattern ? patternNumberProblem(interactionType, element) : null;
    if (tooMany !== null) return tooMany;
    const reason = responseProblem(interactionType, value, isPattern);
    if (reason !== null) return { code: "406", reason: `${reason} (type ${interactionType})` };
    return isPattern && RESPONSE_FORMS_2004[interactionType].unique === true
      ? doublePatternProblem(lms, interactionType, element, value) : null;
  }
  return TYPES_2004[model.type](value) ?? identifierUseProblem(lms, element, value);
}

/** @param {string} interactionType @param {Name2004} element @returns {Breach2004 | null} */
function patternNumberProblem(interactionType, element) {
  const { only, patterns } = RESPONSE_FORMS_2004[interactionType];
  return only === true && element.indexes[1].index >= patterns
    ? { code: "351", reason: `an interaction of the type ${interactionType} has one correct pattern only` } : null;
}

/** @param {string} interactionType @param {string} pattern @returns {string} the same for patterns that mean the same */
function meaningOf(interactionType, pattern) {
  return interactionType === "choice" ? pattern.split("[,]").sort().join("[,]") : pattern;
}

/**
 * @param {Strict2004} lms
 * @param {string} interactionType
 * @param {Name2004} element
 * @param {string} value
 * @returns {Breach2004 | null}
 */
function doublePatternProblem(lms, interactionType, element, value) {
  const { list, index } = element.indexes[1];
  for (let other = 0; other < lms.count(list); other += 1) {
    const pattern = lms.values.get(`${list}.${other}.pattern`);
    if (other === index || pattern === undefined) continue;
    if (meaningOf(interactionType, pattern) === meaningOf(interactionType, value)) {
      return { code: "351", reason: `${list}.${other} is the same pattern already` };
    }
  }
  return null;
}

/**
 * The id of an objective is unique and, once set, stays; so are the objectives that an interaction names.
 * @param {Strict2004} lms
 * @param {Name2004} element
 * @param {string} value
 * @returns {Breach2004 | null}
 */
function identifierUseProblem(lms, element, value) {
  if (!/objectives\.n\.id$/.test(element.generic)) return null;
  const { list, index } = element.indexes[element.indexes.length - 1];
  const before = lms.values.get(element.name);
  if (element.generic === "cmi.objectives.n.id" && before !== undefined && before !== value) {
    return { code: "351", reason: `${element.name} is "${before}" already and must not be changed` };
  }
  for (let other = 0; other < lms.count(list); other += 1) {
    if (other !== index && lms.values.get(`${list}.${other}.id`) === value) {
      return { code: "351", reason: `${list}.${other}.id is "${value}" already` };
    }
  }
  return null;
}

const REQUESTS_2004 =
  ["continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_"];

/** @param {Strict2004} lms @param {string} value @returns {Breach2004 | null} */
function requestProblem(lms, value) {
  const [, target, kind] = /^\{target=([^}]*)\}(choice|jump)$/.exec(value) ?? [];
  if (kind === undefined) {
    const reason = oneOf(...REQUESTS_2004)(value);
    return reason === null ? null : { code: "406", reason: `${reason}, nor {target=ITEM}choice` };
  }
  if (kind === "jump" && lms.edition < 4) {
    return { code: "406", reason: "requests to jump came with the 4th edition, later than this package" };
  }
  return target.trim() === "" ? { code: "406", reason: `${value} names no item` } : null;
}
