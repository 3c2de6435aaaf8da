"""The strict SCORM 2004 run-time: navigation (SN 5.6), shared stores (RTE 4.3), differences of the editions."""

import pytest

from tests.lms.bench2004 import Bench2004, read, write

pytestmark = pytest.mark.browser

STORE = "adl.data.0.store"
JUMP = "{target=item-1}jump"
RIGHTS = [(True, True), (True, False), (False, True), (False, False)]


@pytest.mark.parametrize(("may_read", "may_write"), RIGHTS)
def test_a_store_is_open_as_far_as_the_manifest_says(bench2004: Bench2004, may_read: bool, may_write: bool) -> None:
    run = bench2004.run(
        ("Initialize", ""),
        write(STORE, "new"),
        read(STORE),
        values={"adl.data.0.id": "store-1", STORE: "old"},
        shared=[{"read": may_read, "write": may_write}],
    )
    assert run.answers[1]["code"] == ("0" if may_write else "404")
    assert run.last == (("new" if may_write else "old", "0") if may_read else ("", "405"))
    assert len(run.problems) == (not may_write) + (not may_read)


def test_a_store_is_empty_at_first_and_its_id_is_read_only(bench2004: Bench2004) -> None:
    run = bench2004.session(
        read("adl.data._count"), read("adl.data.0.id"), read(STORE), write("adl.data.0.id", "x"),
        values={"adl.data.0.id": "store-1"},
    )  # fmt: skip
    assert [(answer["result"], answer["code"]) for answer in run.answers[1:]] == [
        ("1", "0"), ("store-1", "0"), ("", "403"), ("false", "404"),
    ]  # fmt: skip


def test_content_adds_no_stores(bench2004: Bench2004) -> None:
    run = bench2004.session(write(STORE, "x"), read(STORE))
    assert [answer["code"] for answer in run.answers] == ["0", "351", "301"]
    assert run.problems[0] == "the manifest gives this SCO no store number 0"


def test_a_request_is_read_back(bench2004: Bench2004) -> None:
    assert bench2004.session(write("adl.nav.request", JUMP), read("adl.nav.request")).last == (JUMP, "0")


def test_the_lms_says_where_the_learner_may_go(bench2004: Bench2004) -> None:
    choice = "adl.nav.request_valid.choice.{target=unit.2}"
    run = bench2004.session(
        read("adl.nav.request_valid.continue"), read(choice),
        values={"adl.nav.request_valid.continue": "true", choice: "false"},
    )  # fmt: skip
    assert [answer["result"] for answer in run.answers[1:]] == ["true", "false"]


@pytest.mark.parametrize("edition", [2, 3])
def test_what_came_with_the_4th_edition_is_refused_before_it(bench2004: Bench2004, edition: int) -> None:
    jump_valid = read("adl.nav.request_valid.jump.{target=a}")
    calls = [("Initialize", ""), write("adl.nav.request", JUMP), read("adl.data._count"), jump_valid]
    earlier = bench2004.run(*calls, edition=edition)
    assert [answer["code"] for answer in earlier.answers] == ["0", "406", "401", "401"]
    assert all("the 4th edition" in problem for problem in earlier.problems)
    assert bench2004.run(*calls, edition=4).problems == []


@pytest.mark.parametrize(("edition", "most"), [(2, 4000), (3, 64000), (4, 64000), (None, 64000)])
def test_suspend_data_grew_with_the_3rd_edition(bench2004: Bench2004, edition: int | None, most: int) -> None:
    texts = [write("cmi.suspend_data", "x" * length) for length in (most, most + 1)]
    run = bench2004.run(("Initialize", ""), *texts, edition=edition)
    assert run.problems == []
    assert run.warnings == [f"{most + 1} characters; an LMS need not keep more than {most}"]
