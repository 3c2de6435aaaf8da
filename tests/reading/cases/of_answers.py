"""Findings about the answers of questions: numbers, pairs, orders."""

from tests.reading.cases import Case
from tests.reading.folders import Content, bank, picture, yaml_bank

AT = "questions/final.md:"
YAML = "questions/final.yaml:"
ROWS = "|---|---|\n| Boss | Leads |\n| Keeper | Writes |"
TABLE = "| Who | What |\n" + ROWS
ORDER = "Order:\n\n1. Plan\n2. Do"


def of(answer: str, attributes: str = "") -> dict[str, Content]:
    """Return a bank with a question (line 6) that is answered in this way (from line 8 on)."""
    return bank(f"## What? {{#what{attributes}}}\n\n{answer}")


def says(text: str, answer: str = "") -> dict[str, Content]:
    """Return a bank with a question of this text (line 6) and perhaps an answer (line 8)."""
    return bank(f"## {text}\n\n{answer}")


def field(line: str) -> dict[str, Content]:
    """Return a YAML bank with a second question, whose fields stand on line 6."""
    return yaml_bank(f"- {{id: b, text: What, {line}}}\n")


NUMBERS = [
    Case("numeric-form", of("Answer: = much"), of("Answer: = 5"), AT + "8", says="much"),
    Case("numeric-form", of("Answer: = 1/2"), of("Answer: = 0.5"), AT + "8"),
    Case("numeric-form", of("Answer: = 5 or 6"), of("Answer: = 5..6"), AT + "8"),
    Case("numeric-form", of("Answer: = 5 | 6"), of("Answer: = 5–6"), AT + "8"),
    Case("numeric-form", of("Answer: = 5 ± 1 ± 2"), of("Answer: = 5 ± 1"), AT + "8"),
    Case("numeric-form", of("Answer: = 1.2.3"), of("Answer: = 1.200.300"), AT + "8"),
    Case("numeric-form", of("Answer: = € 5"), of("Answer: = 5 €"), AT + "8", says="Answer: = 5 €"),
    Case("numeric-form", of("Answer: = ~5 km"), of("Answer: = 5 km"), AT + "8", says="Answer: = 5 km"),
    Case("numeric-form", of("Answer: five", " type=numeric"), of("Answer: 5", " type=numeric"), AT + "8"),
    Case("number-ambiguous", of("Answer: = 1.250 km"), of("Answer: = 1250 km"), AT + "8", says="Answer: = 1250 km"),
    Case("number-ambiguous", of("Answer: = 1,250"), of("Answer: = 1,250 ± 0.5"), AT + "8", says="= 1,2500"),
    Case(
        "number-ambiguous",
        field("type: numeric, answer: '1,250'"),
        field("type: numeric, answer: 1.250"),
        YAML + "6:46",
        says="answer: 1250",
    ),
    Case(
        "number-ambiguous",
        field("type: numeric, range: ['1,250', 2000]"),
        field("type: numeric, range: [1.250, 2000]"),
        YAML + "6:46",
    ),
    Case("numeric-tolerance-negative", of("Answer: = 5 ± -1"), of("Answer: = 5 ± 1"), AT + "8"),
    Case(
        "numeric-tolerance-negative",
        field("type: numeric, answer: 5, tolerance: -1"),
        field("type: numeric, answer: 5, tolerance: 1"),
        YAML + "6:60",
    ),
    Case("numeric-percent", of("Answer: = 50% ± 5%"), of("Answer: = 50 % ± 5"), AT + "8", says="= 50 % ± 5"),
    Case(
        "numeric-tolerance-form",
        field("type: numeric, answer: 5, tolerance: some"),
        field("type: numeric, answer: 5, tolerance: '± 2,5 %'"),
        YAML + "6:60",
    ),
    Case("numeric-range-upside-down", of("Answer: = 140..100"), of("Answer: = 100..140"), AT + "8", says="100..140"),
    Case(
        "numeric-range-form", field("type: numeric, range: [5]"), field("type: numeric, range: [5, 6]"), YAML + "6:45"
    ),
    Case(
        "numeric-range-form",
        field("type: numeric, range: 5..6"),
        field("type: numeric, range: [5, 6]"),
        YAML + "6:45",
        says="range: [5, 6]",
    ),
    Case(
        "numeric-range-tolerance",
        field("type: numeric, range: [5, 6], tolerance: 1"),
        field("type: numeric, range: [5, 6]"),
        YAML + "6:64",
    ),
    Case(
        "numeric-per-cent-of-zero",
        field("type: numeric, answer: 0, tolerance: 5%"),
        field("type: numeric, answer: 0, tolerance: 5"),
        YAML + "6:60",
    ),
    Case(
        "numeric-answer-and-range",
        field("type: numeric, answer: 5, range: [5, 6]"),
        field("type: numeric, range: [5, 6]"),
        YAML + "6:56",
    ),
    Case("question-no-right-answer", field("type: numeric"), field("type: numeric, answer: 5"), YAML + "6:3"),
    Case(
        "value-not-number",
        field("type: numeric, answer: 5 km"),
        field("type: numeric, answer: 5, unit: km"),
        YAML + "6:46",
        says="5",
    ),
    Case("number-size", of("Answer: = 1234567890123456"), of("Answer: = 123456789012345"), AT + "8"),
    Case("number-size", of("Answer: = 0.1234567891"), of("Answer: = 0.123456789"), AT + "8"),
    Case("answer-number", of("Answer: 120 +/- 5"), of("Answer: = 120 +/- 5"), AT + "8", says="Answer: = 120 +/- 5"),
    Case("answer-number", of("Answer: 3,5"), of("Answer: 3"), AT + "8", says="Answer: = 3,5"),
    Case("answer-number", of("Answer: 100..140 km"), of("Answer: 1914–1918"), AT + "8"),
    Case("answer-number", of("Answer: 240 °C"), of("Answer: 24 May"), AT + "8", says="Answer: = 240 °C"),
    Case("answer-number", of("Answer: 50%"), of("Answer: 3 days"), AT + "8", says="Answer: = 50%"),
    Case("answer-number", of("Answer: 90 km/h"), of("Answer: 5 am"), AT + "8"),
]

