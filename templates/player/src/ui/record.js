// My record: who did what and with which result, made anew whenever it is opened.
import { all, make, one } from "./dom.js";
import { standing } from "./assessment.js";
import { shown } from "./words.js";

/** @import { Interface } from "./interface.js" */

/** @param {Interface} ui */
export function record(ui) {
  const { session, data, t } = ui;

  /** @param {number | null} score */
  const percent = (score) => (score === null ? t("no-result") : t("percent", { percent: shown(score) }));

  /** @param {[string, string | Node | null][]} rows rows without a value are left out */
  const list = (rows) => {
    const filled = rows.filter(([, value]) => value);
    return make("dl", {}, ...filled.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value ?? "")]));
  };

  return function render() {
    const { status, score, pages, missing, competences, seconds } = session.results();
    const titles = missing.map((title) => make("li", {}, title));
    one(".record").replaceChildren(
      list([
        [t("name"), session.learner.name],
        [t("course"), data.title],
        [t("date"), new Date().toLocaleDateString(data.language, { dateStyle: "long" })],
        [t("time"), t("spent", { n: Math.round(seconds / 60) })],
        [t("status"), t(status || "incomplete")],
        [t("total"), score === null ? null : percent(score)],
        [t("lessons"), t("of", pages)],
        [t("to-finish"), titles.length ? make("ul", {}, ...titles) : null],
      ]),
    );
    one(".tests").replaceChildren(
      list(data.assessments.map(({ id, title }) => {
        const { best } = session.assessmentOf(id);
        const words = [best === null ? null : percent(best), standing(ui, id)?.words];
        return [title, words.filter(Boolean).join(" · ") || percent(null)];
      })),
    );
    for (const box of all(".competence")) {
      const found = competences.find(({ id }) => id === box.dataset.competence);
      const known = found ? found.score : null;
      one(".level", box).textContent = percent(known);
      const meter = /** @type {HTMLProgressElement} */ (one("progress", box));
      meter.hidden = known === null;
      meter.value = known ?? 0;
    }
  };
}
