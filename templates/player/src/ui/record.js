// My record: who did what and with which result, made anew whenever it is opened.
import { standing } from "./assessment.js";
import { all, make, one } from "./dom.js";

/** @import { Interface } from "./interface.js" */

/** @param {Interface} ui */
export function record(ui) {
  const { session, data, t, dated } = ui;

  /** @param {number | null} score */
  const percent = (score) => (score === null ? t("no-result") : t("percent", { percent: score }));

  /** @param {[string, string | Node | null][]} rows rows without a value are left out */
  const list = (rows) =>
    make("dl", {}, ...rows.flatMap(([name, value]) => (value ? [make("dt", {}, name), make("dd", {}, value)] : [])));

  /** @param {{kind: string, id: string}[]} missing */
  function toDo(missing) {
    const titles = missing.map(({ kind, id }) => (kind === "lesson" ? ui.pages : ui.assessments).get(id)?.title ?? "");
    return titles.length ? make("ul", {}, ...titles.map((title) => make("li", {}, title))) : null;
  }

  return function render() {
    const { status, score, pages, missing, competences, assessments, seconds } = session.results();
    one(".record").replaceChildren(
      list([
        [t("name"), session.learner.name],
        [t("course"), data.title],
        [t("date"), dated(new Date())],
        [t("time"), t("spent", { n: Math.round(seconds / 60) })],
        [t("status"), t(status || "incomplete")],
        [t("total"), score === null ? null : percent(score)],
        [t("pages"), t("of", pages)],
        [t("to-do"), toDo(missing)],
      ]),
    );
    if (assessments.length) {
      one(".tests").replaceChildren(
        list(
          assessments.map(({ id, title, best }) => {
            const words = standing(ui, id)?.words ?? "";
            return [title, best === null ? words || percent(null) : `${percent(best)} · ${words}`];
          }),
        ),
      );
    }
    for (const box of all(".competence")) {
      const known = competences.find(({ id }) => id === box.dataset.competence)?.score ?? null;
      const level = one(".level", box);
      level.textContent = percent(known);
      box.querySelector("progress")?.remove();
      if (known !== null) level.after(make("progress", { max: 100, value: known, "aria-hidden": "true" }));
    }
  };
}
