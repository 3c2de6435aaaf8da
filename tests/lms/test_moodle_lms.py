"""The Moodle mode: what Moodle 4.3 takes, gives back and puts into a request (mod/scorm/datamodels/scorm_12.js)."""

import pytest

from tests.lms.bench import COMMIT, FINISH, INITIALIZE, ApiCall, Bench, Run, read, write
from tests.lms.records import LmsKind

pytestmark = pytest.mark.browser

STATUS = "cmi.core.lesson_status"
RAW = "cmi.core.score.raw"
NORMAL = {"cmi.core.lesson_mode": "normal", "cmi.core.credit": "credit"}


def moodle(bench: Bench, *calls: ApiCall, **values: str) -> Run:
    return bench.run(*calls, mode=LmsKind.MOODLE, values={**NORMAL, **values})


def sent(run: Run) -> list[dict[str, str]]:
    return [dict(delivery.elements) for delivery in run.deliveries]


def test_only_what_changed_since_the_last_request_is_sent(bench: Bench) -> None:
    run = moodle(
        bench,
        INITIALIZE,
        write(STATUS, "incomplete"),
        write("cmi.suspend_data", "1"),
        COMMIT,
        write(STATUS, "incomplete"),
        write("cmi.suspend_data", "2"),
        COMMIT,
        COMMIT,
    )
    assert sent(run) == [{STATUS: "incomplete", "cmi.suspend_data": "1"}, {"cmi.suspend_data": "2"}, {}]


def test_what_the_server_knows_already_is_not_sent(bench: Bench) -> None:
    stored = {STATUS: "incomplete", "cmi.core.exit": "suspend"}
    run = moodle(bench, INITIALIZE, write(STATUS, "incomplete"), write("cmi.core.exit", "suspend"), COMMIT, **stored)
    assert sent(run) == [{}]


def test_a_status_never_stored_goes_out_as_not_attempted(bench: Bench) -> None:
    assert sent(moodle(bench, INITIALIZE, COMMIT)) == [{STATUS: "not attempted"}]


def test_a_number_set_where_the_server_had_its_text_is_sent_once(bench: Bench) -> None:
    stored = {STATUS: "incomplete", RAW: "90"}
    run = moodle(bench, INITIALIZE, write(RAW, "90"), COMMIT, write(RAW, "90"), COMMIT, **stored)
    assert sent(run) == [{RAW: "90"}, {}]


def test_the_first_commit_of_a_launch_sends_every_stored_interaction_and_objective_again(bench: Bench) -> None:
    stored = {
        STATUS: "incomplete",
        "cmi.interactions.0.id": "q",
        "cmi.interactions.0.correct_responses.0.pattern": "a",
        "cmi.objectives.0.id": "o",
        "cmi.objectives.0.score.raw": "50",
    }
    run = moodle(bench, INITIALIZE, COMMIT, COMMIT, **stored)
    assert sent(run) == [{name: value for name, value in stored.items() if name != STATUS}, {}]


def test_nothing_is_sent_twice_even_when_the_server_refused(bench: Bench) -> None:
    launch = bench.lms.state.launches["launch-1"]
    launch.logged_in = False
    run = moodle(bench, INITIALIZE, write(STATUS, "passed"), write(RAW, "90"), COMMIT, write(RAW, "90"), COMMIT, FINISH)
    launch.logged_in = True
    assert run.results == ["true", "true", "true", "false", "true", "false", "false"]
    assert [answer["error"] for answer in run.answers][3] == "101"
    assert sent(run) == [{RAW: "90", STATUS: "passed"}, {}, {"cmi.core.total_time": "00:00:00.00"}]


def test_a_blank_score_is_stored_as_0(bench: Bench) -> None:
    run = moodle(bench, INITIALIZE, write(RAW, ""), read(RAW), COMMIT)
    assert run.answers[2]["result"] == 0
    assert run.deliveries[0].elements[RAW] == "0"


