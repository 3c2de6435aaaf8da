// Statements until an LRS has them: in order, in the browser's storage, or in memory where there is none.

/** A statement without who learned: that is added when it is sent. @typedef {{id: string, timestamp: string, [property: string]: any}} Statement */

/**
 * @typedef {object} Outbox
 * @property {(statement: Statement) => void} add
 * @property {() => Statement[]} waiting oldest first
 * @property {() => number} count of all that have not arrived
 * @property {(ids: string[]) => void} remove they have arrived
 * @property {(id: string) => void} refuse the LRS can't take it: it is not sent again until the next launch
 * @property {() => boolean} hasRefused
 * @property {() => boolean} isKept whether all would survive the page
 */

const PLACE_DIGITS = 9;

/**
 * Each statement is an item of its own, so that two tabs never write over each other's.
 * @param {Storage|null} store
 * @param {string} name what the names of the items begin with
 * @param {() => number} now milliseconds since 1970
 * @returns {Outbox}
 */
export function openOutbox(store, name, now) {
  /** @type {{item: string, isKept: boolean, statement: Statement}[]} */
  let entries = stored(store, name).map((found) => ({ ...found, isKept: true }));
  /** @type {string[]} */
  const refused = [];
  let last = 0;

  return {
    add(statement) {
      last = Math.max(now(), last + 1);
      // In the order of their names the items are in the order in which they were made.
      const item = `${name}.${last.toString(36).padStart(PLACE_DIGITS, "0")}.${statement.id}`;
      entries.push({ item, isKept: keep(store, item, { saved: now(), statement }), statement });
    },
    waiting: () => entries.map(({ statement }) => statement).filter(({ id }) => !refused.includes(id)),
    count: () => entries.length,
    remove(ids) {
      const gone = entries.filter(({ statement }) => ids.includes(statement.id));
      entries = entries.filter((entry) => !gone.includes(entry));
      for (const { item, isKept } of gone) if (isKept) drop(store, item);
    },
    refuse: (id) => refused.push(id),
    hasRefused: () => refused.length > 0,
    isKept: () => entries.every(({ isKept }) => isKept),
  };
}

/** @param {Storage|null} store @param {string} name @returns {{item: string, statement: Statement}[]} */
function stored(store, name) {
  try {
    const all = /** @type {Storage} */ (store);
    const items = Array.from({ length: all.length }, (_, place) => all.key(place) || "").filter((item) => item.startsWith(`${name}.`));
    return items
      .sort()
      .map((item) => ({ item, ...JSON.parse(all.getItem(item) || "{}") }))
      .filter(({ statement }) => statement && typeof statement.id === "string");
  } catch {
    return [];
  }
}

/** @param {Storage|null} store @param {string} item @param {object} content @returns {boolean} */
function keep(store, item, content) {
  try {
    /** @type {Storage} */ (store).setItem(item, JSON.stringify(content));
    return true;
  } catch {
    return false;
  }
}

/** @param {Storage|null} store @param {string} item */
function drop(store, item) {
  try {
    /** @type {Storage} */ (store).removeItem(item);
  } catch {
    // What can't be removed is sent once more, and known to the LRS by its id.
  }
}
