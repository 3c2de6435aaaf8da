// Answers that are there at once, as SCORM's, or come later, as those over a network: handled alike, and never later than need be.

/**
 * What `then` makes of an answer; at once where the answer is there.
 * @template T
 * @template U
 * @param {T|Promise<T>} answer
 * @param {(answer: T) => U|Promise<U>} then
 * @returns {U|Promise<U>}
 */
export function whenKnown(answer, then) {
  return answer instanceof Promise ? answer.then(then) : then(answer);
}

/** @param {boolean|Promise<boolean>} one @param {boolean|Promise<boolean>} other @returns {boolean|Promise<boolean>} */
export function isBoth(one, other) {
  return whenKnown(one, (isOne) => whenKnown(other, (isOther) => isOne && isOther));
}
