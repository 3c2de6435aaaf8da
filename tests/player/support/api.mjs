// The SCORM 1.2 run-times outside the browser: the strict one (templates/lms), and the one that behaves as Moodle does.

import { readFileSync } from "node:fs";
import vm from "node:vm";

const STRICT = ["value_checks", "strict_session", "cmi_types", "cmi_feedback", "cmi_elements", "strict_lms", "strict_finish"];
const FILES = [
  ...STRICT.map((name) => `../../../templates/lms/${name}.js`),
  ...["moodle_elements", "moodle_lms"].map((name) => `../../lms/${name}.js`),
];
const source = FILES.map((path) => readFileSync(new URL(path, import.meta.url), "utf8")).join("\n");
const { StrictLms, MoodleLms } = vm.runInNewContext(`${source}\n({ StrictLms, MoodleLms })`, {});

const LEARNER = { "cmi.core.student_id": "ana", "cmi.core.student_name": "Learner, Ana", "cmi.core.credit": "credit",
  "cmi.core.lesson_mode": "normal", "cmi.core.lesson_status": "not attempted", "cmi.core.entry": "ab-initio",
  "cmi.core.total_time": "0000:00:00.00", "cmi.suspend_data": "" };

/**
 * One launch of an LMS. `stored` is the server's memory, element by element, and lives on; `line`: "up", "false", "lies".
 * @param {"strict"|"moodle"} kind
 */
export function makeLms(kind, stored, { without = [], line = "up" } = {}) {
  const lms = { line, calls: [], problems: [], commits: [], api: {}, window: null };
  const deliver = ({ finish, elements }) => {
    lms.commits.push({ finish, elements, arrived: lms.line === "up" });
    if (lms.line === "up") Object.assign(stored, elements);
    if (lms.line === "lies" && kind === "moodle") parent.navigator.sendBeacon("datamodel.php");
    return lms.line === "false" ? "false" : "true";
  };
  const values = { ...LEARNER, ...stored };
  const judge = new StrictLms({ values, without }, kind === "strict" ? deliver : () => "true");
  const real = kind === "strict" ? judge : new MoodleLms({ values }, { masteryOverride: true, standardSizes: true }, deliver);
  const names = ["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSGetLastError", "LMSGetErrorString", "LMSGetDiagnostic"];
  for (const name of names) {
    lms.api[name] = (...args) => {
      if (real !== judge) judge[name](...args);
      lms.calls.push([name, ...args]);
      const result = real[name](...args);
      if (!/Last|String|Diag/.test(name) && judge.problem) lms.problems.push(`${name} ${args}: ${judge.problem}`);
      return result;
    };
  }
  const parent = { API: lms.api, navigator: { sendBeacon: () => true }, ...(kind === "moodle" && { mod_scorm_useBeaconAPI: false }) };
  parent.parent = parent;
  const navigator = { onLine: true };
  lms.window = { parent, navigator, performance, document: { referrer: "" }, location: { reload() {} }, frameElement: null };
  lms.set = (element) => lms.calls.filter(([name, set]) => name === "LMSSetValue" && set === element).map(([, , value]) => value);
  return lms;
}
