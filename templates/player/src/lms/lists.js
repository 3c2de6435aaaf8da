// What a SCORM 1.2 LMS is told of questions and competences: cmi.interactions and cmi.objectives, in order and without gaps.

/** @import { Answered, Competence, PlayerData, Shown } from "../core/data.js" */
/** @import { Calls } from "./calls.js" */

import { timeOfDay, timespan } from "../core/clock.js";

const INTERACTIONS = "cmi.interactions";
const OBJECTIVES = "cmi.objectives";

/** @param {Calls} calls @param {PlayerData} data */
export function listsOf(calls, data) {
  /** What stands in each list by index: the elements that give it a name. @type {Record<string, [string, string][][]>} */
  const names = { [INTERACTIONS]: [], [OBJECTIVES]: [] };
  for (const { index, report, type } of data.questions) names[INTERACTIONS][index] = [["id", report], ["type", type]];
  for (const { index, report, objective } of data.competences) {
    names[INTERACTIONS][index] = [["id", report], ["type", "numeric"]];
    names[OBJECTIVES].push([["id", objective]]);
  }
  /** @type {Record<string, number>} */
  const counts = {};
  for (const list of Object.keys(names)) counts[list] = Number(calls.get(`${list}._count`)) || 0;

  /** @param {string} list @param {number} index @param {[string, string][]} elements */
  function write(list, index, elements) {
    for (; counts[list] < index; counts[list]++) setAll(list, counts[list], names[list][counts[list]] || []);
    counts[list] = Math.max(counts[list], index + 1);
    setAll(list, index, elements);
  }

  /** @param {string} list @param {number} index @param {[string, string][]} elements */
  function setAll(list, index, elements) {
    for (const [name, value] of elements) {
      // An LMS that does not keep the ids keeps nothing of the list.
      if (calls.isSupported(`${list}.${index}.id`)) calls.set(`${list}.${index}.${name}`, value);
    }
  }

  return {
    /** @param {Answered} record */
    answer({ question, response, right, latency, at }) {
      const shown = question.competences.map((place) => data.competences[place]);
      write(INTERACTIONS, question.index, [
        ["id", question.report],
        ...objectiveIds(shown),
        ["time", timeOfDay(at)],
        ["type", question.type],
        ["correct_responses.0.pattern", question.pattern],
        ["weighting", String(question.points)],
        ["student_response", response],
        ["result", right ? "correct" : "wrong"],
        ["latency", timespan(latency * 100)],
      ]);
    },

    /** @param {Shown} record */
    competence({ competence, score, status, at }) {
      write(OBJECTIVES, data.competences.indexOf(competence), [
        ["id", competence.objective],
        ["score.raw", String(score)],
        ["score.min", "0"],
        ["score.max", "100"],
        ["status", status],
      ]);
      // Moodle's reports print objectives without their values, so each result also stands among the interactions.
      write(INTERACTIONS, competence.index, [
        ["id", competence.report],
        ...objectiveIds([competence]),
        ["time", timeOfDay(at)],
        ["type", "numeric"],
        ["weighting", "0"],
        ["student_response", String(score)],
        ["result", "neutral"],
      ]);
    },
  };
}

/** @param {Competence[]} competences @returns {[string, string][]} */
function objectiveIds(competences) {
  return competences.map(({ objective }, place) => [`objectives.${place}.id`, objective]);
}

