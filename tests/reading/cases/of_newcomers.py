"""Findings about what somebody new writes: attributes in place of lines, questions outside of directives."""

from tests.reading.cases import Case
from tests.reading.cases.of_answers import AT, of, says
from tests.reading.cases.of_assessments import drawn
from tests.reading.folders import lesson

LESSON = "lessons/01-why.md:"
REFLECT = "Say more?\n:::"

ATTRIBUTES = [
    Case("heading-braces", says('What? {#b "x"}', "Answer: x"), says("What? {#b points = 2}", "Answer: x"), AT + "6"),
    Case("heading-braces", says("What? {points = 2}", "Answer: x"), says("What? {a = 2}", "Answer: x"), AT + "6"),
    Case("heading-braces", lesson('## Why {#b "x"}\n\nSo.'), lesson("## Why {#b}\n\nSo."), LESSON + "3"),
    Case(
        "braces-alone",
        of("{#b points=2}\n\nAnswer: x"),
        of("Answer: x"),
        AT + "8:1",
        says="## My heading {#b points=2}",
    ),
    Case("question-attribute-line", of("Answer: x", " hint=y"), of("Answer: x\n\nHint: y"), AT + "6", says="Hint: y"),
    Case(
        "question-attribute-line",
        of("Answer: = 120", " tollerance=5"),
        of("Answer: = 120 ± 5"),
        AT + "6",
        says="Answer: = 120 ± 5",
    ),
    Case(
        "question-attribute-line",
        of("Answer: = 120", " unit=km"),
        of("Answer: = 120 km"),
        AT + "6",
        says="Answer: = 120 km",
    ),
    Case(
        "question-attribute",
        says("What? {who}", "Answer: x"),
        says("What? {#who-else}", "Answer: x"),
        AT + "6",
        says="Write #who instead of who",
    ),
    Case(
        "directive-attribute",
        lesson(":::{reflect} {#a shared}\n" + REFLECT),
        lesson(":::{reflect} {#a share=teacher}\n" + REFLECT),
        LESSON + "3",
        says="Write share=teacher instead of shared",
    ),
    Case(
        "directive-attribute",
        lesson(":::{reflect} {#a limit=50 words}\n" + REFLECT),
        lesson(":::{reflect} {#a limit=50}\n" + REFLECT),
        LESSON + "3",
        says='limit="50 words"',
    ),
    Case(
        "directive-form",
        lesson(":::{reflect #a}\n" + REFLECT),
        lesson(":::{reflect} {#a}\n" + REFLECT),
        LESSON + "3:1",
        also=("directive-stray",),
        says=":::{reflect} {#a}",
    ),
]

QUESTIONS = [
    Case(
        "question-outside",
        lesson("## Who is it?\n\n- [x] A\n- [ ] B"),
        lesson(":::{question}\n## Who is it?\n\n- [x] A\n- [ ] B\n:::"),
        LESSON + "5",
    ),
    Case(
        "question-outside",
        lesson("## Who is it?\n\nAnswer: A"),
        lesson(":::{question}\n## Who is it?\n\nAnswer: A\n:::"),
        LESSON + "5",
    ),
    Case(
        "question-text-after",
        of("- [x] A\n> Yes\n- [ ] B"),
        of("- [x] A\n  > Yes\n- [ ] B"),
        AT + "9",
        says="  > Yes",
    ),
    Case("option-form", of("- (x) A\n- ( ) B"), of("- [x] A\n- [ ] B"), AT + "8", says="- [x] A"),
    Case("option-form", of("-[x] A"), of("- [x] A\n- [ ] B"), AT + "8:1", says="- [x] A"),
    Case("option-form", of("- [ ] A\n-[x] B\n- [ ] C"), of("- [ ] A\n- [x] B\n- [ ] C"), AT + "9:1", says="- [x] B"),
    Case("option-without-mark", of("- [ ] A\n- [✓] B"), of("- [ ] A\n- [x] B"), AT + "9", says="- [x] B"),
    Case("option-without-mark", of("- [ ] A\n- [ x ] B"), of("- [ ] A\n- [x] B"), AT + "9", says="- [x] B"),
    Case("option-without-mark", of("- [x] A\n- [ ]B"), of("- [x] A\n- [ ] B"), AT + "9", says="- [ ] B"),
    Case("option-without-mark", of("- [x] A\n- B"), of("- [x] A\n- [ ] B"), AT + "9", says="- [ ] words"),
    Case("option-indented", of("- [ ] A\n\t- [x] B"), of("- [ ] A\n- [x] B"), AT + "9", says="- [x] B"),
    Case(
        "table-dashes",
        of("| Who | What |\n| Boss | leads |\n| Note taker | writes |"),
        of("| Who | What |\n|---|---|\n| Boss | leads |\n| Note taker | writes |"),
        AT + "8:1",
    ),
    Case("answer-long", of("Answer: long 300"), of("Answer: long", " limit=300"), AT + "8"),
    Case(
        "question-without-answer",
        of("Say how far.", " type=likert"),
        of("Say how far.\n\nScale: 1..5", " type=likert"),
        AT + "6",
        says="Scale: Not at all",
    ),
]

WHO = "## Who is it?\n\nAnswer: A\n:::"

NUMBERS = [
    Case(
        "numeric-form",
        of("Answer: = 100 to 140 km"),
        of("Answer: = 8 kWh per 100 km"),
        AT + "8",
        says="Answer: = 100..140 km",
    ),
    Case("numeric-form", of("Answer: = 5 or 6 km"), of("Answer: = 5 km"), AT + "8"),
    Case(
        "numeric-form",
        of("Answer: = 120\nTolerance: 5"),
        of("Answer: = 120 ± 5"),
        AT + "8",
        says="Answer: = 120 ± 5",
    ),
    Case("scale-too-short", of("Scale: 1 to 5"), of("Scale: 1..5"), AT + "8", says="Scale: 1..5"),
]

ELSEWHERE = [
    Case(
        "directive-without-attributes",
        lesson(":::{quiz} Try it {pass=50%}\n" + WHO),
        lesson(":::{quiz} Try it\n" + WHO),
        LESSON + "3",
        says="{pass=50%}",
    ),
    Case(
        "directive-without-attributes",
        lesson(":::{question} {#a}\n" + WHO),
        lesson(":::{question}\n" + WHO),
        LESSON + "3",
    ),
    Case(
        "quota-of-bank",
        drawn("    draw: 2\n    quotas: {final: 1}"),
        drawn("    draw: 2\n    quotas: {roles: 1}"),
        "module.yaml:19:14",
    ),
]

CASES = [*NUMBERS, *ELSEWHERE, *ATTRIBUTES, *QUESTIONS]
