"""The strict SCORM 2004 run-time: what the LMS works out, completion, success and time (RTE 4.2.4, 4.2.22, 4.2.25)."""

import pytest

from tests.lms.bench2004 import INITIALIZE, TERMINATE, Bench2004, read, write

pytestmark = pytest.mark.browser

COMPLETION = "cmi.completion_status"
SUCCESS = "cmi.success_status"


@pytest.mark.parametrize(("progress", "status"), [("0.79", "incomplete"), ("0.8", "completed"), (None, "unknown")])
def test_with_a_threshold_completion_goes_by_progress(bench2004: Bench2004, progress: str | None, status: str) -> None:
    calls = [] if progress is None else [write("cmi.progress_measure", progress)]
    run = bench2004.session(*calls, read(COMPLETION), TERMINATE, values={"cmi.completion_threshold": "0.8"})
    assert run.answers[-2]["result"] == status
    assert run.deliveries[0]["elements"].get(COMPLETION, "unknown") == status


@pytest.mark.parametrize(("scaled", "status"), [("-0.51", "failed"), ("-0.5", "passed"), (None, "unknown")])
def test_with_a_passing_score_success_goes_by_score(bench2004: Bench2004, scaled: str | None, status: str) -> None:
    calls = [] if scaled is None else [write("cmi.score.scaled", scaled)]
    run = bench2004.session(*calls, read(SUCCESS), TERMINATE, values={"cmi.scaled_passing_score": "-0.5"})
    assert run.answers[-2]["result"] == status
    assert run.deliveries[0]["elements"].get(SUCCESS, "unknown") == status


@pytest.mark.parametrize(("element", "value"), [(COMPLETION, "completed"), (SUCCESS, "failed")])
def test_without_them_what_the_content_sets_stands(bench2004: Bench2004, element: str, value: str) -> None:
    measures = [write("cmi.progress_measure", "0.1"), write("cmi.score.scaled", "0.9")]
    run = bench2004.session(*measures, write(element, value), read(element), TERMINATE)
    assert run.answers[-2]["result"] == value
    assert run.deliveries[0]["elements"][element] == value
    assert run.warnings == []


@pytest.mark.parametrize(
    ("element", "value", "threshold", "measure"),
    [
        (COMPLETION, "completed", "cmi.completion_threshold", "cmi.progress_measure"),
        (SUCCESS, "passed", "cmi.scaled_passing_score", "cmi.score.scaled"),
    ],
)
def test_a_status_that_the_lms_overrules_is_worth_a_warning(
    bench2004: Bench2004, element: str, value: str, threshold: str, measure: str
) -> None:
    run = bench2004.session(write(element, value), TERMINATE, values={threshold: "0.5"})
    assert run.warnings == [
        f'{element} was set to "{value}", but counts as "unknown": the manifest sets {threshold}, '
        f"so LMSs go by {measure}"
    ]
    assert (
        bench2004.session(write(element, value), write(measure, "0.5"), TERMINATE, values={threshold: "0.5"}).warnings
        == []
    )


def test_before_the_4th_edition_a_status_without_its_measure_stands(bench2004: Bench2004) -> None:
    threshold = {"cmi.completion_threshold": "0.5"}
    run = bench2004.run(INITIALIZE, write(COMPLETION, "completed"), read(COMPLETION), values=threshold, edition=3)
    assert run.last == ("completed", "0")


@pytest.mark.parametrize(
    ("before", "session", "after"),
    [
        ("PT59M50.75S", "PT1H9.5S", "PT2H0M0.25S"),
        ("PT0S", "P1DT1H", "PT25H0M0S"),
        ("PT1H", "PT0.01S", "PT1H0M0.01S"),
        ("PT0S", "P1Y", "PT8765H49M12S"),
        ("PT0S", "P1M", "PT730H29M6S"),
    ],
)
def test_session_time_is_added_to_total_time_at_the_end_only(
    bench2004: Bench2004, before: str, session: str, after: str
) -> None:
    run = bench2004.session(
        write("cmi.session_time", "PT5S"),
        write("cmi.session_time", session),
        read("cmi.total_time"),
        TERMINATE,
        values={"cmi.total_time": before},
    )
    assert run.answers[3]["result"] == before
    assert run.deliveries[0]["elements"]["cmi.total_time"] == after


def test_without_session_time_total_time_stays(bench2004: Bench2004) -> None:
    assert "cmi.total_time" not in bench2004.session(TERMINATE).deliveries[0]["elements"]
