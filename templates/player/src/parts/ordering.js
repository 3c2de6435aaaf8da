// Questions answered by moving items up and down until they are in order.

/** @import { Given, Part, Question } from "../core/data.js" */

import { DIGITS } from "../core/digits.js";
import { LETTERS } from "./letters.js";
import { mark } from "./mark.js";

/** @type {Part} */
export const ordering = {
  ask: "answer-order",

  encode: (question, given) => placed(given).map((item) => DIGITS[ranks(question)[item]]).join(""),

  decode(question, code) {
    const given = [...code].map((digit) => ranks(question).indexOf(DIGITS.indexOf(digit)));
    const isWhole = given.length === ranks(question).length && new Set(given).size === given.length;
    return isWhole && !given.includes(-1) ? given : null;
  },

  tally(_, given) {
    const right = placed(given).filter((item, place) => item === place).length;
    return { right, wrong: given.length - right, of: given.length };
  },

  response: (_, given) => placed(given).map((item) => LETTERS[item]).join(","),

  read: (form) => (list(form).dataset.moved ? items(form).map(itemOf) : null),

  show(form, given) {
    const first = items(form).sort((one, other) => Number(one.dataset.place) - Number(other.dataset.place));
    const order = given === null ? first : placed(given).map((item) => /** @type {HTMLElement} */ (first.find((one) => itemOf(one) === item)));
    if (items(form).some((one, place) => one !== order[place])) list(form).append(...order);
    if (given === null) delete list(form).dataset.moved;
    else list(form).dataset.moved = "yes";
  },

  reveal(form, given, _, t) {
    if (given === null) return;
    items(form).forEach((item, place) => {
      const kind = itemOf(item) === place ? "right" : "wrong";
      words(item).after(mark(t(kind), kind));
    });
  },

  solve(form, _, t) {
    const order = items(form).sort((one, other) => itemOf(one) - itemOf(other));
    if (order.every((item, place) => item === items(form)[place])) return;
    const made = document.createElement("ol");
    for (const item of order) {
      const line = document.createElement("li");
      line.append(...words(item).cloneNode(true).childNodes);
      made.append(line);
    }
    const box = mark("", "right", "div");
    box.append(mark(`${t("right-answer")}:`, "right", "p"), made);
    list(form).after(box);
  },

  bind(form, _, t) {
    const spoken = document.createElement("p");
    spoken.className = "sr";
    spoken.setAttribute("role", "status");
    list(form).after(spoken);

    function name() {
      const all = items(form);
      all.forEach((item, place) => {
        const values = { item: said(item), place: place + 1, count: all.length };
        for (const press of presses(item)) {
          const isUp = press.value === "up";
          press.setAttribute("aria-label", t(isUp ? "move-up" : "move-down", values));
          // Not disabled, which would lose the focus of who moves an item to the end.
          press.setAttribute("aria-disabled", String(place === (isUp ? 0 : all.length - 1)));
        }
      });
    }

    list(form).addEventListener("click", (event) => {
      const press = /** @type {Element} */ (event.target).closest("button");
      const item = /** @type {HTMLElement | null} */ (press && press.closest("li"));
      const all = items(form);
      const place = item ? all.indexOf(item) + (press?.value === "up" ? -1 : 1) : -1;
      if (!item || !all[place]) return;
      // It is the neighbour that moves: what has the focus must stay in the page.
      if (press?.value === "up") item.after(all[place]);
      else item.before(all[place]);
      list(form).dataset.moved = "yes";
      name();
      spoken.textContent = t("moved", { item: said(item), place: place + 1, count: all.length });
      form.dispatchEvent(new Event("change"));
    });
    new MutationObserver(name).observe(list(form), { childList: true });
    name();
  },
};

/** @param {Question} question */
function ranks(question) {
  return /** @type {number[]} */ (question.ranks);
}

/** @param {Given} given */
function placed(given) {
  return /** @type {number[]} */ (given);
}

/** @param {HTMLFormElement} form */
function list(form) {
  return /** @type {HTMLElement} */ (form.querySelector(".order"));
}

/** @param {HTMLFormElement} form @returns {HTMLElement[]} as they stand */
function items(form) {
  return Array.from(list(form).querySelectorAll("li[data-item]"));
}

/** Its place in the source. @param {HTMLElement} item */
function itemOf(item) {
  return Number(item.dataset.item);
}

/** @param {HTMLElement} item */
function words(item) {
  return /** @type {HTMLElement} */ (item.querySelector(".words"));
}

/** What it is called in the names of its buttons. @param {HTMLElement} item */
function said(item) {
  return item.dataset.name ?? "";
}

/** @param {HTMLElement} item @returns {HTMLButtonElement[]} */
function presses(item) {
  return Array.from(item.querySelectorAll("button"));
}
