// Help: hands the learner a text for whoever answers the phone.
import { make, one } from "./dom.js";

/** @import { Interface } from "./interface.js" */

/** @param {Interface} ui */
export function help({ session, t }) {
  const place = one(".copied");

  one("[data-do=copy]").addEventListener("click", async () => {
    const facts = Object.entries(session.support());
    const text = facts.map(([name, value]) => `${name}: ${value}`).join("\n");
    try {
      await navigator.clipboard.writeText(text);
      place.replaceChildren(make("p", { class: "icon check" }, t("copied")));
    } catch {
      // Frames of an LMS often may not use the clipboard: then the text is there to be copied by hand.
      const box = make("textarea", { id: "support", rows: 8, readonly: "" });
      box.value = text;
      place.replaceChildren(make("label", { for: box.id }, t("copy-this")), box);
      box.focus();
      box.select();
    }
  });
}
