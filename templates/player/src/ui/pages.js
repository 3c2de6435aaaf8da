// Moves between pages: one is shown, links and the browser's Back lead to it, its end makes a lesson read.
import { all, one } from "./dom.js";
import { hush, reveal } from "./tabs.js";

/** Milliseconds that a lesson's end must be in sight until it counts as read. */
const SEEN = 1000;

/** The id that a link names; an address that is not well encoded, as `#100%`, is taken as it stands. @param {string} hash */
export function idIn(hash) {
  const id = hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * @param {{title: string, opened: (id: string) => void, finished: (id: string) => void}} on
 *   opened: a page is shown; finished: it was seen to its end
 */
export function openPages(on) {
  let current = "";
  let first = "";

  /** @param {HTMLElement} page */
  function show(page) {
    current = page.dataset.page ?? "";
    first ||= page.id;
    all(".page").forEach((other) => other.classList.toggle("shown", other === page));
    document.documentElement.classList.toggle("recorded", current === "player.record");
    document.title = `${one("h1", page).textContent} – ${on.title}`;
    hush();
    on.opened(current);
  }

  /**
   * @param {string} hash where to, as in a link
   * @param {boolean} [quiet] the page opens by itself: leave the focus where it is
   */
  function go(hash, quiet = false) {
    const target = document.getElementById(idIn(hash));
    const page = /** @type {HTMLElement | null | undefined} */ (target?.closest(".page"));
    if (!target || !page) return false;
    if (page.dataset.page !== current) show(page);
    if (quiet) return true;
    const goal = target === page ? one("h1", page) : reveal(target);
    if (goal.tabIndex < 0) goal.tabIndex = -1;
    goal.focus({ preventScroll: true });
    if (target === page) scrollTo(0, 0);
    goal.scrollIntoView({ block: target === page ? "nearest" : "start" });
    return true;
  }

  // Back to where the history begins: that address names no page.
  addEventListener("hashchange", () => go(location.hash || `#${first}`));
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    const hash = link?.getAttribute("href") ?? "";
    if (!hash.startsWith("#")) return;
    if (link?.matches(".next")) on.finished(current);
    if (hash === location.hash && go(hash)) event.preventDefault();
  });

  /** @type {Record<string, number>} */
  const timers = {};
  const ends = new IntersectionObserver((entries) =>
    entries.forEach(({ target, isIntersecting }) => {
      const { page = "" } = /** @type {HTMLElement} */ (target.parentElement).dataset;
      clearTimeout(timers[page]);
      if (isIntersecting) timers[page] = setTimeout(() => on.finished(page), SEEN);
    }),
  );
  all(".steps").forEach((steps) => ends.observe(steps));

  return { go, current: () => current };
}
