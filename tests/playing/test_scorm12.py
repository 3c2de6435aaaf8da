"""SCOs of SCORM 1.2 are played: each breach is found by its id, and what is right goes unsaid."""

from pathlib import Path

import pytest

from tests.playing.heard import expected, heard

pytestmark = pytest.mark.browser

FIND = "let at = window; while (!at.API && at !== at.parent) at = at.parent; const lms = at.API;"
BEGIN = f'{FIND} lms.LMSInitialize("");'
END = ' addEventListener("pagehide", () => lms.LMSFinish(""));'
SESSION = BEGIN + END


def session(calls: str) -> str:
    """A script that begins a session, makes these calls, and ends it when the page is left."""
    return SESSION + calls


GOOD = {
    "plain": SESSION,
    "loads": f"setTimeout(() => {{ {SESSION} }}, 1000);",
    "whole": session("""
        lms.LMSGetValue("cmi.core.student_name"); lms.LMSGetValue("cmi.suspend_data");
        lms.LMSSetValue("cmi.core.lesson_status", "completed"); lms.LMSSetValue("cmi.core.score.raw", "80");
        lms.LMSSetValue("cmi.interactions.0.id", "q1"); lms.LMSSetValue("cmi.interactions.0.type", "choice");
        lms.LMSSetValue("cmi.interactions.0.student_response", "a"); lms.LMSSetValue("cmi.core.exit", "suspend");
        lms.LMSSetValue("cmi.core.lesson_location", "Rīga"); lms.LMSCommit("");"""),
    "outside": BEGIN + ' top.addEventListener("pagehide", () => lms.LMSFinish(""));',
    "picture": f'<svg width="10" height="10"></svg><script>{SESSION}</script>',
    "plays": session('Promise.reject(new DOMException("The play() request was interrupted", "AbortError"));'),
    "lies": session("""top.essenceHears("{"); top.essenceHears(5);
        top.essenceHears('{"kind": "call", "method": 5, "args": [{}]}');"""),
    "asks": session('confirm("Go on?"); prompt("Name?"); addEventListener("beforeunload", (e) => e.preventDefault());'),
}
BAD = {
    "run-api-unused": "1;",
    "run-never-begun": FIND,
    "run-begun-twice": session('lms.LMSInitialize("");'),
    "run-never-ended": BEGIN,
    "run-unsaved-on-leaving": BEGIN + 'lms.LMSSetValue("cmi.core.score.raw", "80");',
    "run-call-too-early": FIND + 'lms.LMSGetValue("cmi.core.entry"); lms.LMSInitialize("");' + END,
    "run-call-too-late": BEGIN + 'lms.LMSFinish(""); lms.LMSSetValue("cmi.core.score.raw", "80");',
    "run-ended-twice": BEGIN + 'lms.LMSFinish(""); lms.LMSFinish("");',
    "run-argument-form": session('lms.LMSSetValue("cmi.core.score.raw", 80);'),
    "run-result-refused": session('lms.LMSSetValue("cmi.core.lesson_status", "complete");'),
    "run-value-refused": session('lms.LMSSetValue("cmi.core.session_time", "PT1M");'),
    "run-response-refused": session("""
        lms.LMSSetValue("cmi.interactions.0.id", "q1"); lms.LMSSetValue("cmi.interactions.0.type", "choice");
        lms.LMSSetValue("cmi.interactions.0.student_response", "Choice A");"""),
    "run-text-too-long": session('lms.LMSSetValue("cmi.suspend_data", "x".repeat(4097));'),
    "run-order-wrong": session('lms.LMSSetValue("cmi.interactions.1.id", "q2");'),
    "run-set-read-only": session('lms.LMSSetValue("cmi.core.student_name", "Ana");'),
    "run-set-unknown": session('lms.LMSSetValue("cmi.completion_status", "completed");'),
    "run-get-refused": session('lms.LMSGetValue("cmi.core.score.scaled");'),
    "run-value-doubtful": session('lms.LMSSetValue("cmi.core.session_time", "00:75:00");'),
    "run-nothing-shown": f"<script>{SESSION}</script>",
    "run-script-stopped": session("nowhere.to.be.found();"),
    "run-crashed": session("const kept = []; setTimeout(() => { for (;;) kept.push(new Array(9e6).fill({})); }, 100);"),
    "run-alert": session('alert("No LMS");'),
    "run-file-missing": session('new Image().src = "none.png";'),
    "run-file-case": session('new Image().src = "Media/Team.svg";'),
    "run-file-outside": session('new Image().src = "/team.png";'),
    "run-other-server": session('new Image().src = "https://media.example.org/team.png";'),
    "run-stranded": f'<script>{SESSION}</script><script src="https://cdn.example.org/show.js"></script>',
}
BESIDE = {"run-stranded": {"run-other-server"}}
"""What a case cannot help showing, too."""


def test_each_breach_is_found_and_nothing_else_is_said(tmp_path: Path) -> None:
    files = {"media/team.svg": "<svg/>"}
    assert heard(tmp_path / "course.zip", "scorm12", GOOD, BAD, files) == expected(BAD, BESIDE)
