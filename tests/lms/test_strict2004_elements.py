"""The strict SCORM 2004 run-time: which elements there are, who may read and set them (RTE 4.1, 4.2)."""

import pytest

from tests.lms.bench2004 import Bench2004, read, write

pytestmark = pytest.mark.browser

INTERACTION = {"cmi.interactions.0.id": "q1", "cmi.interactions.0.type": "choice"}
OBJECTIVE = {"cmi.objectives.0.id": "o1"}
COMMENT = {"cmi.comments_from_lms.0.comment": "Well done"}
SCORE = "scaled,raw,min,max"

KEYWORDS = {
    "cmi._version": "1.0",
    "cmi.comments_from_learner._children": "comment,location,timestamp",
    "cmi.comments_from_learner._count": "0",
    "cmi.comments_from_lms._children": "comment,location,timestamp",
    "cmi.comments_from_lms._count": "1",
    "cmi.interactions._children": (
        "id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description"
    ),
    "cmi.interactions._count": "1",
    "cmi.interactions.0.objectives._count": "0",
    "cmi.interactions.0.correct_responses._count": "0",
    "cmi.learner_preference._children": "audio_level,language,delivery_speed,audio_captioning",
    "cmi.objectives._children": "id,score,success_status,completion_status,progress_measure,description",
    "cmi.objectives._count": "1",
    "cmi.objectives.0.score._children": SCORE,
    "cmi.score._children": SCORE,
    "adl.data._children": "id,store",
    "adl.data._count": "0",
}
READ_ONLY = {
    "cmi.comments_from_lms.0.comment": "Well done",
    "cmi.credit": "credit",
    "cmi.entry": "ab-initio",
    "cmi.mode": "normal",
    "cmi.time_limit_action": "continue,no message",
    "cmi.total_time": "PT0H0M0S",
    "adl.nav.request_valid.continue": "unknown",
    "adl.nav.request_valid.previous": "unknown",
    "adl.nav.request_valid.choice.{target=item.1}": "unknown",
    "adl.nav.request_valid.jump.{target=item.1}": "unknown",
}
FROM_THE_MANIFEST = (
    "cmi.completion_threshold", "cmi.launch_data", "cmi.learner_id", "cmi.learner_name", "cmi.max_time_allowed",
    "cmi.scaled_passing_score", "cmi.comments_from_lms.0.location", "cmi.comments_from_lms.0.timestamp",
)  # fmt: skip
BY_DEFAULT = {
    "cmi.completion_status": "unknown",
    "cmi.learner_preference.audio_level": "1",
    "cmi.learner_preference.language": "",
    "cmi.learner_preference.delivery_speed": "1",
    "cmi.learner_preference.audio_captioning": "0",
    "cmi.objectives.0.id": "o1",
    "cmi.objectives.0.success_status": "unknown",
    "cmi.objectives.0.completion_status": "unknown",
    "cmi.success_status": "unknown",
    "adl.nav.request": "_none_",
}
NOT_YET = (
    "cmi.location", "cmi.progress_measure", "cmi.score.scaled", "cmi.score.raw", "cmi.score.min", "cmi.score.max",
    "cmi.suspend_data", "cmi.objectives.0.score.scaled", "cmi.objectives.0.score.raw", "cmi.objectives.0.score.min",
    "cmi.objectives.0.score.max", "cmi.objectives.0.progress_measure", "cmi.objectives.0.description",
    "cmi.interactions.0.timestamp", "cmi.interactions.0.weighting", "cmi.interactions.0.learner_response",
    "cmi.interactions.0.result", "cmi.interactions.0.latency", "cmi.interactions.0.description",
)  # fmt: skip
UNKNOWN = (
    "cmi", "cmi.core.lesson_status", "cmi.objectives", "cmi.objectives.0", "cmi.objectives.0.status", "cmi.score",
    "cmi.objectives.n.id", "cmi.objectives.-1.id", "cmi.interactions.0.student_response", "cmi.location.x", "x",
    "cmi.interactions.0.correct_responses.0", "adl.data", "adl.nav.request_valid.choice.item", "ADL.nav.request",
    "adl.nav.request_valid.exit",
)  # fmt: skip
NO_SUCH_KEYWORD = (
    "cmi.location._children", "cmi.location._count", "cmi.score._count", "cmi.objectives.0._children",
    "cmi.interactions.0.objectives._children", "cmi.objectives._version",
)  # fmt: skip


