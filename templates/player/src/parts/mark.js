// The mark that a right answer gets once its test is over.

/** @param {string} words @param {"span"|"p"} [tag] */
export function mark(words, tag = "span") {
  const made = document.createElement(tag);
  made.className = "mark";
  made.textContent = words;
  return made;
}
