// Questions answered with a number, which is right from a smallest to a largest.

/** @import { Part } from "../core/data.js" */

import { isAtMost, isKept, readNumber, writeNumber } from "./decimal.js";
import { mark } from "./mark.js";

/** No number yet; in a code, which needs a character, it is `_`. */
const NONE = "";

/** @type {Part} */
export const numeric = {
  ask: "answer-number",

  encode: (_, given) => String(given).replace(".", "_") || "_",

  decode(_, code) {
    const given = code.replace("_", ".");
    if (code === "_") return NONE;
    return isKept(given) && !code.includes(".") ? given : null;
  },

  tally(question, given) {
    const { min = "0", max = "0" } = question;
    const isRight = given !== NONE && isAtMost(min, String(given)) && isAtMost(String(given), max);
    return { right: Number(isRight), wrong: Number(!isRight), of: 1 };
  },

  isComplete: (_, given) => given !== NONE,

  response: (_, given) => String(given),

  read(form) {
    const field = entry(form);
    const found = readNumber(field.value, unit(form), languageOf(form));
    judge(form, found === null && field.value.trim() !== "");
    return found ?? NONE;
  },

  show(form, given) {
    entry(form).value = given === null ? "" : writeNumber(String(given), languageOf(form));
    judge(form, false);
  },

  reveal() {},

  solve(form, question, t) {
    const { min = "0", max = "0" } = question;
    const [low, high] = [min, max].map((bound) => writeNumber(bound, languageOf(form)));
    const words = min === max ? low : t("from-to", { low, high });
    const fields = /** @type {HTMLElement} */ (form.querySelector("fieldset"));
    fields.append(mark(`${t("right-answer")}: ${words} ${unit(form)}`.trim(), "right", "p"));
  },
};

/** @param {HTMLFormElement} form */
function entry(form) {
  return /** @type {HTMLInputElement} */ (form.querySelector(".entry"));
}

/** Tells whoever comes back to the field what is wrong with it. @param {HTMLFormElement} form @param {boolean} isWrong */
function judge(form, isWrong) {
  const how = `${form.id}.how`;
  entry(form).setAttribute("aria-describedby", isWrong ? `${how} ${form.id}.verdict` : how);
  if (isWrong) entry(form).setAttribute("aria-invalid", "true");
  else entry(form).removeAttribute("aria-invalid");
}

/** @param {HTMLFormElement} form */
function unit(form) {
  return form.querySelector(".unit")?.textContent ?? "";
}

/** @param {HTMLFormElement} form */
function languageOf(form) {
  return form.closest("[lang]")?.getAttribute("lang") || "en";
}
