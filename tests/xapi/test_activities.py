"""Activities: every part of a course has one, whose id stays and whose definition fits the rules of interactions."""

from typing import Any

import pytest

from essence_packager.model.assessment import Role
from essence_packager.model.questions import Gaps, Matching, TrueFalse
from essence_packager.packaging.tincan_xml import tincan_xml
from essence_packager.packaging.xapi_activities import activities, part_iri
from tests.xapi.courses import course, facts

IRI = "urn:uuid:5a0c9d3e-7c1b-4f6e-9a52-0d6a3f1e8b77"

INTERACTIONS: dict[str, tuple[str, list[str] | None, dict[str, list[str]]]] = {
    "speak-first": ("choice", ["newest"], {"choices": ["boss", "newest"]}),
    "helps": ("choice", ["newest[,]notes"], {"choices": ["boss", "newest", "notes"]}),
    "silence": ("true-false", ["false"], {}),
    "capital": ("fill-in", ["Rīga", "Riga"], {}),
    "sign": ("fill-in", ["{case_matters=true}Au"], {}),
    "length": ("numeric", ["114[:]126"], {}),
    "count": ("numeric", ["2.5"], {}),
    "roles": (
        "matching",
        ["chair[.]opens[,]scribe[.]right-18613841[,]guest[.]opens"],
        {"source": ["chair", "scribe", "guest"], "target": ["opens", "right-18613841", "sleeps-well"]},
    ),
    "steps": ("sequencing", ["plan[,]act"], {"choices": ["plan", "act"]}),
    "typed": ("fill-in", ["Riga[,]Daugava", "Rīga[,]Daugava"], {}),
    "picked": ("fill-in", ["Riga[,]Latvia"], {}),
    "sure": ("likert", None, {"scale": ["1", "2", "3"]}),
    "why": ("long-fill-in", None, {}),
}
RESPONSES = {
    "speak-first": {"kind": "ids", "ids": ["boss", "newest"]},
    "silence": {"kind": "ids", "ids": ["true", "false"]},
    "length": {"kind": "text"},
    "roles": {
        "kind": "pairs",
        "left": ["chair", "scribe", "guest"],
        "right": ["opens", "right-18613841", "sleeps-well"],
    },
    "typed": {"kind": "words", "words": None},
    "picked": {"kind": "words", "words": ["Estonia", "Latvia", "Riga", "Tartu"]},
    "why": {"kind": "text"},
}


@pytest.mark.parametrize("name", INTERACTIONS)
def test_a_question_is_an_interaction_of_its_type(name: str) -> None:
    definition = facts()["statements"]["answered"][name]["object"]["definition"]
    components = INTERACTIONS[name][2]
    lists = {key: [part["id"] for part in definition[key]] for key in components}

    assert definition["type"] == "http://adlnet.gov/expapi/activities/cmi.interaction"
    assert (definition["interactionType"], definition.get("correctResponsesPattern"), lists) == INTERACTIONS[name]
    assert not {"choices", "scale", "source", "target", "steps"} & set(definition) - set(components)


@pytest.mark.parametrize("name", RESPONSES)
def test_the_player_is_told_how_a_response_is_written(name: str) -> None:
    assert facts()["responses"][name] == RESPONSES[name]


def test_components_say_what_the_learner_reads() -> None:
    definition = facts()["statements"]["answered"]["roles"]["object"]["definition"]

    assert definition["source"][1] == {"id": "scribe", "description": {"en": "The scribe"}}
    assert definition["target"][1]["description"] == {"en": "пишет"}


def test_a_checklist_is_the_learners_own_and_no_activity() -> None:
    told = facts()
    assert "plan" not in told["responses"]
    assert "plan" not in told["statements"]["answered"]
    assert "#question/plan" not in tincan_xml(course(), "en").decode()


def test_the_ids_of_parts_stand_below_that_of_the_course() -> None:
    made = activities(course(), "en")

    assert made.course.id == IRI
    assert made.lessons["why"].id == f"{IRI}#lesson/why"
    assert made.assessments["final"].id == f"{IRI}#assessment/final"
    assert made.questions["capital"].id == f"{IRI}#question/capital"
    assert made.competences["collaboration"].id == f"{IRI}#competence/collaboration"


def test_a_course_whose_own_id_has_a_fragment_gets_no_second_one() -> None:
    at_home = course(uuid=None, iri="https://example.org/modules#teamwork")
    assert part_iri(at_home, "lesson", "why") == "https://example.org/modules#teamwork/lesson/why"


def test_a_renamed_question_keeps_the_activity_id_that_it_first_had() -> None:
    renamed = TrueFalse.model_validate({"id": "seat", "formerly": "capital", "text": "Riga.", "correct": True})
    assert facts(renamed)["statements"]["answered"]["seat"]["object"]["id"] == f"{IRI}#question/capital"


def test_a_competence_names_its_framework_and_code() -> None:
    definition: dict[str, Any] = facts()["statements"]["competences"]["collaboration"]["object"]["definition"]

    assert definition["type"] == "http://adlnet.gov/expapi/activities/objective"
    assert sorted(definition["extensions"].values()) == ["S3", "https://doi.org/10.2760/302967"]


def test_right_sides_whose_ids_would_meet_are_told_apart() -> None:
    pairs = [{"id": "one", "left": "1", "right": "Yes!"}, {"id": "two", "left": "2", "right": "yes"}]
    asked = Matching.model_validate({"id": "pairs", "text": "Match.", "pairs": pairs})

    assert facts(asked)["responses"]["pairs"]["right"] == ["yes", "yes-b"]


def test_an_id_made_for_a_right_side_leaves_the_others_theirs() -> None:
    rights = ("Group c", "Group", "Group!")
    pairs = [{"id": f"pair-{number}", "left": right, "right": right} for number, right in enumerate(rights[:2])]
    asked = Matching.model_validate({"id": "pairs", "text": "Match.", "pairs": pairs, "extra": rights[2:]})

    assert facts(asked)["responses"]["pairs"]["right"] == ["group-c", "group", "group-c-c"]


def test_a_text_of_many_gaps_lists_a_bounded_number_of_right_responses() -> None:
    asked = Gaps.model_validate({"id": "many", "text": " ".join(["[[one|uno|een]]"] * 8)})
    patterns = facts(asked)["statements"]["answered"]["many"]["object"]["definition"]["correctResponsesPattern"]

    assert len(patterns) == 24
    assert patterns[0] == "[,]".join(["one"] * 8)


def test_a_short_question_is_its_own_name() -> None:
    definition = facts()["statements"]["answered"]["capital"]["object"]["definition"]
    assert (definition["name"], definition.get("description")) == ({"en": "The capital of Latvia?"}, None)


def test_a_long_question_has_a_short_name_and_its_whole_text() -> None:
    text = "Which of these " + "very " * 40 + "long questions is it?"
    asked = TrueFalse.model_validate({"id": "long", "text": text, "correct": True})
    definition = facts(asked)["statements"]["answered"]["long"]["object"]["definition"]

    assert definition["description"]["en"] == text
    assert len(definition["name"]["en"]) <= 101
    assert definition["name"]["en"].endswith("very…")


def test_in_a_survey_no_response_is_right() -> None:
    polled = course(role=Role.SURVEY)
    answered = activities(polled, "en").questions

    assert {id for id, one in answered.items() if one.definition.correct_responses_pattern is not None} == {"warm-up"}
    assert answered["helps"].definition.interaction_type == "choice"
    assert answered["capital"].definition.interaction_type == "fill-in"
