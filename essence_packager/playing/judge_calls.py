"""Judges what a SCO asked of the LMS: each call by the data model, and the session from its begin to its end."""

import re
from collections import Counter

from essence_packager.playing.gathered import Gathered
from essence_packager.playing.played import Call, Played

_RESULTS = frozenset(
    (
        "cmi.core.lesson_status",
        "cmi.core.score.raw",
        "cmi.completion_status",
        "cmi.success_status",
        "cmi.score.scaled",
        "cmi.score.raw",
    )
)
"""What grades and completion are made of."""
_RESPONSES = re.compile(r"cmi\.interactions\.n\.(student_response|learner_response|correct_responses\.n\.pattern)")
_TOO_LONG = re.compile(r"\d+ characters")
_INDEX = re.compile(r"\.\d+(?=\.|$)")
_GAP = "leaves a gap"
_ASCII = "characters outside ASCII"
"""A warning that is for our own player: every LMS of today keeps them."""
_MOODLE = "Moodle refuses"
"""What a warning says that matters on Moodle only, which refuses what the standard allows."""


def judge_calls(played: Played, say: Gathered, *, is_2004: bool) -> None:
    """Say what is wrong with a SCO's calls (SCORM 1.2 RTE 3.2 to 3.4; SCORM 2004 RTE 3, 4)."""
    if not played.stranded:
        _judge_session(played, say, is_2004=is_2004)
    _judge_each(played, say, is_2004=is_2004)
    _judge_forms(played, say)


def _judge_session(played: Played, say: Gathered, *, is_2004: bool) -> None:
    at, name = played.launchable.at, played.launchable.name
    begin, end = ("Initialize", "Terminate") if is_2004 else ("LMSInitialize", "LMSFinish")
    api = "API_1484_11" if is_2004 else "API"
    if any(_done(call, "Initialize") for call in played.calls):
        _judge_end(played, say, end)
    elif played.waited and played.found:
        say("run-never-begun", at, name=name, begin=begin)
    elif played.waited:
        say("run-api-unused", at, name=name, api=api)


def _done(call: Call, verb: str) -> bool:
    return call.verb == verb and call.code == "0"


def _judge_end(played: Played, say: Gathered, end: str) -> None:
    at, name = played.launchable.at, played.launchable.name
    if not played.left or any(_done(call, "Terminate") for call in played.calls):
        return
    saved = max((number for number, call in enumerate(played.calls) if _done(call, "Commit")), default=-1)
    lost = [call for call in played.calls[saved + 1 :] if _done(call, "SetValue")]
    if lost:
        names = ", ".join(list(dict.fromkeys(call.element for call in lost))[:3])
        say("run-unsaved-on-leaving", at, name=name, end=end, count=len(lost), names=names)
    else:
        say("run-never-ended", at, name=name, end=end)


def _judge_each(played: Played, say: Gathered, *, is_2004: bool) -> None:
    times: Counter[tuple[str, str, str]] = Counter()
    first: dict[tuple[str, str, str], Call] = {}
    has_ended = False
    for call in played.calls:
        id = _fault(call, say.profile, has_ended=has_ended, is_2004=is_2004)
        has_ended = has_ended or _done(call, "Terminate")
        if id:
            what = _generic(call.element) if call.verb.endswith("Value") else call.verb
            key = (id, "", "") if call.code in _OUTSIDE[is_2004] else (id, what, call.code)
            times[key] += 1
            first.setdefault(key, call)
    for key, call in first.items():
        section = f" ({call.section})" if call.section else ""
        about = {
            "call": call.text,
            "code": call.code,
            "reason": f"{call.problem or call.warning}{section}",
            "count": times[key],
        }
        say(key[0], played.launchable.at, name=played.launchable.name, alike=key, **about)


def _generic(element: str) -> str:
    return _INDEX.sub(".n", element)


def _fault(call: Call, profile: str, *, has_ended: bool, is_2004: bool) -> str:
    """Return the id of what is wrong with a call, or ``""``."""
    if call.problem is None:
        return _doubt(call.warning or _ASCII, profile)
    if call.code in _OUTSIDE[is_2004]:
        if not has_ended:
            return "run-call-too-early"
        return "run-ended-twice" if call.verb == "Terminate" else "run-call-too-late"
    if call.verb == "Initialize":
        return "run-begun-twice"
    if call.verb == "GetValue":
        return "run-get-refused"
    return _refused(call, is_2004=is_2004)


def _doubt(warning: str, profile: str) -> str:
    if _MOODLE in warning:
        return "run-moodle-refuses" if profile == "moodle" else ""
    return "" if warning == _ASCII else "run-value-doubtful"


_OUTSIDE = {False: frozenset(("301",)), True: frozenset("112 113 122 123 132 133 142 143".split())}
"""Codes for what is asked before the session has begun or after it has ended, by whether it is SCORM 2004."""


def _refused(call: Call, *, is_2004: bool) -> str:
    """Return the id of what was refused when a value was set (SCORM 1.2 RTE 3.3.3; SCORM 2004 RTE 3.1.7)."""
    element = _generic(call.element)
    if call.code in (("406", "407") if is_2004 else ("405",)):
        if element in _RESULTS:
            return "run-result-refused"
        if _RESPONSES.fullmatch(element):
            return "run-response-refused"
        return "run-text-too-long" if _TOO_LONG.search(call.problem or "") else "run-value-refused"
    if call.code in {"351", "408"} or (call.code == "201" and _GAP in (call.problem or "")):
        return "run-order-wrong"
    if call.code in (("404",) if is_2004 else ("402", "403")):
        return "run-set-read-only"
    return "run-set-unknown"


def _judge_forms(played: Played, say: Gathered) -> None:
    if played.forms:
        first = played.forms[0]
        call = f"{first.method}({', '.join(first.args)})"
        at, name = played.launchable.at, played.launchable.name
        say("run-argument-form", at, name=name, call=call, count=len(played.forms))
