// Puts the interface together: reads the page's data, opens the session, binds the page to it.
import { openSession } from "../core/session.js";
import { bindAssessment, standing } from "./assessment.js";
import { all, one } from "./dom.js";
import { help } from "./help.js";
import { menu } from "./menu.js";
import { openPages } from "./pages.js";
import { bind } from "./question.js";
import { record } from "./record.js";
import { saving } from "./saving.js";
import { calendar, speaker } from "./words.js";

/** @import { Adapter, Part, PlayerData } from "../core/data.js" */
/** @import { Interface } from "./interface.js" */

/**
 * @param {Record<string, Part>} parts
 * @param {Adapter | null} adapter
 */
export function launch(parts, adapter) {
  /** @type {PlayerData} */
  const data = JSON.parse(one("#essence-data").textContent ?? "");
  const session = openSession(data, adapter, parts);
  const t = speaker(data);
  const pages = byId(data.pages);
  /** @type {Interface} */
  const ui = {
    session,
    data,
    parts,
    pages,
    questions: byId(data.questions),
    assessments: byId(data.assessments),
    t,
    dated: calendar(data.language),
    refresh,
    rerender: () => questions.forEach((render) => render()),
  };

  const place = openPages({
    title: data.title,
    opened(id) {
      session.visit(id);
      refresh();
    },
    finished(id) {
      if (pages.get(id)?.kind === "lesson" && !session.isRead(id)) session.finishLesson(id);
    },
  });
  const showMenu = menu(stateOf);
  const writeRecord = record(ui);
  const questions = all("form.question").map((form) => bind(/** @type {HTMLFormElement} */ (form), ui));
  const tests = all(".assessment").map((section) => bindAssessment(section, ui));

  /** @param {string} id */
  function stateOf(id) {
    const page = pages.get(id);
    if (page?.assessment) return standing(ui, page.assessment);
    return page && session.isRead(id) ? { words: t("read"), done: true } : null;
  }

  function refresh() {
    const { done, total } = session.results().pages;
    showMenu(place.current(), done, total, t("progress", { done, total }));
    tests.forEach((render) => render());
    if (place.current() === "player.record") writeRecord();
  }

  help(ui);
  one("[data-do=print]").addEventListener("click", () => print());
  ui.rerender();
  session.listen(refresh);
  saving(ui);
  if (!place.go(location.hash, true)) place.go(`#page-${session.location || data.pages[0].id}`, true);
}

/**
 * @template {{id: string}} T
 * @param {T[]} things
 */
const byId = (things) => new Map(things.map((thing) => [thing.id, thing]));
