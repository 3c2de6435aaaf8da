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

/** Takes presses on all links to sounds, and lets one voice speak at a time, with its captions. */
export function listening() {
  // A browser would fetch the pictures of all films at once, and captions that are switched on.
  const near = new IntersectionObserver((entries) =>
    entries.forEach(({ target, isIntersecting }) => {
      const film = /** @type {HTMLVideoElement} */ (target);
      if (isIntersecting) film.poster = film.dataset.poster ?? "";
    }),
  );
  for (const film of all("[data-poster]")) near.observe(film);
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("[data-do=listen]");
    if (!link) return;
    event.preventDefault();
    play(/** @type {HTMLElement} */ (link));
  });
  // "play" does not bubble.
  document.addEventListener(
    "play",
    ({ target }) => {
      const player = /** @type {HTMLMediaElement} */ (target);
      for (const other of all("audio, video")) if (other !== player) /** @type {HTMLMediaElement} */ (other).pause();
      const { dataset, textTracks } = player;
      if (textTracks.length && !("played" in dataset)) textTracks[0].mode = "showing";
      dataset.played = "";
    },
    true,
  );
}
