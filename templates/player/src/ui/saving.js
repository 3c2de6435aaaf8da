// Says what becomes of the learner's work: not saved, final, not recorded, work found on the device, session over.
import { whenKnown } from "../core/whenknown.js";
import { all, make, meet, one } from "./dom.js";
import { notices } from "./notices.js";

/** @import { Interface } from "./interface.js" */

/** Milliseconds that saving may take before it is shown. */
const QUICK = 1000;

/** What the learner reads, by why nothing is saved. */
const UNSAVED = {
  "": "unsaved",
  unreachable: "unsaved-unreachable",
  refused: "unsaved-refused",
  unkept: "unsaved-unkept",
};

/** @param {Interface} ui */
export function saving({ session, t, dated, rerender, refresh }) {
  const { set, clear } = notices();
  let last = "";
  const sign = make("p", { class: "saving", hidden: "" }, t("saving"));
  one(".bar").append(sign);
  let timer = 0;
  let isLeaving = false;

  /** Says it where it disturbs nobody. @param {boolean} isSaving */
  function showSaving(isSaving) {
    if (isSaving) timer ||= setTimeout(() => (sign.hidden = false), QUICK);
    else {
      clearTimeout(timer);
      timer = 0;
      sign.hidden = true;
    }
  }

  const unsaved = () => t(UNSAVED[session.trouble]);

  /** Nothing can be done on this page any more; it may still be read and printed. */
  function freeze() {
    all("[type=submit], [data-do=submit], [data-do=exit], .outcome button").forEach((press) =>
      press.toggleAttribute("disabled", true),
    );
    rerender();
  }

  function tell() {
    const state = session.saveState;
    showSaving(state === "saving");
    if (session.closed || isLeaving || state === "saving") return;
    const close = t("close");
    const words = state === "unsaved" ? unsaved() : state;
    // "Saved again" has been read by the time the next answer is saved.
    if (words === last) return state === "saved" && clear("saving");
    if (state === "unsaved") set("saving", words, { trouble: true, urgent: true, close });
    else if (state === "saved" && last) set("saving", t("saved-again"), { close });
    else if (state === "final") set("saving", t("final-notice"), { close });
    else if (state === "none") set("saving", t("unrecorded"), { trouble: true, close });
    else if (state === "review") set("saving", t(session.mode), { close });
    last = words;
  }

  function leave() {
    if (isLeaving) return;
    isLeaving = true;
    const exited = session.exit();
    if (exited instanceof Promise) meet(set("saving", t("saving")));
    whenKnown(exited, (isSaved) => {
      isLeaving = false;
      scrollTo(0, 0);
      if (!isSaved) return meet(set("saving", (last = unsaved()), { trouble: true }));
      freeze();
      meet(set("saving", t(session.connected && session.mode === "normal" ? "exited" : "closable")));
    });
  }

  function askToReload() {
    clear("saving");
    freeze();
    scrollTo(0, 0);
    // Urgent: browsers scroll a page that is loaded again to where it was.
    if (session.lost) set("reload", t("lost"), { trouble: true, urgent: true });
    else set("reload", t("stale"), { trouble: true, urgent: true, actions: [[t("reload"), session.reload]] });
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
  function checkStale() {
    if (isStale || !session.needsReload) return;
    isStale = true;
    askToReload();
  }

  session.listen(() => {
    tell();
    checkStale();
  });
  all("[data-do=exit]").forEach((press) => press.addEventListener("click", leave));
  tell();
  ask();
  checkStale();
}
