"""Activities of tincan.xml and units of cmi5 are played: what they send is held to xAPI and to cmi5."""

from pathlib import Path

import pytest

from tests.playing.heard import expected, heard

pytestmark = pytest.mark.browser

COMMON = """
const given = new URLSearchParams(location.search);
const [endpoint, registration] = [given.get("endpoint"), given.get("registration")];
const actor = JSON.parse(given.get("actor"));
const activity = given.get("activityId") ?? given.get("activity_id");
let access = given.get("auth");
const ask = (method, path, body) => fetch(endpoint + path, { method, keepalive: true, body: JSON.stringify(body),
  headers: { Authorization: access, "X-Experience-API-Version": "1.0.3", "Content-Type": "application/json" } });
const state = (path, more) => `${path}?${new URLSearchParams({ agent: JSON.stringify(actor), ...more })}`;
"""
STATEMENT = """
const statement = (verb, result, more) => ({ actor, verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
  object: { id: activity }, ...(result && { result }), context: { registration }, ...more });
"""
SEND = 'ask("POST", "statements", statement("initialized"));'
TINCAN = COMMON + STATEMENT
CMI5 = (
    COMMON
    + """
const CMI5 = "https://w3id.org/xapi/cmi5/context/categories/";
const begin = async () => {
  access = `Basic ${(await (await fetch(given.get("fetch"), { method: "POST" })).json())["auth-token"]}`;
  const launch = { activityId: activity, registration, stateId: "LMS.LaunchData" };
  const { contextTemplate } = await (await ask("GET", state("activities/state", launch))).json();
  await ask("GET", state("agents/profile", { profileId: "cmi5LearnerPreferences" }));
  return contextTemplate;
};
const statement = (template, verb, result, extra = {}) => ({ id: crypto.randomUUID(), actor,
  verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
  object: { objectType: "Activity", id: activity }, timestamp: new Date().toISOString(), ...(result && { result }),
  context: { ...template, registration, contextActivities: { ...template.contextActivities, category: [
    { id: `${CMI5}cmi5` }, ...(result?.completion || "success" in (result ?? {}) ? [{ id: `${CMI5}moveon` }] : [])] } },
  ...extra });
const send = (...statements) => ask("POST", "statements", statements);
const leaves = (template) => addEventListener("pagehide",
  () => send(statement(template, "terminated", { duration: "PT5S" })));
"""
)
WHOLE = (
    CMI5
    + 'begin().then(async (template) => { leaves(template); await send(statement(template, "initialized")); {calls} });'
)


def unit(calls: str) -> str:
    """A unit that begins and ends as cmi5 has it, and sends these between."""
    return WHOLE.replace("{calls}", calls)


TINCAN_GOOD = {
    "whole": TINCAN
    + """
    ask("PUT", state("activities/state", { activityId: activity, stateId: "place", registration }), { page: 3 })
      .then(() => ask("POST", "statements", [statement("initialized"), statement("passed",
        { success: true, score: { scaled: 0.8, raw: 8, min: 0, max: 10 }, duration: "PT1M30.5S" })]));""",
}
TINCAN_BAD = {
    "run-no-statement": "1;",
    "run-statement-refused": TINCAN + 'ask("POST", "statements", statement("passed", { duration: "90" }));',
    "run-request-refused": TINCAN
    + SEND
    + 'fetch(`${endpoint}statements`, { method: "POST", body: "{}", headers: { Authorization: access } });',
}
CMI5_GOOD = {
    "whole": unit('await send(statement(template, "completed", { completion: true, duration: "PT3S" }));'),
}
CMI5_BAD = {
    "run-cmi5-unfetched": "1;",
    "run-cmi5-fetch-wrong": unit('fetch(given.get("fetch"), { method: "POST" });'),
    "run-cmi5-launch-data-unread": unit("").replace(
        'await (await ask("GET", state("activities/state", launch))).json()', "{ contextTemplate: {} }"
    ),
    "run-cmi5-preferences-unread": unit("").replace("cmi5LearnerPreferences", "preferences"),
    "run-cmi5-order": unit('await send(statement(template, "initialized"));'),
    "run-cmi5-statement": unit('await send(statement(template, "completed", { completion: true }));'),
}
BESIDE = {
    "run-cmi5-unfetched": {"run-no-statement"},
    "run-cmi5-launch-data-unread": {"run-cmi5-statement"},
}
"""What a case cannot help showing, too."""


def test_each_breach_of_xapi_is_found_and_nothing_else_is_said(tmp_path: Path) -> None:
    assert heard(tmp_path / "course.zip", "tincan", TINCAN_GOOD, TINCAN_BAD) == expected(TINCAN_BAD, {})


def test_each_breach_of_cmi5_is_found_and_nothing_else_is_said(tmp_path: Path) -> None:
    assert heard(tmp_path / "course.zip", "cmi5", CMI5_GOOD, CMI5_BAD) == expected(CMI5_BAD, BESIDE)
