"""Judges what was sent to the LRS while a page was played (xAPI 1.0.3; cmi5 7 to 10)."""

from collections import Counter
from collections.abc import Iterator

from essence_packager.playing.gathered import Gathered
from essence_packager.playing.lrs import Lrs
from essence_packager.playing.opening import SESSION_ID, Launch
from essence_packager.playing.played import Played
from essence_packager.playing.statements import Sent

_VERBS = "http://adlnet.gov/expapi/verbs/"
_DEFINED = ("initialized", "completed", "passed", "failed", "terminated")
_CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
_MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon"


def judge_lrs(played: Played, lrs: Lrs, say: Gathered) -> None:
    """Say what the LRS had to refuse, or that nothing came."""
    at, name = played.launchable.at, played.launchable.name
    for reason, count in lrs.refused.items():
        say("run-request-refused", at, name=name, alike=reason, reason=reason, count=count)
    for reason, count in lrs.malformed.items():
        say("run-statement-refused", at, name=name, alike=reason, reason=reason, count=count)
    if played.waited and not (lrs.is_told or played.stranded):
        say("run-no-statement", at, name=name)


def judge_cmi5(played: Played, lrs: Lrs, launch: Launch, say: Gathered) -> None:
    """Say what a unit does otherwise than cmi5 has it."""
    at, name = played.launchable.at, played.launchable.name
    if not lrs.fetched:
        if played.waited and not played.stranded:
            say("run-cmi5-unfetched", at, name=name)
        return
    if lrs.fetched[0] != "POST" or len(lrs.fetched) > 1:
        say("run-cmi5-fetch-wrong", at, name=name, methods=", ".join(lrs.fetched[:3]))
    if "LMS.LaunchData" not in lrs.read:
        say("run-cmi5-launch-data-unread", at, name=name)
    if "cmi5LearnerPreferences" not in lrs.read:
        say("run-cmi5-preferences-unread", at, name=name)
    if not lrs.statements:
        return
    for reason in _order(lrs.statements, is_over=played.left):
        say("run-cmi5-order", at, name=name, alike=reason, reason=reason)
    reasons = Counter(f"{_verb(each)}: {reason}" for each in lrs.statements for reason in _faults(each, launch))
    for reason, count in reasons.items():
        say("run-cmi5-statement", at, name=name, alike=reason, reason=reason, count=count)


def _verb(statement: Sent) -> str:
    return str(statement["verb"]["id"]).removeprefix(_VERBS)


def _categories(statement: Sent) -> set[str]:
    return _ids(statement, "category")


def _ids(statement: Sent, relation: str) -> set[str]:
    found = statement.get("context", {}).get("contextActivities", {}).get(relation, [])
    return {str(each["id"]) for each in (found if isinstance(found, list) else [found])}


def _is_defined(statement: Sent, launch: Launch | None = None) -> bool:
    """Tell a statement that cmi5 defines from one that it allows: by category, or verb and object (cmi5 7.1)."""
    if _CATEGORY in _categories(statement):
        return True
    return launch is not None and _verb(statement) in _DEFINED and statement["object"].get("id") == launch.activity


def _order(statements: list[Sent], *, is_over: bool) -> Iterator[str]:
    """Yield what is wrong with the order (cmi5 9.3, 9.3.2, 9.3.8)."""
    verbs = [_verb(each) for each in statements]
    defined = [_verb(each) for each in statements if _is_defined(each)]
    if verbs[0] != "initialized":
        yield f"the first statement is {verbs[0]}, not initialized"
    if "terminated" in defined and verbs[-1] != "terminated":
        yield f"{verbs[-1]} follows terminated"
    if "terminated" not in verbs and is_over:
        yield "terminated was not sent when the learner left"
    for verb in _DEFINED:
        if defined.count(verb) > 1:
            yield f"{verb} was sent {defined.count(verb)} times"
    if {"passed", "failed"} <= set(defined):
        yield "both passed and failed were sent"


def _faults(statement: Sent, launch: Launch) -> Iterator[str]:
    context, result = statement.get("context", {}), statement.get("result", {})
    if statement["actor"].get("account") != launch.actor["account"]:
        yield "the actor is not that of the launch"
    if context.get("registration") != launch.registration:
        yield "context.registration is not that of the launch"
    if context.get("extensions", {}).get(SESSION_ID) != launch.session:
        yield "context.extensions lacks the sessionid of the context template"
    if launch.grouping not in _ids(statement, "grouping"):
        yield "contextActivities.grouping lacks what the context template has"
    if _is_defined(statement, launch):
        yield from _defined_faults(statement, launch)
    elif "score" in result and _verb(statement) in _DEFINED:
        yield "a score stands only in passed and failed"


def _defined_faults(statement: Sent, launch: Launch) -> Iterator[str]:
    """Yield what is wrong with a statement that cmi5 defines (cmi5 9.3 to 9.6)."""
    verb, result = _verb(statement), statement.get("result", {})
    if statement["object"].get("id") != launch.activity:
        yield "the object is not the activityId of the launch"
    if _CATEGORY not in _categories(statement):
        yield "contextActivities.category lacks cmi5"
    if ({"success", "completion"} & set(result) != set()) != (_MOVE_ON in _categories(statement)):
        yield "contextActivities.category has moveon exactly when the result has success or completion"
    if "timestamp" not in statement:
        yield "timestamp is missing"
    if verb in {"completed", "passed", "failed", "terminated"} and "duration" not in result:
        yield "result.duration is missing"
    wanted = {"completed": ("completion", True), "passed": ("success", True), "failed": ("success", False)}
    if verb in wanted and result.get(wanted[verb][0]) is not wanted[verb][1]:
        yield f"result.{wanted[verb][0]} must be {str(wanted[verb][1]).lower()}"
    score = result.get("score")
    if score is not None and verb not in {"passed", "failed"}:
        yield "a score stands only in passed and failed"
    elif score is not None and "scaled" in score:
        yield from _judged_score(verb, score["scaled"], launch)


def _judged_score(verb: str, scaled: float, launch: Launch) -> Iterator[str]:
    try:
        mastery = float(launch.mastery)
    except ValueError:
        return
    if (scaled >= mastery) != (verb == "passed"):
        yield f"result.score.scaled is {scaled} with a mastery score of {mastery}"
