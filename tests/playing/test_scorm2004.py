"""SCOs of SCORM 2004 are played: its own calls and error codes lead to the same findings."""

from pathlib import Path

import pytest

from tests.playing.heard import expected, heard

pytestmark = pytest.mark.browser

FIND = "let at = window; while (!at.API_1484_11 && at !== at.parent) at = at.parent; const lms = at.API_1484_11;"
BEGIN = f'{FIND} lms.Initialize("");'
END = ' addEventListener("pagehide", () => lms.Terminate(""));'
SESSION = BEGIN + END

GOOD = {
    "whole": SESSION
    + """
        if (!lms.version.startsWith("1.0")) nowhere();
        lms.GetValue("cmi.learner_name"); lms.GetValue("cmi.suspend_data"); lms.GetValue("cmi.score.scaled");
        lms.SetValue("cmi.completion_status", "completed"); lms.SetValue("cmi.success_status", "passed");
        lms.SetValue("cmi.score.scaled", "0.8"); lms.SetValue("cmi.session_time", "PT1M30S");
        lms.SetValue("cmi.interactions.0.id", "q1"); lms.SetValue("cmi.interactions.0.type", "choice");
        lms.SetValue("cmi.interactions.0.learner_response", "a[,]b"); lms.Commit("");""",
}
BAD = {
    "run-api-unused": "1;",
    "run-never-begun": FIND,
    "run-begun-twice": SESSION + 'lms.Initialize("");',
    "run-never-ended": BEGIN,
    "run-unsaved-on-leaving": BEGIN + 'lms.SetValue("cmi.score.scaled", "0.8");',
    "run-call-too-early": FIND + 'lms.GetValue("cmi.entry"); lms.Initialize("");' + END,
    "run-call-too-late": BEGIN + 'lms.Terminate(""); lms.SetValue("cmi.score.scaled", "0.8");',
    "run-ended-twice": BEGIN + 'lms.Terminate(""); lms.Terminate("");',
    "run-argument-form": SESSION + 'lms.SetValue("cmi.score.scaled", 0.8);',
    "run-result-refused": SESSION + 'lms.SetValue("cmi.score.scaled", "80");',
    "run-value-refused": SESSION + 'lms.SetValue("cmi.session_time", "00:01:00");',
    "run-response-refused": SESSION
    + """lms.SetValue("cmi.interactions.0.id", "q1"); lms.SetValue("cmi.interactions.0.type", "true-false");
        lms.SetValue("cmi.interactions.0.learner_response", "yes");""",
    "run-order-wrong": SESSION + 'lms.SetValue("cmi.objectives.3.id", "o3");',
    "run-set-read-only": SESSION + 'lms.SetValue("cmi.learner_name", "Ana");',
    "run-set-unknown": SESSION + 'lms.SetValue("cmi.core.lesson_status", "completed");',
    "run-get-refused": SESSION + 'lms.GetValue("cmi.objectives.5.id");',
}


def test_each_breach_is_found_and_nothing_else_is_said(tmp_path: Path) -> None:
    assert heard(tmp_path / "course.zip", "scorm2004", GOOD, BAD) == expected(BAD, {})
