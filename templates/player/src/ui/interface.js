// The shape that the files of the interface share.

/** @import { Assessment, Page, Part, PlayerData, Question } from "../core/data.js" */
/** @import { Session } from "../core/session.js" */
/** @import { Speak } from "./words.js" */

/**
 * What the interface works with; pages, questions and assessments are known by their ids.
 * @typedef {object} Interface
 * @property {Session} session
 * @property {PlayerData} data
 * @property {Record<string, Part>} parts
 * @property {Map<string, Page>} pages
 * @property {Map<string, Question>} questions
 * @property {Map<string, Assessment>} assessments
 * @property {Speak} t
 * @property {(date: Date) => string} dated
 * @property {() => void} refresh shows menu, tests and record as the session knows them now
 * @property {() => void} rerender shows the questions so
 */

export {};
