"""The profile as published: the page and its form for programs are up to date, and whole sessions follow the latter."""

import json
from pathlib import Path
from typing import Any

import pytest

from essence_packager.packaging.xapi_profile import DATA, PAGE, filled, profile, profile_text
from tests.xapi.courses import RESPONSES, facts, session
from tests.xapi.profile import one_statement

DOCS = Path(__file__).resolve().parents[2] / "docs"
AGAIN = "run: python -m essence_packager.packaging.xapi_profile docs"


def test_the_page_is_up_to_date() -> None:
    page = (DOCS / PAGE).read_text(encoding="utf-8")
    assert filled(page) == page, AGAIN


def test_the_form_for_programs_is_up_to_date() -> None:
    assert (DOCS / DATA).read_text(encoding="utf-8") == profile_text(), AGAIN


def test_the_samples_on_the_page_follow_the_profile() -> None:
    page = (DOCS / PAGE).read_text(encoding="utf-8")
    samples = [json.loads(part.partition("```")[0]) for part in page.split("```json\n")[1:]]
    assert len(samples) == 2
    assert [list(one_statement(sample)) for sample in samples] == [[], []]


@pytest.mark.parametrize("sent", session(facts(), RESPONSES), ids=lambda sent: sent["object"]["id"].rpartition("#")[2])
def test_each_statement_matches_one_template_and_keeps_its_rules(sent: dict[str, Any]) -> None:
    [template] = [one for one in profile()["templates"] if determines(one, sent)]
    broken = [rule for rule in template["rules"] if not keeps(rule, values(sent, rule["location"]))]
    assert broken == []


def test_patterns_and_templates_that_are_named_exist() -> None:
    told = profile()
    known = {one["id"] for one in (*told["templates"], *told["patterns"])}
    named = {
        name
        for pattern in told["patterns"]
        for key in ("sequence", "alternates", "optional", "oneOrMore", "zeroOrMore")
        for name in ([pattern[key]] if isinstance(pattern.get(key), str) else pattern.get(key, []))
    }
    assert named <= known
    assert {one["id"] for one in told["templates"]} <= named


def determines(template: dict[str, Any], sent: dict[str, Any]) -> bool:
    """Whether a statement has the determining properties of a template (Profile Specification, Statement Templates)."""
    about = (sent["verb"]["id"], sent["object"]["definition"]["type"])
    return (template["verb"], template["objectActivityType"]) == about


def keeps(rule: dict[str, Any], found: list[object]) -> bool:
    """Whether values keep a rule (Profile Specification, Statement Template Rules)."""
    if rule.get("presence") == "included" and not found:
        return False
    if rule.get("presence") == "excluded" and found:
        return False
    return "any" not in rule or bool({str(value) for value in found} & set(rule["any"]))


def values(value: object, location: str) -> list[object]:
    """Return what a JSONPath of names and stars finds."""
    found = [value]
    for name in location.removeprefix("$.").replace("[*]", ".*").split("."):
        inner: list[object] = []
        for one in found:
            if name == "*":
                inner += one if isinstance(one, list) else []
            elif isinstance(one, dict) and name in one:
                inner.append(one[name])
        found = inner
    return found
