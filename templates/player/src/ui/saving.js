// Says what happens to the learner's work: saved or not, final, nobody listening, finished, left behind.
import { all, meet } from "./dom.js";
import { notices } from "./notices.js";

/** @import { Interface } from "./interface.js" */

/**
 * @param {Interface} ui
 * @param {() => void} rerender shows the questions anew
 */
export function saving({ session, t, refresh }, rerender) {
  const { set, clear } = notices();
  let warned = false;

  /** Nothing can be done on this page any more; it may still be read and printed. */
  function freeze() {
    document.documentElement.classList.add("closed");
    all("fieldset, [type=submit], [data-do=submit], [data-do=exit], .outcome button").forEach((node) => node.toggleAttribute("disabled", true));
  }

  function tell() {
    const state = session.saveState;
    if (state === "unsaved") set("saving", t("unsaved"), { trouble: true, urgent: true, close: t("close") });
    else if (state === "saved" && warned) set("saving", t("back-saved"), { close: t("close") });
    else if (state === "final") set("saving", t("final-notice"), { close: t("close") });
    else if (state === "none") set("saving", t("unrecorded"), { trouble: true, close: t("close") });
    else if (state === "review") set("saving", t(session.mode === "browse" ? "browse" : "review"));
    else clear("saving");
    warned = state === "unsaved";
  }

  async function leave() {
    const notice = set("saving", t("saving"));
    const done = await session.exit();
    notice.remove();
    if (!done) return tell();
    freeze();
    meet(set("saving", t("exited")));
  }

  function ask() {
    /** @param {boolean} keep */
    const decide = (keep) => () => {
      clear("pending");
      session.resolvePending(keep);
      rerender();
      refresh();
    };
    set("pending", t("pending"), { actions: [[t("keep"), decide(true)], [t("drop"), decide(false)]] });
  }

  let last = "";
  session.listen(() => {
    if (session.saveState !== last) tell();
    last = session.saveState;
    refresh();
  });
  all("[data-do=exit]").forEach((press) => press.addEventListener("click", leave));
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    freeze();
    meet(set("saving", t("stale"), { trouble: true, actions: [[t("reload"), () => session.reload()]] }));
  });
  if (session.pending) ask();
  tell();
  last = session.saveState;
}
