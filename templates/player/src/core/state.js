// What is kept of a learner's work: the state and the small changes that are made to it, each giving a new one.

import { randomDigits } from "./digits.js";

/**
 * @typedef {object} AssessmentState
 * @property {number} try 1 is the first
 * @property {boolean} submitted
 * @property {number} best parts of 10,000; 0 until the first is submitted
 * @property {number} stamp
 */

/**
 * @typedef {object} AnswerState
 * @property {number} stamp
 * @property {boolean} checked
 * @property {number} tries how often it was checked
 * @property {string} code as the question's part writes it
 */

/** Score in parts of 10,000, or null. @typedef {{status: "passed"|"failed"|"completed", score: number|null}} Decision */

/** The last revision that one device wrote. @typedef {{id: string, revision: number}} Writer */

/**
 * Never changed in place. Lessons, assessments and answers go by the keys of the player's data.
 * @typedef {object} State
 * @property {string} attempt
 * @property {number} revision
 * @property {Writer[]} writers newest last
 * @property {string} location key of a page, or empty
 * @property {number} seconds
 * @property {Decision|null} decided
 * @property {string[]} lessons
 * @property {Record<string, AssessmentState>} assessments
 * @property {Record<string, AnswerState>} answers
 */

const EPOCH = Date.UTC(2020, 0, 1) / 1000;
export const LAST_STAMP = 64 ** 5 - 1;
export const LAST_REVISION = 64 ** 4 - 1;
export const MOST_WRITERS = 4;
export const MOST_TRIES = 63;

/** @returns {State} */
export function emptyState() {
  return {
    attempt: randomDigits(4),
    revision: 0,
    writers: [],
    location: "",
    seconds: 0,
    decided: null,
    lessons: [],
    assessments: {},
    answers: {},
  };
}

/**
 * The time of a change, in seconds since 2020; later than the change it replaces, whatever the device's clock says.
 * @param {number} milliseconds
 * @param {{stamp: number}} [replaced]
 */
export function stampOf(milliseconds, replaced) {
  const seconds = Math.floor(milliseconds / 1000) - EPOCH;
  return Math.min(Math.max(seconds, replaced ? replaced.stamp + 1 : 0), LAST_STAMP);
}

/**
 * The state as `writer` is about to save it.
 * @param {State} state
 * @param {string} writer
 * @param {number} seconds
 * @returns {State}
 */
export function nextRevision(state, writer, seconds) {
  const revision = Math.min(state.revision + 1, LAST_REVISION);
  const others = state.writers.filter((other) => other.id !== writer);
  return { ...state, revision, seconds, writers: [...others, { id: writer, revision }].slice(-MOST_WRITERS) };
}

/**
 * Whether a state contains all that the device which wrote the other one last had saved by then.
 * @param {State} state
 * @param {State} other
 */
export function knows(state, other) {
  const last = other.writers[other.writers.length - 1];
  return state.writers.some((writer) => writer.id === last.id && writer.revision >= last.revision);
}
