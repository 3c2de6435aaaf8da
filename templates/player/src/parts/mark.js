// The marks that parts of an answer get: right or wrong once it is checked, the right answer once its test is over.

/**
 * @param {string} words
 * @param {"right"|"wrong"} kind
 * @param {"span"|"p"|"div"} [tag]
 */
export function mark(words, kind = "right", tag = "span") {
  const made = document.createElement(tag);
  made.className = `mark ${kind}`;
  made.textContent = words;
  return made;
}
