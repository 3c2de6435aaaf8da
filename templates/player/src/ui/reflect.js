// Texts that learners write: how much room is left, and what stays on the device.
import { all, make, one } from "./dom.js";

/** @import { Interface } from "./interface.js" */
/** @import { Speak } from "./words.js" */

/** A screen reader says what is left when less than this is, and the writer pauses. */
const SOON = 20;
const PAUSE = 1000;

/**
 * Counts the characters of the field before it; the function it returns counts again.
 * @param {HTMLElement} place
 * @param {Speak} t
 */
function counter(place, t) {
  const field = /** @type {HTMLTextAreaElement} */ (place.previousElementSibling);
  const spoken = make("span", { class: "sr", role: "status" });
  const shown = make("span", { "aria-hidden": "true" });
  place.append(shown, spoken);
  let timer = 0;

  function count() {
    const { maxLength, value } = field;
    shown.textContent = value ? t("characters", { used: value.length, n: maxLength }) : "";
    clearTimeout(timer);
    if (maxLength - value.length > SOON) spoken.textContent = "";
    else timer = setTimeout(() => (spoken.textContent = t("characters-left", { n: maxLength - value.length })), PAUSE);
  }

  field.addEventListener("input", count);
  return count;
}

/**
 * Binds all fields for longer texts; the function it returns shows them as they are now.
 * @param {Interface} ui
 */
export function writing({ session: { notes }, t }) {
  for (const box of all(".reflection")) {
    const field = /** @type {HTMLTextAreaElement} */ (one("textarea", box));
    const id = box.dataset.note ?? "";
    const tell = () => notes.kept || (one(".readers", box).textContent = t("not-kept"));
    field.value = notes.read(id);
    field.readOnly = !notes.writable;
    field.addEventListener("input", () => {
      notes.write(id, field.value);
      tell();
    });
    tell();
  }
  // A field that scrolls would lose words on paper.
  addEventListener("beforeprint", () => {
    for (const field of /** @type {HTMLTextAreaElement[]} */ (all("textarea.entry"))) {
      const lines = field.value.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 50), 1);
      field.rows = Math.max(field.rows, lines);
    }
  });
  const counters = all(".count").map((place) => counter(place, t));
  const render = () => counters.forEach((count) => count());
  render();
  return render;
}
