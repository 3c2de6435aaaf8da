// The shapes of what the page hands to the player: its data, its question parts, its LMS adapter.

/** @import { Speak } from "../ui/words.js" */

/**
 * @typedef {object} Page
 * @property {string} id
 * @property {string} key what saved states call it
 * @property {"lesson"|"assessment"} kind
 * @property {string} title
 * @property {number|null} minutes
 * @property {string|null} assessment id of the assessment that stands on a page of its own
 */

/**
 * @typedef {object} Choices
 * @property {boolean[]} right per option in source order
 * @property {number[]} ranks place of each option in the saved answer
 * @property {boolean} several
 */

/**
 * @typedef {object} Accepted
 * @property {string[]} accept
 * @property {boolean} case whether capital and small letters must match
 * @property {number} limit how many UTF-16 units may be typed
 */

/**
 * @typedef {object} Bounds
 * @property {string} min as numbers are kept: digits, a point, a minus sign
 * @property {string} max
 */

/**
 * @typedef {object} Pairs
 * @property {number[]} right per left side in source order: the index of its right side
 * @property {number[]} ranks place of each left side in the saved answer
 * @property {number[]} targets what each right side is called there
 */

/**
 * A gap that is typed has what is accepted and how much may be typed, one with a list the index of the right word.
 * @typedef {{accept?: string[], limit?: number, right?: number}} Gap
 */

/**
 * @typedef {object} Filled
 * @property {Gap[]} gaps
 * @property {string[]} [choices] the words of the list
 * @property {boolean} case
 */

/**
 * @typedef {object} Packed
 * @property {string} id
 * @property {string} key
 * @property {string} digest
 * @property {number|null} index place among cmi.interactions; null: not reported
 * @property {string} report id in reports
 * @property {string} part
 * @property {"true-false"|"choice"|"fill-in"|"numeric"|"matching"|"sequencing"|"likert"} type SCORM 1.2 interaction type
 * @property {string} pattern the right answer in the format of that type
 * @property {number} points
 * @property {boolean} [scored] false: an answer is neither right nor wrong
 * @property {boolean} [reported] false: an answer is in the saved state alone
 * @property {"all"|"each"|"minus"} [credit] what an answer earns that is right in part; all, unless the question says another
 * @property {string} page
 * @property {string|null} assessment
 * @property {number[]} competences
 */

/** @typedef {Packed & Partial<Choices> & Partial<Accepted> & Partial<Bounds> & Partial<Pairs> & Partial<Filled>} Question */

/**
 * @typedef {object} Assessment
 * @property {string} id
 * @property {string} key
 * @property {"diagnostic"|"practice"|"final"|"survey"} role
 * @property {string} title
 * @property {number} pass per cent
 * @property {number} tries 0: as many as the learner likes
 * @property {"after-each"|"at-end"|"none"} feedback
 * @property {string[]} questions
 * @property {{n: number, from: string[]}[]|null} [draw] in steps: questions of `from` until `n` of them are drawn, last of all; null: each
 *   try asks every question
 * @property {{questions: boolean, options: boolean}} [shuffle] what has an order of its own in each try
 */

/**
 * @typedef {object} Competence
 * @property {string} id
 * @property {string} title
 * @property {string} objective SCORM objective id
 * @property {number} index place among cmi.interactions
 * @property {string} report
 */

/**
 * @typedef {object} PlayerData
 * @property {1} format
 * @property {string} tool
 * @property {string} id identity of the module for ever
 * @property {string} name
 * @property {string} version
 * @property {string} language
 * @property {string} title
 * @property {string} contact
 * @property {string} target
 * @property {number} limit the most characters a saved state may have
 * @property {"lessons-and-finals"|"finals"|"lessons"} completion
 * @property {Page[]} pages
 * @property {Question[]} questions
 * @property {Assessment[]} assessments
 * @property {Competence[]} competences
 * @property {Record<string, string|string[]>} strings
 * @property {string} plural
 * @property {unknown} [xapi] what the xAPI adapter needs besides
 */

/** Of how many parts an answer has how many right and wrong. @typedef {{right: number, wrong: number, of: number}} Tally */

/**
 * What a learner gave. Choice: indexes of the chosen options; matching: per left side the index of a right side, -1 for none yet;
 * ordering: indexes of the items in the learner's order; all in source order. Text: words; numeric: a number; gaps: words, or
 * the index of a word, per gap. Empty words are none yet.
 * @typedef {number[]|string[]|string} Given
 */

