"""A question of every type, answered on the page: what an LRS learns of it is what the profile and xAPI say."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

import essence_packager
from tests.e2e.learner import Learner
from tests.e2e.modules import Source
from tests.support.answers import Answer, give
from tests.support.packages import unpack
from tests.support.ralph import Ralph
from tests.xapi.launching import address, saved
from tests.xapi.lrs import AUTHORIZATION, Lrs, Sent
from tests.xapi.profile import violations

pytestmark = pytest.mark.browser

BANK = """\
## Who speaks first? {#single outcomes=roles}
- [ ] {#boss} The boss
- [x] {#newest} The newest

## What helps? {#multiple points=2}
- [x] A goal
- [ ] Silence
- [x] Roles

## A wish is a goal. {#truth}
Answer: false

## The capital of Latvia? {#words}
Answer: Riga | Rīga

## How far is it? {#number}
Answer: = 120 ± 5 km

## Who does what? {#pairs}
| Who | What |
|---|---|
| The chair | opens |
| The scribe | writes |
| | sleeps |

## First things first. {#order}
Order:
1. Plan
2. Act
3. Look back

## [[Riga|Rīga]] lies on the [[Daugava]]. {#gaps}

## [[Riga]] is in [[Latvia]]. {#picked}
Choices: Estonia | Tartu

## How sure are you? {#sure}
Scale: Not at all | A little | Very

## What did you learn? {#essay}
Answer: long
"""

RIGHT: dict[str, Answer] = {
    "single": [1],
    "multiple": [0, 2],
    "truth": [1],
    "words": "rīga",
    "number": "117,5",
    "pairs": [0, 1],
    "order": [0, 1, 2],
    "gaps": ["Rīga", "daugava"],
    "picked": ["Riga", "Latvia"],
    "sure": [1],
    "essay": "Ja, “we” learned\nthat {goals} [,] matter.",
}
PARTLY: dict[str, Answer] = RIGHT | {
    "single": [0],
    "multiple": [0],
    "truth": [0],
    "words": "Ventspils, I think",
    "number": "-0.5",
    "pairs": [2, 1],
    "order": [1, 0, 2],
    "gaps": ["Riga", "Gauja"],
    "picked": ["Tartu", "Latvia"],
}
"""What can be right in part is; what can't is wrong."""


@pytest.fixture(scope="module")
def every_type(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of a module with that bank, unpacked."""
    place = tmp_path_factory.mktemp("every")
    source = Source(finals="feedback: none, attempts: 3", banks={"final": BANK})
    [package] = essence_packager.build(source.write(place / "every"), targets=["xapi"], out=place / "out")
    return unpack(package.path, place / "unpacked")


@pytest.fixture
def host(every_type: Path) -> Iterator[Lrs]:
    """An LRS that serves it."""
    with Lrs(every_type) as running:
        yield running


def play(page: Page, host: Lrs, answers: dict[str, Answer], endpoint: str = "", auth: str = AUTHORIZATION) -> None:
    """Give the answers, hand in, save and exit."""
    page.goto(address(host.content, endpoint or host.endpoint, auth=auth))
    ana = Learner(page, page)
    ana.go("assessment.final")
    for id, answer in answers.items():
        give(ana.see(f"#q-{id}"), answer)
    ana.hand_in()
    ana.see("#a-final .outcome:visible").wait_for()
    saved(ana)


def last_answers(statements: list[Sent]) -> dict[str, Sent]:
    """The last `answered` of each question."""
    ordered = sorted(statements, key=lambda one: str(one["timestamp"]))
    told = [one for one in ordered if str(one["verb"]["id"]).endswith("answered")]
    return {str(one["object"]["id"]).rpartition("/")[2]: one for one in told}


def test_right_answers_are_told_as_they_were_given(host: Lrs, page: Page) -> None:
    play(page, host, RIGHT)
    assert violations(sorted(host.statements, key=lambda one: str(one["timestamp"]))) == []
    told = last_answers(host.statements)
    assert set(told) == set(RIGHT)
    responses = {id: one["result"]["response"] for id, one in told.items()}
    assert responses["number"] == "117.5"
    assert responses["truth"] == "false"
    assert responses["essay"] == "Ja, “we” learned\nthat {goals} [,] matter."
    assert responses["gaps"] == "Rīga[,]daugava"
    for id, one in told.items():
        definition, result = one["object"]["definition"], one["result"]
        if id in ("sure", "essay"):
            assert set(result) == {"response", "duration"}
            continue
        assert (result["success"], result["score"]["scaled"]) == (True, 1), id
        if id in ("single", "multiple", "truth", "pairs", "order", "picked"):
            assert result["response"] in definition["correctResponsesPattern"], id
    final = next(one for one in host.statements if one["object"]["id"].endswith("assessment/final"))
    assert final["result"] == {
        "completion": True,
        "success": True,
        "score": {"scaled": 1, "raw": 100, "min": 0, "max": 100},
    }


def test_what_is_right_in_part_has_its_score_and_no_success(host: Lrs, page: Page) -> None:
    play(page, host, PARTLY)
    assert violations(sorted(host.statements, key=lambda one: str(one["timestamp"]))) == []
    results = {id: one["result"] for id, one in last_answers(host.statements).items()}
    scored = {id: result["score"]["scaled"] for id, result in results.items() if "score" in result}
    assert scored == {
        "single": 0,
        "multiple": 0,
        "truth": 0,
        "words": 0,
        "number": 0,
        "pairs": 0.5,
        "order": 0.3333,
        "gaps": 0.5,
        "picked": 0.5,
    }
    assert not any(result.get("success") for result in results.values())


def test_a_real_lrs_takes_all_of_it(host: Lrs, page: Page, tmp_path: Path) -> None:
    with Ralph(tmp_path) as ralph:
        play(page, host, PARTLY, ralph.endpoint, ralph.authorization)
        stored = sorted(ralph.statements(), key=lambda one: str(one["timestamp"]))
    assert set(last_answers(stored)) == set(RIGHT)
    assert violations(stored, stored=True) == []
