"""What question types say about scoring, saving and reporting."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from essence_packager.composing.keys import digest
from essence_packager.model.questions import Question, QuestionBase

ANY: TypeAdapter[QuestionBase] = TypeAdapter(Question)
OPTIONS: list[dict[str, Any]] = [
    {"id": "boss", "text": "The boss"},
    {"id": "newest", "text": "The newest member", "correct": True},
    {"id": "nobody", "text": "Nobody"},
]


def question(**fields: Any) -> QuestionBase:
    return ANY.validate_python({"id": "first", "text": "Who speaks first?", "type": "single", **fields})


def test_the_right_option_is_reported_by_its_letter() -> None:
    assert question(options=OPTIONS).right_response() == "b"


def test_all_right_options_of_a_multiple_choice_stand_in_braces() -> None:
    options = [OPTIONS[1], OPTIONS[0], {**OPTIONS[2], "correct": True}]
    assert question(type="multiple", options=options).right_response() == "{a,c}"


def test_true_and_false_are_reported_as_t_and_f() -> None:
    assert [question(type="true-false", correct=c).right_response() for c in (True, False)] == ["t", "f"]


def test_a_new_order_of_options_keeps_saved_answers() -> None:
    assert digest(question(options=OPTIONS)) == digest(question(options=OPTIONS[::-1]))


def test_new_words_with_the_same_ids_keep_saved_answers() -> None:
    reworded = [{**option, "text": option["text"] + "?"} for option in OPTIONS]
    assert digest(question(options=OPTIONS)) == digest(question(options=reworded, text="Who begins?"))


@pytest.mark.parametrize(
    "changed",
    [
        {"options": OPTIONS[:2]},
        {"options": [{**OPTIONS[0], "correct": True}, {**OPTIONS[1], "correct": False}, OPTIONS[2]]},
        {"options": OPTIONS, "points": 2},
    ],
    ids=["option removed", "other option right", "points"],
)
def test_whatever_scoring_depends_on_asks_the_question_again(changed: dict[str, Any]) -> None:
    assert digest(question(options=OPTIONS)) != digest(question(**changed))


def test_accepted_answers_decide_how_much_may_be_typed() -> None:
    assert question(type="text", accept=["Riga"]).limit == 30
    assert question(type="text", accept=["x" * 50]).limit == 100
    assert question(type="text", accept=["x" * 200]).limit == 200


def test_two_forms_of_one_answer_are_noticed() -> None:
    issues = question(type="text", accept=["Rīga", "rīga "]).issues()
    assert [issue.id for issue in issues] == ["answer-duplicate"]


def test_37_options_are_more_than_scorm_can_report() -> None:
    options = [{"id": f"o{n}", "text": str(n), "correct": n == 0} for n in range(37)]
    assert [issue.id for issue in question(options=options).issues()] == ["question-too-many-options"]


def test_another_rule_for_parts_drops_saved_answers_and_the_usual_one_said_aloud_does_not() -> None:
    def of(**fields: Any) -> str:
        return digest(question(type="multiple", options=OPTIONS, **fields))

    assert of() == of(partial="all-or-nothing")
    assert len({of(), of(partial="per-part"), of(partial="right-minus-wrong")}) == 3
