"""Findings about questions, in Markdown and YAML."""

from tests.reading.cases import Case
from tests.reading.folders import bank, lesson, yaml_bank

GOOD = "## What? {#what}\n\n- [ ] One\n- [x] Two"
OPTIONS = "options: [{text: One}, {text: Two, correct: true}]"
YAML = f"- {{id: b, type: single, text: What, {OPTIONS}}}\n"
AT = "questions/final.md:"
QUIZ = ":::{quiz} Practise\n" + GOOD + "\n:::"

CASES = [
    Case(
        "option-form",
        bank("## Why? {#why outcomes=roles}\n\n- [x] A\n- [ ] B\n– [ ] Spit"),
        bank("## Why? {#why outcomes=roles}\n\n- [x] A\n- [ ] B\n- [ ] Spit"),
        "questions/final.md:10:1",
        says="- [ ] Spit",
    ),
    Case(
        "option-form",
        bank("## Why? {#why outcomes=roles}\n\n- [x] A\n  > Yes.\n-[ ] C\n- [ ] B"),
        bank("## Why? {#why outcomes=roles}\n\n- [x] A\n  > Yes.\n- [ ] C\n- [ ] B"),
        "questions/final.md:10:1",
        says="- [ ] C",
    ),
    Case(
        "answer-quoted",
        bank("## Why? {#why outcomes=roles}\n\nAnswer: “Riga” | Rīga"),
        bank("## Why? {#why outcomes=roles}\n\nAnswer: Riga | “Rīga” in Latvian"),
        "questions/final.md:8",
        says="Answer: Riga | Rīga",
    ),
    Case(
        "answer-quoted",
        bank('## Why? {#why outcomes=roles}\n\nAnswer: "true"'),
        bank("## Why? {#why outcomes=roles}\n\nAnswer: true"),
        "questions/final.md:8",
        says="Answer: true",
    ),
    Case(
        "answer-yes-no",
        bank("## Why? {#why outcomes=roles}\n\nAnswer: Yes"),
        bank("## Why? {#why outcomes=roles}\n\nAnswer: yes | of course"),
        "questions/final.md:8",
        says="Answer: true",
    ),
    Case(
        "question-without-heading",
        lesson(":::{question}\n- [x] One\n- [ ] Two\n:::"),
        lesson(":::{question}\n" + GOOD + "\n:::"),
        "lessons/01-why.md:4",
    ),
    Case("question-without-heading", lesson(":::{question}\n:::"), {}, "lessons/01-why.md:3"),
    Case("question-without-text", bank("##\n\n- [x] One\n- [ ] Two"), bank(GOOD), AT + "6"),
    Case(
        "question-several",
        lesson(":::{question}\n" + GOOD + "\n\n## And?\n\nAnswer: me\n:::"),
        lesson(":::{quiz}\n" + GOOD + "\n\n## And?\n\nAnswer: me\n:::"),
        "lessons/01-why.md:3",
    ),
    Case(
        "question-heading-inside",
        bank("## What?\n\n### More\n\nAnswer: me"),
        bank("## What?\n\nMore\n\nAnswer: me"),
        AT + "8",
    ),
    Case(
        "question-heading-inside",
        yaml_bank('- {id: b, type: text, accept: [a], text: "# What"}\n'),
        yaml_bank("- {id: b, type: text, accept: [a], text: What}\n"),
        "questions/final.yaml:6",
    ),
    Case(
        "question-heading-inside",
        lesson(":::{reflect} What now? {#now}\n## Think\n:::"),
        lesson(":::{reflect} What now? {#now}\n**Think**\n:::"),
        "lessons/01-why.md:4",
    ),
    Case(
        "question-heading-inside",
        lesson(":::{checklist} My week {#week}\n- [ ] Ask\n\n  ## Whom?\n:::"),
        lesson(":::{checklist} My week {#week}\n- [ ] Ask\n\n  Whom?\n:::"),
        "lessons/01-why.md:6",
    ),
    Case(
        "question-text-outside",
        {"questions/final.md": "Hello.\n\n## Who? {outcomes=roles}\n\nAnswer: me\n"},
        {"questions/final.md": "# The end\n\n## Who? {outcomes=roles}\n\nAnswer: me\n"},
        AT + "1",
    ),
    Case("question-text-outside", lesson(QUIZ.replace("##", "Hello.\n\n##")), lesson(QUIZ), "lessons/01-why.md:4"),
    Case("question-text-after", bank(GOOD + "\n\nAnd so on."), bank(GOOD + "\n\nHint: And\n\nso on."), AT + "11"),
    Case(
        "question-without-answer", bank("## What?\n\nReally?"), bank("## What?\n\nReally?\n\nAnswer: a goal"), AT + "6"
    ),
    Case("question-answer-empty", bank("## What?\n\nAnswer:"), bank("## What?\n\nAnswer: 2"), AT + "8"),
    Case(
        "question-two-answers", bank("## What?\n\nAnswer: a\n\nAnswer: b"), bank("## What?\n\nAnswer: a | b"), AT + "10"
    ),
    Case(
        "question-keyword-twice",
        bank(GOOD + "\n\nHint: a\n\nHint: b"),
        bank(GOOD + "\n\nHint: a\n\nRight: b"),
        AT + "13",
        says="Hint:",
    ),
    Case("question-options-and-answer", bank(GOOD + "\n\nAnswer: Two"), bank(GOOD), AT + "11"),
    Case("question-no-right-answer", bank(GOOD.replace("[x]", "[ ]")), bank(GOOD), AT + "6"),
    Case(
        "question-no-right-answer",
        yaml_bank(YAML.replace(", correct: true", "")),
        yaml_bank(YAML),
        "questions/final.yaml:6:46",
    ),
    Case(
        "question-several-right-answers",
        bank(GOOD.replace("[ ]", "[x]").replace("#what", "#what type=single")),
        bank(GOOD.replace("[ ]", "[x]") + "\n- [ ] Three"),
        AT + "6",
    ),
    Case(
        "question-too-many-options",
        bank("## What?\n\n- [x] 0\n" + "".join(f"- [ ] {n}\n" for n in range(1, 37))),
        bank("## What?\n\n- [x] 0\n" + "".join(f"- [ ] {n}\n" for n in range(1, 36))),
        AT + "6",
    ),
    Case("option-duplicate", bank(GOOD.replace("Two", "One")), bank(GOOD.replace("Two", "One {#other}")), AT + "9"),
    Case("option-empty", bank(GOOD.replace("[ ] One", "[ ]")), bank(GOOD), AT + "8"),
    Case("option-without-mark", bank(GOOD.replace("[ ] One", "One")), bank(GOOD), AT + "8"),
    Case("option-without-mark", bank(GOOD.replace("[ ] One", "[ ]One")), bank(GOOD), AT + "8"),
    Case(
        "answer-duplicate", bank("## What?\n\nAnswer: Riga | riga"), bank("## What?\n\nAnswer: Riga | Rīga"), AT + "8"
    ),
    Case(
        "question-type-missing",
        yaml_bank(YAML.replace("type: single, ", "")),
        yaml_bank(YAML),
        "questions/final.yaml:6:3",
    ),
    Case(
        "question-type-unknown",
        yaml_bank(YAML.replace("type: single", "type: singel")),
        yaml_bank(YAML),
        "questions/final.yaml:6:17",
        says="single instead",
    ),
    Case(
        "question-type-unknown", bank(GOOD.replace("#what", "type=singel")), bank(GOOD), AT + "6", says="single instead"
    ),
    Case(
        "question-type-mismatch",
        bank(GOOD.replace("#what", "type=text")),
        bank(GOOD.replace("#what", "type=single")),
        AT + "6",
    ),
    Case(
        "question-attribute",
        bank(GOOD.replace("#what", "#what outcome=roles")),
        bank(GOOD.replace("#what", "#what outcomes=roles")),
        AT + "6",
        says="outcomes instead",
    ),
    Case("question-attribute", bank(GOOD.replace("#what", "#what .red")), bank(GOOD), AT + "6", says="formerly"),
    Case(
        "question-attribute-twice",
        bank(GOOD.replace("#what", "points=1 points=2")),
        bank(GOOD.replace("#what", "points=1")),
        AT + "6",
    ),
    Case("question-id-twice", bank(GOOD.replace("#what", "#who")), bank(GOOD), AT + "6", says="questions/final.md:1"),
    Case(
        "question-id-twice",
        lesson(":::{question}\n## Who?\n\nAnswer: me\n:::"),
        lesson(":::{question}\n## Who? {#me}\n\nAnswer: me\n:::"),
        "questions/final.md:1",
        says="lessons/01-why.md:4",
    ),
    Case(
        "question-id-twice",
        bank(GOOD.replace("#what", "#what formerly=who")),
        bank(GOOD.replace("#what", "#what formerly=how")),
        AT + "6",
    ),
    Case(
        "outcome-unknown",
        bank(GOOD.replace("#what", "#what outcomes=roles,rolls")),
        bank(GOOD.replace("#what", "#what outcomes=roles")),
        AT + "6",
        says="roles instead of rolls",
    ),
    Case("question-not-fields", yaml_bank("- What\n"), yaml_bank(YAML), "questions/final.yaml:6:3"),
    Case(
        "quiz-unknown",
        lesson(":::{quiz} fnal\n:::"),
        lesson(":::{quiz} final\n:::"),
        "lessons/01-why.md:3",
        says=":::{quiz} final",
    ),
    Case("quiz-empty", lesson(":::{quiz}\n:::"), lesson(QUIZ), "lessons/01-why.md:3"),
    Case(
        "quiz-placed-twice",
        lesson(":::{quiz} final\n:::\n\n:::{quiz} final\n:::"),
        lesson(":::{quiz} final\n:::"),
        "lessons/01-why.md:6",
        says="lessons/01-why.md:3",
    ),
]