PAIRS = [
    Case("matching-one-pair", of("| Who | What |\n|---|---|\n| Boss | Leads |"), of(TABLE), AT + "8", says="two pairs"),
    Case(
        "matching-one-pair",
        field("type: matching, pairs: [{left: a, right: b}]"),
        field("type: matching, pairs: [{left: a, right: b}, {left: c, right: d}]"),
        YAML + "6:46",
    ),
    Case(
        "matching-titles",
        field("type: matching, titles: [a], pairs: [{left: a, right: b}, {left: c, right: d}]"),
        field("type: matching, titles: [a, b], pairs: [{left: a, right: b}, {left: c, right: d}]"),
        YAML + "6:47",
    ),
    Case("option-duplicate", of(TABLE.replace("Keeper", "Boss")), of(TABLE), AT + "11"),
    Case(
        "option-duplicate",
        of(TABLE.replace("Keeper", "Boss")),
        of(TABLE.replace("Keeper", "Boss {#keeper}")),
        AT + "11",
    ),
    Case(
        "question-too-many-options",
        of(TABLE + "".join(f"\n| {n} | {n} |" for n in range(35))),
        of(TABLE + "".join(f"\n| {n} | {n} |" for n in range(34))),
        AT + "8",
        also=(),
    ),
    Case(
        "matching-columns",
        of("| Who | What | Why |\n|---|---|---|\n| a | b | c |\n| d | e | f |"),
        of(TABLE),
        AT + "8",
        says="3",
    ),
    Case("matching-columns", of(TABLE + " Reads |"), of(TABLE + "\n| Guest | Reads \\| sings |"), AT + "11"),
    Case("matching-right-empty", of(TABLE + "\n| Guest | |"), of(TABLE + "\n| | Sings |"), AT + "12", says="Guest"),
    Case("matching-title-empty", of(TABLE.replace("Who", "")), of("| | |\n" + ROWS), AT + "8"),
    Case("matching-header", of("| Guest | Writes |\n" + ROWS), of(TABLE), AT + "8", says="Guest, Writes"),
    Case(
        "matching-header",
        of("| 1 | One. |\n|---|---|\n| 2 | Two. |\n| 3 | Three. |"),
        of("| Digit | Word |\n|---|---|\n| 2 | Two. |\n| 3 | Three. |"),
        AT + "8",
    ),
    Case("option-attribute", of(TABLE + "\n| Guest | Sings {#s} |"), of(TABLE + "\n| Guest {#g} | Sings |"), AT + "12"),
    Case("matching-one-target", of(TABLE.replace("Writes", "Leads")), of(TABLE), AT + "8"),
    Case(
        "option-duplicate",
        of("| Who | What |\n|---|---|\n| A | ![Hat](../media/a.png) |\n| B | ![Hat](../media/b.png) |\n| C | No |")
        | picture()
        | picture("media/b.png"),
        of("| Who | What |\n|---|---|\n| A | ![Hat](../media/a.png) |\n| B | ![Cap](../media/b.png) |\n| C | No |")
        | picture()
        | picture("media/b.png"),
        AT + "11",
        says="Hat",
    ),
    Case("matching-extra-is-right", of(TABLE + "\n| | Leads |"), of(TABLE + "\n| | Pays |"), AT + "12"),
    Case("question-text-after", of(TABLE + "\n\nAnd so on."), of("So on.\n\n" + TABLE), AT + "13"),
    Case("question-type-mismatch", of(ORDER, " type=matching"), of(TABLE, " type=matching"), AT + "6"),
]

