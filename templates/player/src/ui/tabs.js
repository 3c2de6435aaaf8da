// Tabs and folded parts: a row of buttons that show one part at a time (ARIA APG, tabs), and the way to what is out of sight.
import { all, make, one } from "./dom.js";

/** What an arrow does where a text runs from left to right. @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/** @param {HTMLElement} box */
function bindTabs(box) {
  const panels = all(":scope > .panel", box);
  const list = make("div", { role: "tablist", "aria-label": box.dataset.label ?? "" });
  const tabs = panels.map((panel) => {
    const heading = /** @type {HTMLElement} */ (panel.firstElementChild);
    panel.id = `${heading.id}.panel`;
    panel.tabIndex = 0;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", `${heading.id}.tab`);
    const tab = make("button", { type: "button", role: "tab", id: `${heading.id}.tab`, "aria-controls": panel.id });
    tab.textContent = heading.textContent;
    tab.addEventListener("click", () => choose(tab));
    return tab;
  });

  /** @param {HTMLElement} chosen */
  function choose(chosen) {
    tabs.forEach((tab, place) => {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      panels[place].hidden = tab !== chosen;
    });
    hush();
  }

  list.addEventListener("keydown", (event) => {
    const now = tabs.findIndex((tab) => tab === document.activeElement);
    const turned = getComputedStyle(list).direction === "rtl" ? -1 : 1;
    const { [event.key]: step } = STEPS;
    const next = step ? now + step * turned : event.key === "Home" ? 0 : event.key === "End" ? -1 : NaN;
    // With another key they are the browser's: Alt and an arrow goes back.
    if (Number.isNaN(next) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    choose(tab);
    tab.focus();
  });

  list.append(...tabs);
  box.prepend(list);
  choose(tabs[0]);
}

/**
 * Opens whatever hides a place, and gives what stands for it: the tab of a part, what folds it, or the place itself.
 * @param {HTMLElement} place
 */
export function reveal(place) {
  for (let at = /** @type {HTMLElement | null} */ (place); at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
    if (at.hidden && at.getAttribute("role") === "tabpanel") one(`[id="${at.getAttribute("aria-labelledby")}"]`).click();
  }
  return document.getElementById(`${place.id}.tab`) ?? place.closest("summary") ?? place;
}

/** Pauses whatever plays out of sight. */
export function hush() {
  for (const player of all("audio, video")) {
    if (!player.getClientRects().length) /** @type {HTMLMediaElement} */ (player).pause();
  }
}

/** Makes tabs of the parts that are to be tabs; opens what is folded while the page is printed. */
export function panels() {
  all(".tabs").forEach(bindTabs);
  /** @type {HTMLElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open], .hint)");
    opened.forEach((folded) => folded.toggleAttribute("open", true));
  });
  addEventListener("afterprint", () => opened.forEach((folded) => folded.removeAttribute("open")));
}
