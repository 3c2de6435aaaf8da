"""Findings about gaps, scales, long texts, keywords, and fields that only some types of question have."""

from tests.reading.cases import Case
from tests.reading.cases.of_answers import AT, ORDER, YAML, field, of, says
from tests.reading.folders import bank, lesson, picture, yaml_bank

GAPS = [
    Case("gap-empty", says("Riga is in [[ ]].", ""), says("Riga is in [[Latvia]].", ""), AT + "6", says="Gap 1"),
    Case(
        "gap-empty",
        yaml_bank("- id: b\n  type: gaps\n  text: |\n    In [[x]]\n\n    and [[]].\n"),
        yaml_bank("- id: b\n  type: gaps\n  text: |\n    In [[x]]\n\n    and [[y]].\n"),
        YAML + "8:9",
    ),
    Case("gap-unclosed", says("Riga is in [[Latvia].", "Answer: x"), says("Riga is in [[Latvia]]."), AT + "6:15"),
    Case("gap-unclosed", says("[[x]] and [[a (b]."), says("[[x]] and [[a (b)]]."), AT + "6:14"),
    Case("answer-duplicate", says("In [[Riga|riga]]."), says("In [[Riga|Rīga]]."), AT + "6"),
    Case("gap-too-long", says(f"In [[{'x' * 101}]]."), says(f"In [[{'x' * 100}]]."), AT + "6"),
    Case("gaps-without-gap", bank("## What? {type=gaps}"), bank("## What [[is]]? {type=gaps}"), AT + "6"),
    Case(
        "gaps-without-gap", field("type: gaps"), yaml_bank("- {id: b, type: gaps, text: '[[It]] is'}\n"), YAML + "6:17"
    ),
    Case("gap-brackets", says("Riga is in [Latvia]."), says("Riga is in [[Latvia]]."), AT + "6", says="[[Latvia]]"),
    Case("gap-line", says("Riga is in ____."), says("Riga is in [[Latvia]]."), AT + "6"),
    Case("gap-misplaced", of("- [x] [[A]]\n- [ ] B"), of("- [x] A\n- [ ] B"), AT + "8"),
    Case("gap-misplaced", says("It [[is]].", "Hint: [[so]]"), says("It [[is]].", "Hint: so"), AT + "8"),
    Case("gap-not-here", lesson("See [[roles]]."), lesson("See `[[roles]]` and \\[[roles]]."), "lessons/01-why.md:3:5"),
    Case(
        "question-two-forms", says("It [[is]].", "Answer: is"), says("It [[is]]."), AT + "8", says="[[…]] and Answer:"
    ),
    Case("choices-without-gaps", of("Choices: a | b"), says("It [[is]].", "Choices: a | b"), AT + "8"),
    Case("choices-without-gaps", of("Answer: x\n\nChoices: a | b"), says("It [[is]].", "Choices: a | b"), AT + "10"),
    Case("choices-separator", says("It [[is]].", "Choices: a, b"), says("It [[is]].", "Choices: a | b"), AT + "8"),
    Case(
        "gap-answer-in-list",
        says("In [[Riga|Rīga]].", "Choices: Rīga | Oslo"),
        says("In [[Riga|Rīga]].", "Choices: Oslo"),
        AT + "6",
        says="only Riga",
    ),
    Case(
        "gap-answer-in-list",
        says("[[Ice|Tea]], [[tea]], [[Tea]].", "Choices: a"),
        says("[[Ice|Tea]], [[tea]].", "Choices: a"),
        AT + "6",
    ),
    Case("gaps-one-choice", says("It [[is]].", "Choices: is"), says("It [[is]].", "Choices: was"), AT + "8"),
    Case("question-answer-empty", says("It [[is]].", "Choices:"), says("It [[is]].", "Choices: a"), AT + "8"),
]

SCALES = [
    Case("scale-too-short", of("Scale: Good"), of("Scale: Good | Bad"), AT + "8"),
    Case(
        "scale-too-short", of("Scale: Bad, so-so, good"), of("Scale: Bad | Good"), AT + "8", says="Bad | so-so | good"
    ),
    Case("scale-too-short", field("type: likert, scale: [a]"), field("type: likert, scale: 2"), YAML + "6:44"),
    Case("scale-marked", of("Scale: [ ] Bad | [x] Good"), of("Scale: Bad | Good"), AT + "8", says="Scale: Bad | Good"),
    Case("scale-with-options", of("- [x] A\n- [ ] B\n\nScale: A | B"), of("Scale: A | B"), AT + "11"),
    Case("question-answer-empty", of("Scale:"), of("Scale: 1..5"), AT + "8", says="Scale: Not at all"),
    Case("question-too-many-options", of("Scale: 1..37"), of("Scale: 1..36"), AT + "8"),
    Case(
        "value-not-list",
        field("type: likert, scale: 1..5"),
        field("type: likert, scale: 5"),
        YAML + "6:44",
        says="scale: 5",
    ),
    Case("value-not-list", field("type: likert, scale: 1"), field("type: likert, scale: 2"), YAML + "6:44"),
    Case(
        "question-too-many-options",
        field("type: likert, scale: 50"),
        field("type: likert, scale: 36"),
        YAML + "6:44",
        says="50",
    ),
    Case("option-duplicate", of("Scale: a | b | a"), of("Scale: a | b | c"), AT + "8"),
    Case("question-keyword-form", of("Skala: a | b"), of("Scale: a | b"), AT + "8", says="Scale: a | b"),
    Case("question-unscored", of("Scale: 1..5", " points=2"), of("Scale: 1..5"), AT + "6", says="points"),
    Case(
        "question-unscored", of("Scale: 1..5\n\nRight: Yes."), of("Scale: 1..5\n\nHint: Yes."), AT + "10", says="Right:"
    ),
]