def test_values_come_back_as_numbers_or_not_at_all(bench: Bench) -> None:
    run = moodle(
        bench,
        INITIALIZE,
        write(RAW, "90"),
        read(RAW),
        write("cmi.objectives.0.id", "o"),
        read("cmi.objectives._count"),
        read("cmi.objectives.0.status"),
        read("cmi.objectives.7.id"),
    )
    assert run.results[2] == 90
    assert run.results[4] == 1
    assert run.results[5] is None
    assert run.last == ("", "0")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (STATUS, "not attempted"),
        (STATUS, "done"),
        (RAW, "100.5"),
        (RAW, "1000"),
        (RAW, "."),
        ("cmi.interactions.0.weighting", "101"),
        ("cmi.interactions.0.result", "-1"),
        ("cmi.interactions.0.id", "two words"),
        ("cmi.suspend_data", "a" * 64001),
    ],
)
def test_moodle_refuses_with_405(bench: Bench, name: str, value: str) -> None:
    assert moodle(bench, INITIALIZE, write(name, value)).last == ("false", "405")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cmi.objectives.0.status", "not attempted"),
        ("cmi.interactions.0.student_response", "no type was set"),
        ("cmi.interactions.0.time", "29:00:00"),
        ("cmi.interactions.0.id", ""),
        ("cmi.suspend_data", "a" * 64000),
        ("cmi.core.score.max", ""),
    ],
)
def test_moodle_takes_what_the_standard_refuses(bench: Bench, name: str, value: str) -> None:
    assert moodle(bench, INITIALIZE, write(name, value)).last == ("true", "0")


def test_breaches_of_the_standard_are_noted_although_moodle_takes_them(bench: Bench) -> None:
    run = moodle(bench, INITIALIZE, write("cmi.suspend_data", "a" * 4097))
    assert run.last == ("true", "0")
    assert run.codes == ["405"]


def test_what_only_moodle_refuses_is_noted_too(bench: Bench) -> None:
    run = moodle(bench, INITIALIZE, write(STATUS, "not attempted"))
    assert run.violations[0]["reason"] == "allowed by the standard, refused by this LMS"


def test_with_standard_sizes_the_state_ends_at_4096(bench: Bench) -> None:
    calls = [write("cmi.suspend_data", "a" * 4096), write("cmi.suspend_data", "a" * 4097)]
    run = bench.run(INITIALIZE, *calls, mode=LmsKind.MOODLE, values=NORMAL, standard_sizes=True)
    assert run.results[1:] == ["true", "false"]


def test_gaps_keywords_and_access_are_refused_as_everywhere(bench: Bench) -> None:
    run = moodle(
        bench,
        INITIALIZE,
        write("cmi.interactions.1.id", "a"),
        write("cmi.core._children", "x"),
        write("cmi.core.student_id", "x"),
        read("cmi.core.exit"),
        read("cmi.core.grade"),
    )
    assert [answer["error"] for answer in run.answers][1:] == ["201", "402", "403", "404", "201"]


def test_comments_are_appended(bench: Bench) -> None:
    assert moodle(
        bench, INITIALIZE, write("cmi.comments", "a"), write("cmi.comments", "b"), read("cmi.comments")
    ).last == ("ab", "0")


def test_finish_overrides_the_status_by_the_mastery_score(bench: Bench) -> None:
    calls = (INITIALIZE, write(STATUS, "incomplete"), write(RAW, "20"), FINISH)
    mastery = {"cmi.student_data.mastery_score": "70"}
    assert moodle(bench, *calls, **mastery).deliveries[0].elements[STATUS] == "failed"
    off = bench.run(*calls, mode=LmsKind.MOODLE, values={**NORMAL, **mastery}, mastery_override=False)
    assert off.deliveries[0].elements[STATUS] == "incomplete"


@pytest.mark.parametrize(
    "launch",
    [
        {"cmi.core.lesson_mode": "review", "cmi.core.credit": "credit"},
        {"cmi.core.lesson_mode": "normal", "cmi.core.credit": "no-credit"},
    ],
)
def test_the_mastery_score_judges_only_in_normal_mode_for_credit(bench: Bench, launch: dict[str, str]) -> None:
    stored = {STATUS: "passed", "cmi.student_data.mastery_score": "70", **launch}
    assert STATUS not in moodle(bench, INITIALIZE, write(RAW, "20"), FINISH, **stored).deliveries[0].elements


