// Notices above the page: what the learner must know now, in one line with an icon; a live region speaks them.
import { button, make, one } from "./dom.js";

/**
 * `urgent` stays in sight while the page scrolls, `close` is the word on the button that puts a notice away.
 * @typedef {{trouble?: boolean, urgent?: boolean, close?: string, actions?: [string, () => void][]}} Manner
 */

/** Keeps one notice for each subject. */
export function notices() {
  const place = one(".notices");
  /** @type {Map<string, HTMLElement>} */
  const shown = new Map();

  /** @param {string} subject */
  function clear(subject) {
    shown.get(subject)?.remove();
    place.classList.toggle("urgent", !!place.querySelector(".urgent"));
  }

  /**
   * @param {string} subject
   * @param {string} words
   * @param {Manner} [manner]
   */
  function set(subject, words, { trouble, urgent, close, actions = [] } = {}) {
    clear(subject);
    const mood = `${trouble ? "trouble" : ""} ${urgent ? "urgent" : ""}`;
    const notice = make("div", { class: `notice ${mood}`, tabindex: -1 });
    notice.append(make("span", { class: `icon ${trouble ? "care" : "info"}` }, words));
    for (const [label, act] of actions) notice.append(button(label, act));
    if (close) notice.append(button(close, () => clear(subject)));
    place.append(notice);
    shown.set(subject, notice);
    place.classList.toggle("urgent", !!place.querySelector(".urgent"));
    return notice;
  }

  return { set, clear };
}