LONG_TEXTS = [
    Case("answer-long", of("Answer: long text"), of("Answer: long"), AT + "8"),
    Case("long-text-answer", of("Answer: Riga", " type=long-text"), of("Answer: long", " type=long-text"), AT + "8"),
    Case("value-too-large", of("Answer: long", " limit=1001"), of("Answer: long", " limit=1000"), AT + "6"),
    Case("question-unscored", field("type: long-text, points: 2"), field("type: long-text"), YAML + "6:40"),
]

KEYWORDS = [
    Case("question-keyword-form", of("**Answer:** Riga"), of("Answer: Riga"), AT + "8", says="Answer: Riga"),
    Case("question-keyword-form", of("Atbilde: Rīga"), of("Answer: Rīga"), AT + "8", says="Answer: Rīga"),
    Case("question-keyword-form", of("Anwser: Riga"), of("Answer: Riga"), AT + "8", says="Answer: Riga"),
    Case("question-keyword-form", of("Answer: a\n\nPadoms: b"), of("Answer: a\n\nHint: b"), AT + "10", says="Hint: b"),
    Case(
        "question-keyword-perhaps",
        of("Mājiens: b\n\nAnswer: a"),
        of("Options:\n\n- [x] a\n- [ ] b"),
        AT + "8",
        says="Hint:",
    ),
]

FIELDS = [
    Case("question-type-unknown", field("type: cloze"), field("type: long-text"), YAML + "6:29", says="gaps instead"),
    Case(
        "value-not-list",
        field("type: matching, pairs: {Boss: Leads}"),
        field("type: matching, pairs: [{left: a, right: b}, {left: c, right: d}]"),
        YAML + "6:46",
        says="{left: Moderator",
    ),
    Case(
        "value-not-text",
        field("type: ordering, items: [true, false]"),
        field("type: ordering, items: [1, 2]"),
        YAML + "6:47",
    ),
    Case("question-partial", of("Answer: a", " partial=per-part"), of(ORDER, " partial=per-part"), AT + "6"),
    Case("question-attribute-of-type", of("Answer: a", " limit=5"), of("Answer: a", " case"), AT + "6", says="limit"),
    Case(
        "value-not-allowed",
        of(ORDER, " partial=some"),
        of(ORDER, " partial=right-minus-wrong"),
        AT + "6",
        says="all-or-nothing",
    ),
    Case(
        "option-attribute",
        of("- [x] A {#a points=2}\n- [ ] B"),
        of("- [x] A {#a}\n- [ ] B"),
        AT + "8",
        says="points",
    ),
    Case(
        "image-alt-missing",
        of("- [x] ![](../media/a.png) A\n- [ ] B") | picture(),
        of("- [x] ![A circle](../media/a.png)\n- [ ] B") | picture(),
        AT + "8:7",
    ),
    Case(
        "image-alt-missing",
        field("type: single, options: [{text: A, image: ../media/a.png, correct: true}, {text: B}]") | picture(),
        field("type: single, options: [{image: ../media/a.png, alt: 'A *ring*]', correct: true}, {text: B}]")
        | picture(),
        YAML + "6",
    ),
    Case(
        "path-backslash",
        field(r"type: single, options: [{image: '..\media\_a.png', alt: A, correct: true}, {text: B}]")
        | picture("media/_a.png"),
        field("type: single, options: [{image: ../media/_a.png, alt: A, correct: true}, {text: B}]")
        | picture("media/_a.png"),
        YAML + "6",
        says="../media/_a.png",
    ),
    Case(
        "option-image-form",
        field("type: single, options: [{text: A, alt: A, correct: true}, {text: B}]"),
        field("type: single, options: [{text: A, correct: true}, {text: B}]"),
        YAML + "6:47",
    ),
]

CASES = [*GAPS, *SCALES, *LONG_TEXTS, *KEYWORDS, *FIELDS]