def test_an_untouched_score_is_not_judged(bench: Bench) -> None:
    run = moodle(bench, INITIALIZE, write(STATUS, "incomplete"), FINISH, **{"cmi.student_data.mastery_score": "70"})
    assert run.deliveries[0].elements[STATUS] == "incomplete"


def test_finish_without_a_status_sends_completed(bench: Bench) -> None:
    assert moodle(bench, INITIALIZE, FINISH).deliveries[0].elements[STATUS] == "completed"


def test_finish_sends_the_sum_of_times_and_never_the_session_time(bench: Bench) -> None:
    run = moodle(
        bench,
        INITIALIZE,
        write("cmi.core.session_time", "0000:10:30.50"),
        COMMIT,
        FINISH,
        **{"cmi.core.total_time": "09:55:00", STATUS: "incomplete"},
    )
    assert sent(run) == [{}, {"cmi.core.total_time": "10:05:30.50"}]


def test_after_finish_everything_is_301(bench: Bench) -> None:
    run = moodle(bench, INITIALIZE, FINISH, COMMIT, read(STATUS))
    assert [answer["error"] for answer in run.answers][2:] == ["301", "301"]


def test_a_second_initialize_loses_what_was_not_committed(bench: Bench) -> None:
    run = moodle(
        bench,
        INITIALIZE,
        write("cmi.suspend_data", "1"),
        COMMIT,
        write("cmi.suspend_data", "2"),
        INITIALIZE,
        read("cmi.suspend_data"),
    )
    assert (run.answers[4]["result"], run.answers[4]["error"]) == ("false", "101")
    assert run.last == ("1", "0")


def test_a_second_session_in_the_page_works_while_no_list_was_stored(bench: Bench) -> None:
    run = moodle(bench, INITIALIZE, write("cmi.suspend_data", "1"), FINISH, INITIALIZE, read("cmi.suspend_data"))
    assert run.results[3:] == ["true", "1"]


def test_a_second_initialize_throws_once_a_commit_met_an_interaction_or_objective(bench: Bench) -> None:
    run = moodle(bench, INITIALIZE, write("cmi.interactions.0.id", "a"), COMMIT, FINISH, INITIALIZE, read(STATUS))
    assert run.answers[4]["result"] == "thrown TypeError"
    assert run.last == ("", "301")
    stored = moodle(bench, INITIALIZE, COMMIT, INITIALIZE, **{"cmi.objectives.0.id": "o"})
    assert stored.answers[2]["result"] == "thrown TypeError"


def test_half_a_character_makes_every_commit_throw(bench: Bench) -> None:
    run = moodle(bench, INITIALIZE, COMMIT)
    assert run.last == ("true", "0")
    # A lone surrogate does not survive the way into the page, so it is made there.
    thrown = bench.page.evaluate(
        """() => {
          createApi({mode: "moodle", launch: {values: {}}, commitUrl: "/commit?launch=launch-1", content: "",
                     moodle: {masteryOverride: true, standardSizes: false}});
          API.LMSInitialize("");
          API.LMSSetValue("cmi.suspend_data", "\\uD83D");
          const thrown = [];
          for (const method of ["LMSCommit", "LMSCommit", "LMSFinish"]) {
            try { API[method](""); } catch (error) { thrown.push(error.name); }
          }
          return thrown;
        }"""
    )
    assert thrown == ["URIError"] * 3


def test_the_score_stands_before_the_status_in_a_request(bench: Bench) -> None:
    run = moodle(
        bench,
        INITIALIZE,
        write("cmi.interactions.0.id", "q"),
        write("cmi.suspend_data", "s"),
        write(STATUS, "passed"),
        write(RAW, "90"),
        COMMIT,
    )
    assert list(run.deliveries[0].elements) == [RAW, STATUS, "cmi.suspend_data", "cmi.interactions.0.id"]
