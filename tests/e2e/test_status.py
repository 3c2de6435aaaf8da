"""When an attempt is decided, and how: the completion rules, roles, tries and the mastery score."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.e2e.learner import Launch, launch
from tests.e2e.modules import FINAL, Source
from tests.e2e.reports import RAW, STATUS, statuses
from tests.lms.lms import Lms
from tests.lms.records import LmsKind

pytestmark = pytest.mark.browser

Install = Callable[[Source], Lms]
ALL_WRONG = None

SURVEY = """\
## Have you worked in a team before? {#before}
- [x] Yes
- [ ] No
"""
RECALL = """\
## What comes first? {#first}
- [x] The goal
- [ ] The budget

## Who is heard first? {#heard}
Answer: the newest
"""


def test_a_passed_test_alone_decides_nothing_while_a_lesson_is_unread(small: Lms, open_course: Launch) -> None:
    ana = open_course()
    ana.take()
    assert ana.outcome().startswith("Passed")
    assert small.data()[STATUS] == "incomplete"
    assert RAW not in small.data()
    assert ana.record()["Still to do"] == "Why teams fail A short end"
    ana.read_all()
    assert (small.data()[STATUS], small.data()[RAW]) == ("passed", "100")
    assert ana.record()["Status"] == "Passed"


def test_score_and_decision_leave_in_one_commit(small: Lms, open_course: Launch) -> None:
    ana = open_course()
    ana.read_all()
    ana.take(wrong=["wish"])
    with_score = [delivery.elements for delivery in small.deliveries() if RAW in delivery.elements]
    assert [(sent[RAW], sent[STATUS]) for sent in with_score] == [("75", "passed")]


def test_the_score_is_the_best_try(small: Lms, open_course: Launch) -> None:
    ana = open_course()
    ana.take(wrong=["wish", "helps"])
    ana.read_all()
    ana.go("assessment.final")
    ana.try_again()
    ana.take(wrong=ALL_WRONG)
    assert (small.data()[STATUS], small.data()[RAW]) == ("failed", "50")
    assert ana.outcome().startswith("Not passed Your score is 50%.")


def test_a_later_try_overwrites_the_interactions_of_the_first(small: Lms, open_course: Launch) -> None:
    ana = open_course()
    ana.take(wrong=ALL_WRONG)
    assert small.data()["cmi.interactions.1.student_response"] == "a"
    ana.try_again()
    ana.take(only=1)
    data = small.data()
    assert (data["cmi.interactions.1.student_response"], data["cmi.interactions.1.result"]) == ("b", "correct")
    assert data["cmi.interactions.2.student_response"] == "b"


def test_weights_count(install: Install, open_course: Launch) -> None:
    heavy = FINAL.replace("{#capital outcomes=listening}", "{#capital outcomes=listening points=5}")
    lms = install(Source(banks={"final": heavy}))
    ana = open_course()
    ana.read_all()
    ana.take(wrong=["capital"])
    assert ana.outcome().startswith("Not passed Your score is 37.5%.")
    ana.try_again()
    ana.take(wrong=["wish"])
    assert (lms.data()[STATUS], lms.data()[RAW]) == ("passed", "87.5")
    assert lms.data()["cmi.interactions.4.weighting"] == "5"


def test_a_score_is_cut_and_never_rounded_up_to_the_pass_mark(install: Install, open_course: Launch) -> None:
    three = "\n\n".join(FINAL.split("\n\n")[:4])
    lms = install(Source(finals="attempts: 1, pass: 66.67%", banks={"final": three}))
    ana = open_course()
    ana.read_all()
    assert len(ana.questions_of("final")) == 3
    ana.take(wrong=["wish"])
    assert (lms.data()[STATUS], lms.data()[RAW]) == ("failed", "66.66")


@pytest.mark.parametrize("mode", [LmsKind.STRICT, LmsKind.MOODLE])
def test_a_module_of_lessons_alone_is_completed_by_reading(
    install: Install, open_course: Launch, mode: LmsKind
) -> None:
    lms = install(Source(finals=""))
    ana = open_course("ana", mode)
    ana.next()
    assert lms.data()[STATUS] == "incomplete"
    ana.next()
    assert ana.place == "player.record"
    assert ana.record()["Status"] == "Finished"
    assert "Score" not in ana.record()
    ana.leave(lms)
    assert lms.data()[STATUS] == "completed"
    assert not lms.data().get(RAW)
    assert lms.attempts()[0].completed is (mode is LmsKind.MOODLE)


def test_where_finals_complete_the_module_no_lesson_need_be_read(install: Install, open_course: Launch) -> None:
    lms = install(Source(settings="completion: finals"))
    open_course().take()
    assert lms.data()[STATUS] == "passed"


def test_where_lessons_complete_the_module_a_failed_test_does_no_harm(install: Install, open_course: Launch) -> None:
    lms = install(Source(settings="completion: lessons", finals="role: practice, attempts: 2"))
    ana = open_course()
    ana.take(wrong=ALL_WRONG)
    ana.try_again()
    ana.take(wrong=ALL_WRONG)
    assert lms.data()[STATUS] == "incomplete"
    ana.read_all()
    assert lms.data()[STATUS] == "completed"


def test_tries_without_end_never_fail(install: Install, open_course: Launch) -> None:
    lms = install(Source(finals="attempts: unlimited, pass: 75%"))
    ana = open_course()
    ana.read_all()
    for _ in range(4):
        ana.take(wrong=ALL_WRONG)
        assert ana.outcome().endswith("Try again")
        ana.try_again()
    assert statuses(lms) == ["incomplete"]
    ana.take()
    assert statuses(lms) == ["incomplete", "passed"]


@pytest.mark.parametrize(
    ("role", "said"),
    [("practice", "Not passed Your score is 0%. You need 100% to pass."), ("diagnostic", "Answered Your score is 0%.")],
)
def test_an_assessment_that_is_not_final_never_touches_the_status(
    install: Install, open_course: Launch, role: str, said: str
) -> None:
    other = {"recall": f"role: {role}, attempts: 1, pass: 100%"}
    lms = install(Source(assessments=other, banks={"final": FINAL, "recall": RECALL}))
    ana = open_course()
    ana.take("recall", wrong=ALL_WRONG)
    assert ana.outcome("recall").startswith(said)
    assert statuses(lms) == ["incomplete"]
    assert RAW not in lms.data()
    ana.read_all()
    ana.take()
    assert (lms.data()[STATUS], lms.data()[RAW]) == ("passed", "100")


def test_two_final_tests_must_both_be_passed_and_share_the_score_by_points(
    install: Install, open_course: Launch
) -> None:
    lms = install(Source(assessments={"second": "attempts: 1, pass: 50%"}, banks={"final": FINAL, "second": RECALL}))
    ana = open_course()
    ana.read_all()
    ana.take()
    assert statuses(lms) == ["incomplete"]
    ana.take("second", wrong=["heard"])
    assert (lms.data()[STATUS], lms.data()[RAW]) == ("passed", "83.33")


def test_a_mastery_score_stands_in_the_manifest_and_a_failed_try_locks_nobody_out(
    install: Install, lms: Lms, page: Page, open_course: Launch
) -> None:
    install(Source(settings="completion: finals\nmastery_score: true"))
    ana = open_course("ana", LmsKind.MOODLE)
    assert page.evaluate("API.LMSGetValue('cmi.student_data.mastery_score')") == "75"
    ana.take(wrong=ALL_WRONG)
    ana.leave(lms)
    assert lms.data()[STATUS] == "incomplete"
    back = open_course("ana", LmsKind.MOODLE)
    back.try_again()
    back.take(wrong=["wish"])
    back.leave(lms)
    assert lms.data()[STATUS] == "passed"
    assert len(lms.attempts()) == 1


def test_at_the_end_means_one_report_when_the_test_is_handed_in(install: Install, open_course: Launch) -> None:
    lms = install(Source(finals="attempts: 2, pass: 75%, feedback: at-end"))
    ana = open_course()
    ana.read_all()
    ana.take(wrong=["wish"])
    assert [ana.verdict(id) for id in ana.questions_of("final")] == [""] * 4
    assert statuses(lms) == ["incomplete"]
    ana.hand_in()
    assert ana.outcome().startswith("Passed Your score is 75%.")
    assert [ana.verdict(id) for id in ana.questions_of("final")] == ["Right", "Right", "Not right", "Right"]
    assert (lms.data()[STATUS], lms.data()["cmi.interactions.3.result"]) == ("passed", "wrong")


def test_without_feedback_the_learner_reads_the_score_only(install: Install, open_course: Launch) -> None:
    lms = install(Source(finals="attempts: 1, pass: 75%, feedback: none"))
    ana = open_course()
    ana.read_all()
    ana.take(wrong=ALL_WRONG)
    ana.hand_in()
    assert ana.outcome().startswith("Not passed Your score is 0%.")
    assert [ana.verdict(id) for id in ana.questions_of("final")] == [""] * 4
    assert ana.see(".mark, .feedback:visible").count() == 0
    assert lms.data()[STATUS] == "failed"


def test_answers_not_handed_in_yet_come_back(install: Install, lms: Lms, page: Page) -> None:
    install(Source(finals="attempts: 2, pass: 75%, feedback: at-end"))
    ana = launch(lms, page)
    ana.take(only=3)
    ana.leave(lms)
    back = launch(lms, page)
    ids = back.questions_of("final")
    assert [back.given(id) for id in ids[:3]] == [back.right(id) for id in ids[:3]]
    assert back.given(ids[3]) == ""
    back.give(ids[0], back.wrong(ids[0]))
    assert lms.data()["cmi.interactions.1.student_response"] == "a"