/**
 * A question type: its place in saved states, its scoring, its form on the page.
 * @typedef {object} Part
 * @property {(question: Question, given: Given) => string} encode
 * @property {(question: Question, code: string) => Given|null} decode null: not a code of this question
 * @property {(question: Question, given: Given) => Tally} tally asked of scored questions only
 * @property {(question: Question, given: Given) => string} response as reports print it (RTE 3.4.5)
 * @property {string} ask key of the words that ask for an answer
 * @property {(question: Question, given: Given) => boolean} [isComplete] whether an answer counts as one; without it each does
 * @property {(question: Question, given: Given) => string[]} [pieces] what was given, in words, where it has several
 * @property {(form: HTMLFormElement, question: Question) => Given|null} read null: nothing given yet
 * @property {(form: HTMLFormElement, given: Given|null) => void} show puts an answer back; null empties the form
 * @property {(form: HTMLFormElement, given: Given|null, question: Question, t: Speak) => void} reveal
 *   marks which parts of an answer are right, and shows the feedback of what was chosen; null hides all feedback
 * @property {(form: HTMLFormElement, question: Question, t: Speak, given: Given|null) => void} solve
 *   marks the right answer, once its test is over
 * @property {(form: HTMLFormElement, question: Question, t: Speak) => void} [bind] once, when the page is made
 */

/** @typedef {""|"incomplete"|"passed"|"failed"|"completed"} Status */

/**
 * @typedef {object} Opened
 * @property {boolean} found
 * @property {boolean} stale an LMS is there, but its session is over: its page must be loaded again
 * @property {boolean} [lost] nor does loading it again help: who learns is known only to a new launch from the LMS
 * @property {boolean} [unread] what the LMS has kept could not be read, or it keeps nothing: this device's journal stands in
 * @property {"normal"|"review"|"browse"} mode
 * @property {{id: string, name: string}} learner
 * @property {string} registration what tells two enrolments of one learner apart, or empty
 * @property {string} state
 * @property {Status} status
 * @property {number} seconds all earlier sessions
 */

/**
 * @typedef {object} Answered
 * @property {Question} question
 * @property {Given} given
 * @property {string} response
 * @property {boolean} right
 * @property {number|null} earned parts of 10,000, cut; null: the question is not scored
 * @property {number} latency seconds
 * @property {Date} at
 */

/**
 * @typedef {object} Shown
 * @property {Competence} competence
 * @property {number} score per cent
 * @property {Status} status
 * @property {Date} at
 */

/**
 * Something that the learner has just got done: a lesson read, a try of an assessment handed in.
 * @typedef {object} Milestone
 * @property {"lesson"|"assessment"} kind
 * @property {string} id of the page or the assessment
 * @property {number|null} score of the try, per cent; null where there is none
 * @property {boolean|null} passed null where there is no pass mark
 * @property {Date} at
 */

/**
 * What an asynchronous adapter may tell the core by itself.
 * @typedef {object} Core
 * @property {(isSaved: boolean) => void} settled how a later attempt to send went
 * @property {(state: string) => string} found takes in a state that the LMS turned out to have; the state to be saved instead
 */

/**
 * The only place that knows a standard. Everything is queued until commit; nothing throws. A promise of `commit` and `close`
 * is never refused. What is optional serves adapters that speak over the network themselves.
 * @typedef {object} Adapter
 * @property {(data: PlayerData) => Promise<void>} [prepare] what takes time before open
 * @property {(data: PlayerData) => Opened} open once a page
 * @property {(core: Core) => void} [attach] once, after open
 * @property {boolean} [outbox] reports are kept by the adapter until they have arrived, so that they are told to it once only
 * @property {(record: Answered) => void} answer
 * @property {(record: Shown) => void} competence
 * @property {(record: Milestone) => void} [milestone]
 * @property {(state: string) => void} save
 * @property {(status: Status, score: number|null, seconds: number) => void} decide score 0-100, at most 2 decimals; seconds of all sessions
 * @property {(force: boolean, isLeaving: boolean) => boolean|Promise<boolean>} commit force: make the LMS send again what it
 *   believes sent; isLeaving: the page may be gone at any moment
 * @property {(isLeaving: boolean) => boolean|Promise<boolean>} close session time, commit, finish; once
 * @property {() => "unreachable"|"refused"|""} [trouble] why saving fails, where more can be said than that it does
 * @property {() => boolean} [isKept] whether what waits in the adapter would survive the page
 * @property {() => string} diagnosis the last error in the LMS's words
 * @property {() => void} reload reloads the page that holds the LMS's side of the session
 */

export {};
