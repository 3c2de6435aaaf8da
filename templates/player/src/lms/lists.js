// What a SCORM 1.2 LMS is told of questions and competences: cmi.interactions and cmi.objectives, in order and without gaps.

/** @import { Answered, Competence, PlayerData, Question, Shown } from "../core/data.js" */
/** @import { Calls } from "./calls.js" */

import { timeOfDay, timespan } from "../core/clock.js";

const INTERACTIONS = "cmi.interactions";
const OBJECTIVES = "cmi.objectives";

// As many as an LRS is told; more would make each save long and no report better to read.
const MOST_RESPONSES = 24;

/** @param {Calls} calls @param {PlayerData} data */
export function listsOf(calls, data) {
  /** What stands in each list by index: the elements that give it a name. @type {Record<string, [string, string][][]>} */
  const names = { [INTERACTIONS]: [], [OBJECTIVES]: [] };
  for (const { index, report, type } of data.questions) if (index !== null) names[INTERACTIONS][index] = [["id", report], ["type", type]];
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
    answer({ question, response, earned, latency, at }) {
      const { index } = question;
      if (index === null) return;
      const shown = question.competences.map((place) => data.competences[place]);
      write(INTERACTIONS, index, [
        ["id", question.report],
        ...objectiveIds(shown),
        ["time", timeOfDay(at)],
        ["type", question.type],
        ...rightResponses(question),
        ["weighting", earned === null ? "0" : String(question.points)],
        ["student_response", response],
        ["result", resultOf(earned)],
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

/**
 * Each wording that is accepted is a response of its own (RTE 3.4.4, correct_responses); nothing where none is right.
 * @param {Question} question @returns {[string, string][]}
 */
function rightResponses({ pattern, accept = [] }) {
  const others = accept.slice(1, MOST_RESPONSES).map((wording) => wording.split(/\s+/).join(" ").trim());
  return pattern ? [pattern, ...others].map((response, place) => [`correct_responses.${place}.pattern`, response]) : [];
}

/**
 * In words where an answer is all right, all wrong or neither, else the part of the points that it earns (RTE 3.4.4, CMIDecimal).
 * @param {number|null} earned parts of 10,000
 */
function resultOf(earned) {
  if (earned === null) return "neutral";
  if (earned === 0) return "wrong";
  return earned === 10000 ? "correct" : String(Math.max(Math.floor(earned / 100), 1) / 100);
}

/** @param {Competence[]} competences @returns {[string, string][]} */
function objectiveIds(competences) {
  return competences.map(({ objective }, place) => [`objectives.${place}.id`, objective]);
}

