// The search for the LMS's API object: this window and its parents, then the opener and its parents (RTE 3.3.6).

const MOST_PARENTS = 20;

/**
 * @param {Window} window
 * @param {string} name
 * @returns {{api: any, owner: Window}|null}
 */
export function findApi(window, name) {
  return inParents(window, name) || look(() => window.top && inOpener(window.top, name)) || inOpener(window, name);
}

/** @param {Window} window @param {string} name */
function inOpener(window, name) {
  return look(() => window.opener && inParents(window.opener, name));
}

/** @param {Window} window @param {string} name */
function inParents(window, name) {
  let owner = window;
  for (let level = 0; level <= MOST_PARENTS; level++) {
    const here = owner;
    const api = look(() => /** @type {any} */ (here)[name]);
    if (api) return { api, owner };
    if (owner.parent === owner || !owner.parent) break;
    owner = owner.parent;
  }
  return null;
}

/** A window of another origin throws when it is looked into. @template T @param {() => T} action @returns {T|null} */
function look(action) {
  try {
    return action();
  } catch {
    return null;
  }
}
