"""Statement templates: what the player sends follows the profile, is taken by a real LRS and can be read by others."""

import json
from typing import Any

import pytest
from tincan import RemoteLRS, Statement

from tests.support.ralph import PASSWORD, USER, Ralph
from tests.xapi.courses import REGISTRATION, RESPONSES, facts, filled, session
from tests.xapi.profile import violations


def test_a_whole_session_follows_the_profile() -> None:
    assert violations(session(facts(), RESPONSES)) == []


@pytest.mark.parametrize("version", ["1.0.3", "2.0.0"])
def test_a_real_lrs_takes_a_whole_session_and_gives_it_back(
    tmp_path_factory: pytest.TempPathFactory, version: str
) -> None:
    sent = session(facts(target="xapi" if version == "1.0.3" else "xapi2"), RESPONSES)

    with Ralph(tmp_path_factory.mktemp("ralph")) as lrs:
        assert lrs.send(sent, version) == [statement["id"] for statement in sent]
        kept = lrs.statements()

    assert violations(kept, stored=True) == []
    assert [_without(one, "stored", "authority", "version") for one in kept] == sent


def test_another_program_reads_them_with_tincan(ralph: Ralph) -> None:
    ralph.send(session(facts(), RESPONSES))
    lrs = RemoteLRS(endpoint=ralph.endpoint, username=USER, password=PASSWORD, version="1.0.3")

    answer = lrs.query_statements({"registration": REGISTRATION, "limit": 100})

    assert answer.success
    assert {one.verb.id.rpartition("/")[2] for one in answer.content.statements} == {
        "initialized", "experienced", "answered", "completed", "scored", "passed", "terminated",
    }  # fmt: skip


def test_both_versions_of_xapi_send_the_same_statements() -> None:
    one, two = facts(target="xapi"), facts(target="xapi2")

    assert (one["version"], two["version"]) == ("1.0.3", "2.0.0")
    assert one["statements"] == two["statements"]


def test_a_template_is_made_by_tincan_as_tincan_would_read_it() -> None:
    template = facts()["statements"]["answered"]["helps"]
    assert Statement.from_json(json.dumps(filled(template, 0))).verb.id == "http://adlnet.gov/expapi/verbs/answered"


def test_verbs_are_in_english_and_in_the_language_of_the_module() -> None:
    assert facts(language="lv")["statements"]["answered"]["helps"]["verb"]["display"] == {
        "en": "answered",
        "lv": "atbildēja",
    }
    assert facts(language="el")["statements"]["passed"]["verb"]["display"] == {"en": "passed"}


def test_a_part_names_what_it_belongs_to() -> None:
    statements = facts()["statements"]
    course = statements["initialized"]["object"]["id"]

    def related(template: dict[str, Any], relation: str) -> list[str]:
        entries = template["context"]["contextActivities"].get(relation, [])
        return [entry["id"].removeprefix(course) for entry in entries]

    assert related(statements["answered"]["helps"], "parent") == ["#assessment/final"]
    assert related(statements["answered"]["warm-up"], "parent") == ["#lesson/how"]
    assert related(statements["assessments"]["final"], "parent") == [""]
    for part in (
        statements["answered"]["helps"],
        statements["lessons"]["why"],
        statements["competences"]["collaboration"],
    ):
        assert related(part, "grouping") == [""]
    for shows in (statements["answered"]["warm-up"], statements["assessments"]["final"], statements["lessons"]["how"]):
        assert related(shows, "other") == ["#competence/collaboration"]
    assert related(statements["answered"]["capital"], "other") == []
    assert "parent" not in statements["passed"]["context"]["contextActivities"]


def _without(statement: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in statement.items() if name not in names}