ORDERS = [
    Case("order-too-short", of("Order:\n\n1. Plan"), of(ORDER), AT + "10", says="steps"),
    Case("option-duplicate", of(ORDER + "\n3. Do"), of(ORDER + "\n3. Do {#again}"), AT + "12"),
    Case(
        "question-too-many-options",
        of("Order:\n\n" + "".join(f"1. step {n}\n" for n in range(37))),
        of("Order:\n\n" + "".join(f"1. step {n}\n" for n in range(36))),
        AT + "10",
    ),
    Case("option-empty", of("Order:\n\n1. Plan\n2.\n3. Do"), of(ORDER), AT + "11"),
    Case("order-without-list", of("Order:"), of(ORDER), AT + "8"),
    Case("order-without-list", of("Order:\n\n**1.** Plan\n\n**2.** Do"), of(ORDER), AT + "10", says="1. Plan"),
    Case("order-without-list", of("Order: Plan | Do"), of(ORDER), AT + "8", says="1. Plan"),
    Case("order-bullets", of("Order:\n\n- Plan\n- Do"), of(ORDER), AT + "10", says="1. Plan"),
    Case("order-interrupted", of(ORDER + "\n\nAnd then.\n\n3. Check"), of(ORDER + "\n3. Check"), AT + "13"),
    Case("order-interrupted", of("Order:\n\n1. Plan\n2) Do"), of("Order:\n\n1) Plan\n2) Do"), AT + "11"),
    Case("option-attribute", of(ORDER + " {#b audio=x}"), of(ORDER + " {#b}"), AT + "11", says="audio"),
    Case(
        "order-numbers", of("Order:\n\n1. Plan\n3. Check\n2. Do"), of(ORDER + "\n3. Check"), AT + "10", says="1, 3, 2"
    ),
    Case("order-missing", of("1. Plan\n2. Do"), of(ORDER), AT + "8"),
    Case("question-keyword-form", of("Kārtība:\n\n1. Plan\n2. Do"), of(ORDER), AT + "8", says="Order:"),
    Case("question-two-forms", of(ORDER + "\n\nAnswer: Plan"), of(ORDER), AT + "13", says="Order: and Answer:"),
]

CASES = [*NUMBERS, *PAIRS, *ORDERS]