@pytest.mark.parametrize("name", KEYWORDS)
def test_keywords_are_read(bench2004: Bench2004, name: str) -> None:
    run = bench2004.session(read(name), values={**INTERACTION, **OBJECTIVE, **COMMENT})
    assert run.last == (KEYWORDS[name], "0")


@pytest.mark.parametrize("name", [*KEYWORDS, *READ_ONLY, *FROM_THE_MANIFEST])
def test_what_only_the_lms_sets_is_error_404(bench2004: Bench2004, name: str) -> None:
    run = bench2004.session(write(name, "1"), values={**INTERACTION, **OBJECTIVE, **COMMENT})
    assert run.last == ("false", "404")


@pytest.mark.parametrize("name", READ_ONLY)
def test_what_the_lms_knows_is_read(bench2004: Bench2004, name: str) -> None:
    assert bench2004.session(read(name), values=COMMENT).last == (READ_ONLY[name], "0")


@pytest.mark.parametrize("name", FROM_THE_MANIFEST)
def test_what_the_manifest_says_is_read(bench2004: Bench2004, name: str) -> None:
    assert bench2004.session(read(name), values={**COMMENT, name: "said"}).last == ("said", "0")


@pytest.mark.parametrize("name", BY_DEFAULT)
def test_some_elements_have_a_value_from_the_start(bench2004: Bench2004, name: str) -> None:
    assert bench2004.session(read(name), values=OBJECTIVE).last == (BY_DEFAULT[name], "0")


@pytest.mark.parametrize("name", [*NOT_YET, *FROM_THE_MANIFEST])
def test_others_are_error_403_until_they_are_set_which_is_nobodys_fault(bench2004: Bench2004, name: str) -> None:
    run = bench2004.session(read(name), values={**INTERACTION, **OBJECTIVE, **COMMENT})
    assert run.last == ("", "403")
    assert run.problems == []


@pytest.mark.parametrize("name", ["cmi.exit", "cmi.session_time"])
def test_what_is_write_only_cannot_be_read(bench2004: Bench2004, name: str) -> None:
    run = bench2004.session(read(name))
    assert run.last == ("", "405")
    assert run.problems == [f"{name} is write only"]


@pytest.mark.parametrize("name", UNKNOWN)
def test_an_unknown_element_is_error_401(bench2004: Bench2004, name: str) -> None:
    run = bench2004.session(read(name), write(name, "1"), values={**INTERACTION, **OBJECTIVE})
    assert [answer["code"] for answer in run.answers] == ["0", "401", "401"]


@pytest.mark.parametrize("name", NO_SUCH_KEYWORD)
def test_a_keyword_that_an_element_lacks_cannot_be_had(bench2004: Bench2004, name: str) -> None:
    run = bench2004.session(read(name), write(name, "1"), values={**INTERACTION, **OBJECTIVE})
    assert [answer["code"] for answer in run.answers] == ["0", "301", "401"]


@pytest.mark.parametrize(
    ("name", "section"),
    [
        ("cmi._version", "RTE 4.2.1"),
        ("cmi.comments_from_learner.0.comment", "RTE 4.2.2"),
        ("cmi.comments_from_lms.0.comment", "RTE 4.2.3"),
        ("cmi.completion_status", "RTE 4.2.4"),
        ("cmi.interactions.0.id", "RTE 4.2.9"),
        ("cmi.objectives.0.score.raw", "RTE 4.2.17"),
        ("cmi.score.raw", "RTE 4.2.20"),
        ("cmi.total_time", "RTE 4.2.25"),
        ("adl.data._count", "RTE 4.3"),
        ("adl.nav.request", "SN 5.6"),
    ],
)
def test_each_answer_names_the_section_of_the_standard(bench2004: Bench2004, name: str, section: str) -> None:
    assert bench2004.session(read(name)).answers[-1]["section"] == section
