// An LMS behind a fake adapter: what it has stored, and how its line fails.

/** The server's side: lives through several launches. */
export const makeServer = (more = {}) => ({ state: "", status: "", score: null, answers: {}, competences: {}, seconds: 0, commits: [], finishes: 0, ...more });

/**
 * One launch. `line`: "up", "false" (refused), "lies" (says true, loses all). Values wait until a commit, as in Moodle: lost with
 * the request that carried them unless a later commit is forced.
 */
export function makeAdapter(server, { learner = "ana", mode = "normal", registration = "" } = {}) {
  const pending = {};
  const told = {};
  const adapter = {
    line: "up",
    calls: [],
    open: () => ({ found: true, stale: false, mode, registration, learner: { id: learner, name: `${learner}, Learner` },
      state: server.state, status: server.status, seconds: server.seconds }),
    answer: ({ question, response, right, earned, latency, at }) => queue(`answers.${question.id}`, { response, right, earned, latency, at: at.getTime() }),
    competence: ({ competence, score, status }) => queue(`competences.${competence.id}`, { score, status }),
    save: (state) => queue("state", state),
    decide: (status, score) => { queue("status", status); if (score !== null) queue("score", score); },
    commit(force) {
      adapter.calls.push(force ? "commit!" : "commit");
      const sent = force ? { ...told } : { ...pending };
      for (const name of Object.keys(pending)) delete pending[name];
      if (adapter.line === "up") {
        for (const [name, value] of Object.entries(sent)) store(name, value);
        server.commits.push(sent);
      }
      return adapter.line !== "false";
    },
    close() { adapter.calls.push("close"); server.finishes += 1; return adapter.line !== "false"; },
    diagnosis: () => "none",
    reload: () => adapter.calls.push("reload"),
  };
  const queue = (name, value) => { pending[name] = value; told[name] = value; };
  const store = (name, value) => {
    const [list, item] = name.split(".");
    if (item) server[list][item] = value;
    else server[name] = value;
  };
  return adapter;
}
