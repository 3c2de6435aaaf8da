"""Findings about assessments: their banks, what they draw, surveys."""

from tests.reading.cases import Case
from tests.reading.folders import BANK, Files, bank, facts, more_facts, yaml_bank

MORE = "## What? {#what}\n\n- [ ] One\n- [x] Two"
TWO: Files = {"questions/final.md": None, "questions/one.md": BANK, "questions/two.md": f"{MORE}\n"}
"""Two banks, neither with the assessment's name."""
SURVEY = "  - id: wishes\n    role: survey\n"
OPINION = {"questions/wishes.md": "## How was it? {#how-was-it}\n\n- [ ] Good\n- [ ] Bad\n"}
WORDS = {"questions/words.yaml": "- {id: say, type: long-text, text: Say it}\n"}


def drawn(lines: str, *questions: str) -> Files:
    """Return the assessment with more fields (from line 18 on) and its bank with more questions."""
    return {**more_facts(lines), **bank("\n\n".join(questions) or MORE)}


CASES = [
    Case(
        "bank-missing",
        {**TWO, **more_facts("    banks: [one, tow]"), "questions/two.md": None},
        {**TWO, **more_facts("    banks: [one, two]")},
        "module.yaml:18:18",
        says="questions/tow.md",
    ),
    Case(
        "bank-missing",
        {**TWO, **more_facts("    banks: [one, tow]")},
        {**TWO, **more_facts("    banks: [one, two]")},
        "module.yaml:18:18",
        also=("bank-without-assessment",),
        says="two instead of tow",
    ),
    Case(
        "bank-left-out",
        {**TWO, **more_facts("    banks: [one, two]"), "questions/final.md": MORE.replace("#what", "#else")},
        {**TWO, **more_facts("    banks: [one, two]")},
        "questions/final.md",
        says="banks: [one, two, final]",
    ),
    Case(
        "bank-shared",
        {**TWO, **more_facts("    banks: [one, two]\n  - {id: more, role: practice, banks: [two]}")},
        {**TWO, **more_facts("    banks: [one]\n  - {id: more, role: practice, banks: [two]}")},
        "module.yaml:19:40",
        says="assessment final",
    ),
    Case(
        "bank-shared",
        {**TWO, **more_facts("    banks: [one, two, one]")},
        {**TWO, **more_facts("    banks: [one, two]")},
        "module.yaml:18:23",
    ),
    Case("draw-too-many", drawn("    draw: 3"), drawn("    draw: 2"), "module.yaml:18:11", says="draw: 2"),
    Case(
        "draw-unequal-points",
        drawn("    draw: 1", MORE.replace("#what", "#what points=2")),
        drawn("    draw: 2", MORE.replace("#what", "#what points=2")),
        "module.yaml:18:11",
        says="1, 2",
    ),
    Case(
        "quotas-form",
        drawn("    draw: 1\n    quotas: [roles]"),
        drawn("    draw: 1\n    quotas: {roles: 1}"),
        "module.yaml:19:13",
    ),
    Case(
        "quotas-without-draw",
        drawn("    quotas: {roles: 1}"),
        drawn("    quotas: {roles: 1}\n    draw: 1"),
        "module.yaml:18:5",
        says="draw: 1",
    ),
    Case(
        "quotas-above-draw",
        drawn("    draw: 1\n    quotas: {roles: 2}", MORE.replace("#what", "#what outcomes=roles")),
        drawn("    draw: 2\n    quotas: {roles: 2}", MORE.replace("#what", "#what outcomes=roles")),
        "module.yaml:18:11",
        says="draw: 2",
    ),
    Case(
        "quota-too-many",
        drawn("    draw: 2\n    quotas: {roles: 2}"),
        drawn("    draw: 2\n    quotas: {roles: 1}"),
        "module.yaml:19:21",
        says="roles: 1",
    ),
    Case(
        "outcome-unknown",
        drawn("    draw: 2\n    quotas: {rolls: 1}"),
        drawn("    draw: 2\n    quotas: {roles: 1}"),
        "module.yaml:19:14",
        says="roles instead of rolls",
    ),
    Case(
        "value-not-allowed",
        drawn("    shuffle: question"),
        drawn("    shuffle: questions"),
        "module.yaml:18:14",
        says="shuffle: questions",
    ),
    *(
        Case(
            "survey-field",
            {**more_facts(f"{SURVEY}    {field}"), **OPINION},
            {**more_facts(SURVEY), **OPINION},
            "module.yaml:20:5",
            says=field.split(":")[0],
        )
        for field in ("pass: 50%", "attempts: 1", "feedback: none")
    ),
    Case(
        "assessment-not-scored",
        {**more_facts("  - {id: words, role: practice}"), **WORDS},
        {**more_facts("  - {id: words, role: survey}"), **WORDS},
        "module.yaml:18:10",
        says="role: survey",
    ),
    Case(
        "assessment-not-scored",
        {**more_facts("    draw: 1"), **yaml_bank("- {id: say, type: long-text, text: Say it}\n")},
        {**more_facts("    draw: 2"), **yaml_bank("- {id: say, type: long-text, text: Say it}\n")},
        "module.yaml:18:11",
    ),
    Case(
        "question-no-right-answer",
        {**more_facts("  - id: wishes\n    role: practice"), **OPINION},
        {**more_facts(SURVEY), **OPINION},
        "questions/wishes.md:1",
    ),
    Case(
        "outcome-not-assessed",
        facts("    pass: 70%", "    role: survey"),
        {},
        "module.yaml:13:13",
    ),
]
