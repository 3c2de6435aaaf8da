// The shapes that the files of the interface share.

/** @import { Assessment, Part, PlayerData, Question } from "../core/data.js" */
/** @import { Speak } from "./words.js" */

/**
 * What the interface works with: the session, the words, and what to do when something has changed.
 * @typedef {object} Interface
 * @property {import("../core/session.js").Session} session
 * @property {PlayerData} data
 * @property {Record<string, Part>} parts
 * @property {Map<string, Question>} questions by id
 * @property {Map<string, Assessment>} assessments by id
 * @property {Speak} t
 * @property {() => void} refresh shows menu, tests and record as the session knows them now
 */

export {};
