// Puts the interface together: reads the page's data, opens the session, binds the page to it.
import { openSession } from "../core/session.js";
import { bindAssessment, standing } from "./assessment.js";
import { bindChecklist } from "./checklist.js";
import { all, one } from "./dom.js";
import { help } from "./help.js";
import { listening } from "./listen.js";
import { menu } from "./menu.js";
import { notices } from "./notices.js";
import { ownWork } from "./own.js";
import { openPages } from "./pages.js";
import { bind } from "./question.js";
import { record } from "./record.js";
import { writing } from "./reflect.js";
import { saving } from "./saving.js";
import { panels } from "./tabs.js";
import { typing } from "./typing.js";
import { calendar, speaker } from "./words.js";

/** @import { Adapter, Part, PlayerData } from "../core/data.js" */
/** @import { Interface } from "./interface.js" */
/** @import { Speak } from "./words.js" */

/** Milliseconds that may pass before the learner is told what the page waits for. */
const CALM = 400;

/**
 * @param {Record<string, Part>} parts
 * @param {Adapter | null} adapter
 * @returns {Promise<void> | void} at once, unless the adapter has to ask the LMS first
 */
export function launch(parts, adapter) {
  /** @type {PlayerData} */
  const data = JSON.parse(one("#essence-data").textContent ?? "");
  const t = speaker(data);
  panels();
  listening();
  typing();
  if (!adapter?.prepare) return start(data, parts, adapter, t);
  const { set, clear } = notices();
  const timer = setTimeout(() => set("loading", t("loading")), CALM);
  return adapter.prepare(data).then(() => {
    clearTimeout(timer);
    clear("loading");
    start(data, parts, adapter, t);
  });
}

/**
 * @param {PlayerData} data
 * @param {Record<string, Part>} parts
 * @param {Adapter | null} adapter
 * @param {Speak} t
 */
function start(data, parts, adapter, t) {
  const session = openSession(data, adapter, parts);
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
    rerender() {
      questions.forEach(({ render }) => render());
      count();
    },
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
  const count = writing(ui);
  const questions = all("form.question, form.checklist").map((found) => {
    const form = /** @type {HTMLFormElement} */ (found);
    const render = form.matches(".checklist") ? bindChecklist(form, ui) : bind(form, ui);
    const answer = () => JSON.stringify(session.answerOf(form.dataset.question ?? ""));
    return { render, answer, shown: answer() };
  });
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
    if (place.current() !== "player.record") return;
    writeRecord();
    ownWork(ui);
  }

  help(ui);
  one("[data-do=print]").addEventListener("click", () => print());
  ui.rerender();
  session.listen(({ joined }) => {
    for (const question of questions) {
      const answer = question.answer();
      // What somebody is typing elsewhere on the page stays as it is.
      if (joined && answer !== question.shown) question.render();
      question.shown = answer;
    }
    if (joined) count();
    refresh();
  });
  saving(ui);
  if (!place.go(location.hash, true)) place.go(`#page-${session.location || data.pages[0].id}`, true);
}

/**
 * @template {{id: string}} T
 * @param {T[]} things
 */
const byId = (things) => new Map(things.map((thing) => [thing.id, thing]));
