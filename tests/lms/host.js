// Makes window.API for the kind of LMS that the page's configuration names, then loads the content.

/** @param {HostConfig} config */
function createApi(config) {
  const launch = config.launch;
  const judge = new StrictLms(launch, () => "true");
  /** @type {unknown} */
  let lms = judge;
  if (config.mode === "strict") {
    judge.deliver = honestDelivery(config.commitUrl);
  } else if (config.mode === "moodle") {
    watchAsMoodle();
    lms = new MoodleLms(launch, config.moodle, moodleDelivery(config.commitUrl));
  } else {
    lms = scormAgainApi(config);
  }
  for (const list of [lmsLog, lmsViolations, lmsWarnings]) list.length = 0;
  violationsSent = 0;
  Object.assign(window, { API: recordedApi(/** @type {ScormApi} */ (lms), judge), lmsLog, lmsViolations, lmsWarnings });
}

/**
 * scorm-again's run-time, told what the server knows and where commits go.
 * @param {HostConfig} config
 * @returns {unknown}
 */
function scormAgainApi(config) {
  const { Scorm12API } = /** @type {{ Scorm12API: new (settings: object) => { loadFromFlattenedJSON(state: object): void } }} */ (
    /** @type {unknown} */ (window));
  const api = new Scorm12API({
    lmsCommitUrl: config.commitUrl,
    dataCommitFormat: "flattened",
    mastery_override: config.moodle.masteryOverride,
    logLevel: 5,
    requestHandler: (/** @type {object} */ commit, /** @type {{ isTerminateCommit: boolean }} */ about) =>
      ({ finish: about.isTerminateCommit, elements: commit, violations: takeNewViolations() }),
    xhrResponseHandler: (/** @type {XMLHttpRequest} */ request) => {
      const arrived = request.status === 200 && request.responseText.startsWith("true");
      return { result: String(arrived), errorCode: arrived ? 0 : 101 };
    },
  });
  api.loadFromFlattenedJSON(config.launch.values);
  return api;
}

function startHost() {
  const config = /** @type {HostConfig} */ (JSON.parse(document.getElementById("config")?.textContent ?? "null"));
  createApi(config);
  const frame = document.querySelector("iframe");
  if (frame !== null && config.content !== "") frame.src = config.content;
}
