// Help: hands the learner a text for whoever answers the phone.
import { make, one } from "./dom.js";

/** @import { Interface } from "./interface.js" */

/** @param {Interface} ui */
export function help({ session, t }) {
  const place = one(".copied");

  one("[data-do=copy]").addEventListener("click", async () => {
    const facts = session.support();
    try {
      await navigator.clipboard.writeText(facts);
      place.replaceChildren(make("p", { class: "icon check" }, t("copied")));
    } catch {
      // Frames of an LMS often may not use the clipboard: then the text is there to be copied by hand.
      const box = make("textarea", { rows: 8, readonly: "", id: "support" });
      box.value = facts;
      place.replaceChildren(make("label", { for: "support" }, t("copy-this")), box);
      box.select();
      box.focus();
    }
  });
}
