// Sounds that say the words beside them: the link becomes a player that plays when it is pressed, and nothing loads before.
import { all, make } from "./dom.js";

/** @param {HTMLElement} link */
function play(link) {
  const sound = make("audio", { src: link.getAttribute("href") ?? "", controls: "", "aria-label": link.textContent ?? "" });
  sound.addEventListener("error", () => {
    // What could not be loaded may load another time.
    sound.replaceWith(link);
    link.focus();
  });
  link.replaceWith(sound);
  sound.focus();
  sound.play().catch(() => {}); // the browser may want a second press
}

/** Takes presses on all links to sounds, and lets one voice speak at a time. */
export function listening() {
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("[data-do=listen]");
    if (!link) return;
    event.preventDefault();
    play(/** @type {HTMLElement} */ (link));
  });
  // "play" does not bubble.
  document.addEventListener(
    "play",
    ({ target }) => all("audio, video").forEach((other) => other !== target && /** @type {HTMLMediaElement} */ (other).pause()),
    true,
  );
}
