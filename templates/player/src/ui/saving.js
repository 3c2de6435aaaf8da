// Says what becomes of the learner's work: not saved, final, not recorded, work found on the device, session over.
import { all, meet } from "./dom.js";
import { notices } from "./notices.js";

/** @import { Interface } from "./interface.js" */

/** @param {Interface} ui */
export function saving({ session, t, dated, rerender, refresh }) {
  const { set, clear } = notices();
  let last = "";

  /** Nothing can be done on this page any more; it may still be read and printed. */
  function freeze() {
    all("[type=submit], [data-do=submit], [data-do=exit], .outcome button").forEach((press) =>
      press.toggleAttribute("disabled", true),
    );
    rerender();
  }

  function tell() {
    const state = session.saveState;
    if (session.closed) return;
    // "Saved again" has been read by the time the next answer is saved.
    if (state === last) return state === "saved" && clear("saving");
    const close = t("close");
    if (state === "unsaved") set("saving", t("unsaved"), { trouble: true, urgent: true, close });
    else if (state === "saved" && last) set("saving", t("saved-again"), { close });
    else if (state === "final") set("saving", t("final-notice"), { close });
    else if (state === "none") set("saving", t("unrecorded"), { trouble: true, close });
    else if (state === "review") set("saving", t(session.mode), { close });
    last = state;
  }

  function leave() {
    if (!session.exit()) return meet(set("saving", t("unsaved"), { trouble: true, urgent: true }));
    freeze();
    scrollTo(0, 0);
    meet(set("saving", t(session.connected && session.mode === "normal" ? "exited" : "closable")));
  }

  function askToReload() {
    clear("saving");
    freeze();
    scrollTo(0, 0);
    set("reload", t("stale"), { trouble: true, actions: [[t("reload"), session.reload]] });
  }

  function ask() {
    const { pending } = session;
    if (!pending) return;
    /** @param {boolean} keep */
    const decide = (keep) => () => {
      clear("pending");
      session.resolvePending(keep);
      rerender();
      refresh();
      ask();
    };
    const actions = /** @type {[string, () => void][]} */ ([[t("keep"), decide(true)], [t("drop"), decide(false)]]);
    set("pending", t("pending", { n: pending.answers, date: dated(pending.date) }), { actions });
  }

  let isStale = false;
  session.listen(() => {
    tell();
    if (session.needsReload && !isStale) {
      isStale = true;
      askToReload();
    }
  });
  all("[data-do=exit]").forEach((press) => press.addEventListener("click", leave));
  tell();
  ask();
  if (session.needsReload) {
    isStale = true;
    askToReload();
  }
}
