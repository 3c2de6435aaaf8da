// What the standard allows a SCO of SCORM 2004 to set, and LMSs may nevertheless refuse, cut or overrule.

/** How many entries of a list an LMS must be able to keep (RTE 4.2.2, 4.2.9, 4.2.17). @type {Record<string, number>} */
const LIST_SIZES_2004 = { "cmi.comments_from_learner": 250, "cmi.interactions": 250, "cmi.objectives": 100 };

/**
 * @param {Strict2004} lms
 * @param {Name2004} element
 * @param {Element2004} model
 * @param {unknown} given
 * @returns {string | null}
 */
function settingWarning(lms, element, model, given) {
  const value = String(given);
  if (typeof given !== "string") return `a ${typeof given} in place of a string`;
  const most = element.generic === "cmi.suspend_data" && lms.edition === 2 ? 4000 : model.most;
  if (value.length > most) return `${value.length} characters; an LMS need not keep more than ${most}`;
  for (const { list, index } of element.indexes) {
    const entries = LIST_SIZES_2004[list] ?? (list.endsWith(".objectives") ? 10 : Infinity);
    if (index >= entries) return `${index + 1} entries of ${list}; an LMS need not keep more than ${entries}`;
  }
  if (model.type === "response" || model.type === "pattern") {
    const interaction = element.name.split(".").slice(0, 3).join(".");
    return responseWarning(lms.values.get(`${interaction}.type`) ?? "", value);
  }
  return typeWarning2004(model.type, value);
}

/** What the SCO has set and the LMS overrules at the end. @param {Strict2004} lms @returns {string | null} */
function overruled(lms) {
  for (const [status, threshold, measure] of [
    ["cmi.completion_status", "completion_threshold", "progress_measure"],
    ["cmi.success_status", "scaled_passing_score", "score.scaled"],
  ]) {
    const value = evaluated2004(lms, status);
    if (lms.written.has(status) && value !== lms.stored(status)) {
      return `${status} was set to "${lms.stored(status)}", but counts as "${value}": ` +
        `the manifest sets cmi.${threshold}, so LMSs go by cmi.${measure}`;
    }
  }
  return null;
}
