// Notices above the page: what the learner must know now, in one line with an icon; a live region speaks them.
import { button, make, one } from "./dom.js";

/** @typedef {{trouble?: boolean, urgent?: boolean, close?: string, actions?: [string, () => void][]}} Manner */

/** Keeps one notice a subject. */
export function notices() {
  const place = one(".notices");
  /** @type {Map<string, HTMLElement>} */
  const shown = new Map();

  /** @param {string} subject */
  function clear(subject) {
    shown.get(subject)?.remove();
    shown.delete(subject);
    place.classList.toggle("urgent", !!place.querySelector(".urgent"));
  }

  /**
   * @param {string} subject
   * @param {string} words
   * @param {Manner} [manner] urgent: stays in sight while the page scrolls, until it is closed
   */
  function set(subject, words, { trouble, urgent, close, actions = [] } = {}) {
    clear(subject);
    const icon = trouble ? "care" : "info";
    const notice = make("div", { class: `notice ${trouble ? "trouble" : ""} ${urgent ? "urgent" : ""}`, tabindex: -1 });
    notice.append(make("span", { class: `icon ${icon}` }, words));
    for (const [label, act] of actions) notice.append(button(label, act));
    if (close) notice.append(button(close, () => clear(subject)));
    place.append(notice);
    shown.set(subject, notice);
    place.classList.toggle("urgent", !!place.querySelector(".urgent"));
    return notice;
  }

  return { set, clear };
}
