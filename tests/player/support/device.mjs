// A browser for the tests: storages, clocks and the page's events, all in the test's hand.

/** A Storage that keeps strings, in order, as browsers do. */
export class MemoryStorage {
  #items = new Map();
  get length() { return this.#items.size; }
  key(place) { return [...this.#items.keys()][place] ?? null; }
  getItem(name) { return this.#items.get(name) ?? null; }
  setItem(name, value) { this.#items.set(name, String(value)); }
  removeItem(name) { this.#items.delete(name); }
  get text() { return JSON.stringify([...this.#items]); }
}

export const START = Date.UTC(2025, 5, 1, 9, 30, 0);

/** Two devices of one `browser` share its storage; `raise` sends an event of the page's life. */
export function makeDevice({ local = new MemoryStorage(), session = new MemoryStorage(), file = false } = {}) {
  const listeners = {};
  const device = {
    local, session, file, name: "Testfox 1",
    time: START, ticks: 1000, isOnline: true, isHidden: false,
    now: () => device.time,
    ticker: { now: () => device.ticks },
    online: () => device.isOnline,
    hidden: () => device.isHidden,
    listen: (given) => Object.assign(listeners, given),
    raise: (name, event = {}) => listeners[name]?.(event),
    pass(seconds) {
      device.time += seconds * 1000;
      device.ticks += seconds * 1000;
    },
    hide() {
      device.isHidden = true;
      device.raise("visibilitychange");
    },
    leave() {
      device.raise("pagehide");
      device.hide();
    },
  };
  return device;
}
