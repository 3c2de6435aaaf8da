// Private notes: what a learner writes for nobody else, on this device only.

import { storageName, storeOf } from "./journal.js";

/** @import { Device } from "./device.js" */
/** @import { Opened } from "./data.js" */

/**
 * @typedef {object} Notes
 * @property {boolean} kept whether this device keeps them
 * @property {boolean} writable not in a session that only looks back, or on
 * @property {(id: string) => string} read
 * @property {(id: string, text: string) => boolean} write whether it is kept
 */

/**
 * The notes of one learner in one package and registration, kept as the journal is: where nobody says who learns, only as
 * long as the tab. No adapter gets to see them. Reading renews their age.
 * @param {Device} device
 * @param {string} module identity of the module
 * @param {Opened} opened
 * @returns {Notes}
 */
export function openNotes(device, module, opened) {
  const store = storeOf(device, opened);
  const name = storageName(".notes", module, opened);
  /** @type {Record<string, string>} */
  const texts = {};
  const notes = {
    kept: true,
    writable: opened.mode === "normal",

    /** @param {string} id */
    read: (id) => texts[id] || "",

    /** @param {string} id @param {string} text */
    write(id, text) {
      take(); // another tab may have kept or deleted other notes meanwhile
      texts[id] = text;
      if (!text) delete texts[id];
      return keep();
    },
  };

  function take() {
    try {
      const found = JSON.parse(/** @type {Storage} */ (store).getItem(name) || "{}").texts || {};
      // What is not kept is here alone.
      if (notes.kept) for (const id of Object.keys(texts)) delete texts[id];
      for (const id of Object.keys(found)) if (typeof found[id] === "string") texts[id] = found[id];
    } catch {
      // What cannot be read is no note; whether anything is kept shows when it is written.
    }
  }

  function keep() {
    try {
      if (Object.keys(texts).length) /** @type {Storage} */ (store).setItem(name, JSON.stringify({ saved: device.now(), texts }));
      else /** @type {Storage} */ (store).removeItem(name);
    } catch {
      notes.kept = false;
    }
    return notes.kept;
  }

  take();
  if (notes.writable) keep();
  return notes;
}
