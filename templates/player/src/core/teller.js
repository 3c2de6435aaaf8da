// Tells the LMS what reports show: answers, what got done, competences, the result; each only when it says something new.

/** @import { Course } from "./course.js" */
/** @import { Adapter, Milestone } from "./data.js" */
/** @import { QueuedAnswer } from "./journal.js" */
/** @import { Start } from "./launch.js" */
/** @import { State } from "./state.js" */

import { decode } from "./codec.js";
import { shownCompetences } from "./competences.js";
import { percent } from "./scores.js";

/**
 * @param {Course} course
 * @param {Adapter} adapter
 * @param {Start} start
 * @param {boolean} isFinalAtEntry
 */
export function openTeller(course, adapter, start, isFinalAtEntry) {
  const isKnown = start.lms && !start.replay.length && !start.repeat.length;
  const kept = adapter.outbox && start.entry && start.entry !== start.held ? decode(course, start.entry.state) : null;
  // What the LMS is known to have been told. An adapter that keeps reports itself was told all that a kept state says, not what
  // follows from two of them.
  const told = adapter.outbox ? toldBy([start.lms, kept]) : isKnown && start.lms ? tellable(start.lms) : {};
  let isDecisionTold = isFinalAtEntry || Boolean(adapter.outbox && (start.lms?.decided || kept?.decided));
  /** @type {Milestone[]} */
  let reached = [];

  /** @param {State} of @returns {Record<string, string>} what reports say of each competence */
  function tellable(of) {
    /** @type {Record<string, string>} */
    const results = {};
    for (const { competence, score, status } of shownCompetences(course, of)) {
      if (score !== null) results[competence.id] = `${status} ${score}`;
    }
    return results;
  }

  /** What reports say of each competence as one of these states says it, and the state that follows from all. @param {(State|null)[]} states */
  function toldBy(states) {
    const results = tellable(start.state);
    const known = states.map((state) => (state ? tellable(state) : {}));
    for (const id of Object.keys(results)) if (!known.some((told) => told[id] === results[id])) delete results[id];
    return results;
  }

  return {
    /** @param {QueuedAnswer[]} reports */
    report(reports) {
      for (const { key, digest, code, latency, at } of reports) {
        const question = course.data.questions.find((known) => known.key === key && known.digest === digest);
        const given = question ? course.given(question, code) : null;
        if (!question || given === null) continue;
        const response = course.part(question).response(question, given);
        const [right, earned] = [course.right(question, code), course.earned(question, code)];
        adapter.answer({ question, given, response, right, earned, latency, at: new Date(at) });
      }
    },

    /** Keeps them for the next time that something is told. @param {Milestone[]} milestones */
    reach(milestones) {
      reached.push(...milestones);
    },

    /** A state made elsewhere: who made it has told what it says. @param {State} state */
    isTold(state) {
      if (!adapter.outbox) return;
      isDecisionTold = isDecisionTold || state.decided !== null;
      Object.assign(told, tellable(state));
    },

    /** @param {State} state @param {number} seconds @param {number} now */
    tell(state, seconds, now) {
      for (const milestone of reached) adapter.milestone?.(milestone);
      reached = [];
      const results = tellable(state);
      for (const { competence, score, status } of shownCompetences(course, state)) {
        if (score === null || told[competence.id] === results[competence.id]) continue;
        told[competence.id] = results[competence.id];
        adapter.competence({ competence, score: percent(score), status, at: new Date(now) });
      }
      if (!state.decided || isDecisionTold) return;
      isDecisionTold = true;
      const { status, score } = state.decided;
      adapter.decide(status, score === null ? null : percent(score), seconds);
    },
  };
}
