// What the session needs of the browser it runs in, in one object, so that tests can stand in for it.

/**
 * @typedef {object} Device
 * @property {Storage|null} local
 * @property {Storage|null} session
 * @property {boolean} file whether the page was opened from a disk
 * @property {string} name how the browser calls itself
 * @property {() => number} now milliseconds since 1970
 * @property {{now(): number}} ticker milliseconds that never jump
 * @property {() => boolean} online
 * @property {(listeners: Record<string, (event: any) => void>) => void} listen to events of the page's life
 * @property {() => boolean} hidden
 */

/** @param {Window} window @returns {Device} */
export function browser(window) {
  const { document, navigator } = window;
  return {
    local: storage(() => window.localStorage),
    session: storage(() => window.sessionStorage),
    file: window.location.protocol === "file:",
    name: navigator.userAgent,
    now: Date.now,
    ticker: window.performance,
    online: () => navigator.onLine !== false,
    listen(listeners) {
      for (const name of Object.keys(listeners)) {
        (name === "visibilitychange" ? document : window).addEventListener(name, listeners[name]);
      }
    },
    hidden: () => document.visibilityState === "hidden",
  };
}

/** Some browsers throw at the mere mention of a storage that is switched off. @param {() => Storage} find */
export function storage(find) {
  try {
    return find();
  } catch {
    return null;
  }
}
