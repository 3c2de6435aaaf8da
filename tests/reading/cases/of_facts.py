"""Findings about module.yaml and the facts of lessons: fields, values, identity."""

from essence_packager.model.competence import FRAMEWORKS
from tests.reading.cases import Case
from tests.reading.folders import facts, lesson, more_facts, yaml_bank

UUID = "uuid: 6f1d1f5e-8a53-4d9e-9d0b-5f4f5b0c7a11\n"
OUTCOME = "      - id: roles\n        statement: Agree on roles\n"
HEAD = "---\nminutes: 20\n---\n# Why\n\nBecause.\n"


def head(lines: str) -> dict[str, str]:
    """Return a lesson with facts (from line 2 on)."""
    return {"lessons/01-why.md": HEAD.replace("minutes: 20", lines)}


CASES = [
    Case(
        "completion-ignores-final",
        more_facts("completion: lessons"),
        more_facts("completion: lessons-and-finals"),
        "module.yaml:18:13",
    ),
    Case("format-newer", facts("format: 1", "format: 2"), {}, "module.yaml:1:9"),
    Case("format-wrong", facts("format: 1", "format: one"), {}, "module.yaml:1:9"),
    Case("identity-missing", facts(UUID, ""), {}, "module.yaml", says="uuid: "),
    Case(
        "identity-twice",
        facts(UUID, UUID + "iri: https://example.org/m\n"),
        facts(UUID, "iri: https://example.org/m\n"),
        "module.yaml:3:1",
    ),
    Case("uuid-form", facts("5b0c7a11", "5b0c7a1"), {}, "module.yaml:2:7"),
    Case(
        "iri-form",
        facts(UUID, "iri: example.org/my module\n"),
        facts(UUID, "iri: https://example.org/m\n"),
        "module.yaml:2:6",
    ),
    Case(
        "language-unknown",
        facts("language: en", "language: gr"),
        facts("language: en", "language: el"),
        "module.yaml:4:11",
        says="language: el",
    ),
    Case(
        "language-unknown",
        facts("language: en", "language: en-UK"),
        facts("language: en", "language: en-GB"),
        "module.yaml:4:11",
        says="language: en-GB",
    ),
    Case(
        "language-unknown",
        facts("language: en", "language: english"),
        facts("language: en", "language: sgs"),
        "module.yaml:4:11",
        says="language: en",
    ),
    Case(
        "language-unknown",
        facts("language: en", "language: en_GB"),
        facts("language: en", "language: en-GB"),
        "module.yaml:4:11",
        says="en-GB",
    ),
    Case(
        "language-unknown",
        facts("language: en", "language: xqz"),
        facts("language: en", "language: zh-Hant"),
        "module.yaml:4:11",
    ),
    Case(
        "language-unknown",
        facts("language: en", "language: LV"),
        facts("language: en", "language: lv"),
        "module.yaml:4:11",
        says="language: lv",
    ),
    Case("licence-unknown", facts("CC-BY-4.0", "CC BY 4.0"), {}, "module.yaml:5:10", says="license: CC-BY-4.0"),
    Case(
        "licence-unknown", facts("CC-BY-4.0", "free for all"), facts("CC-BY-4.0", "LicenseRef-ours"), "module.yaml:5:10"
    ),
    Case(
        "licence-unknown",
        facts("CC-BY-4.0", "MIT OR nothing"),
        facts("CC-BY-4.0", "MIT OR CC-BY-4.0"),
        "module.yaml:5:10",
    ),
    Case("format-wrong", facts("format: 1", 'format: "1"'), {}, "module.yaml:1:9", says="without quotation marks"),
    Case("contact-form", facts("contact: anna", "contact: mailto:anna"), {}, "module.yaml:6:10"),
    Case("contact-form", facts("contact: anna@example.org", "contact: @anna"), {}, "module.yaml:6:10"),
    Case("field-unknown", facts("license:", "licence:"), {}, "module.yaml:5:1", says="license"),
    Case("field-unknown", facts("title: Teams", "Title: Teams"), {}, "module.yaml:3:1", says="title"),
    Case(
        "field-missing",
        facts("    outcomes:\n" + OUTCOME, ""),
        {},
        "module.yaml:8:5",
        says="outcomes: [{id: roles",
    ),
    Case("id-form", facts("id: final", "id: Final"), {}, "module.yaml:16:9", says="final"),
    Case("id-form", facts("id: roles", "id: Roles"), {}, "module.yaml:13:13", says="roles"),
    Case("contact-missing", facts("contact: anna@example.org\n", ""), {}, "module.yaml"),
    Case(
        "contact-form",
        facts("anna@example.org", "Anna Bērziņa"),
        facts("anna@example.org", "https://example.org/help"),
        "module.yaml:6:10",
    ),
    Case(
        "version-form",
        more_facts("version: 1.2"),
        more_facts("version: 1.2.0"),
        "module.yaml:18:10",
        says="version: 1.2.0",
    ),
    Case("version-form", more_facts("version: v1.2 beta"), {}, "module.yaml:18:10", says="version: 1.2.0"),
    Case(
        "country-form",
        more_facts("partners: [{name: University, country: Latvia}]"),
        more_facts("partners: [{name: University, country: NO}]"),
        "module.yaml:18:40",
    ),
    Case("framework-unknown", facts("lifecomp", "livecomp"), {}, "module.yaml:10:16", says="framework: lifecomp"),
    Case(
        "framework-unknown",
        facts("lifecomp", "ours"),
        facts("lifecomp", "https://example.org/framework"),
        "module.yaml:10:16",
    ),
    Case("id-twice", facts(OUTCOME, OUTCOME * 2), facts(OUTCOME, OUTCOME), "module.yaml:15:13", says="line 13"),
    Case("id-twice", more_facts("  - id: final"), {}, "module.yaml:18:9"),
    Case(
        "id-form", facts("id: collaboration", "id: Our Collaboration"), {}, "module.yaml:8:9", says="our-collaboration"
    ),
    Case("id-form", lesson("## Part {#My_Part}"), lesson("## Part {#my-part}"), "lessons/01-why.md:3", says="my-part"),
    Case(
        "completion-without-final",
        facts("    pass: 70%", "    role: practice\ncompletion: finals"),
        facts("    pass: 70%", "completion: finals"),
        "module.yaml:18:13",
    ),
    Case(
        "mastery-score",
        more_facts("mastery_score: true"),
        more_facts("completion: finals\nmastery_score: true"),
        "module.yaml:18:16",
    ),
    Case("field-missing", facts("title: Teams\n", ""), {}, "module.yaml:1:1", says="title: "),
    Case(
        "field-missing",
        facts("    framework: lifecomp\n", ""),
        {},
        "module.yaml:8:5",
        says=f"framework: lifecomp   ({' | '.join(key for key in FRAMEWORKS if key != 'lifecomp')} | https://",
    ),
    Case("field-missing", facts("        statement: Agree on roles\n", ""), {}, "module.yaml:13:9", says="statement: "),
    Case(
        "field-missing",
        yaml_bank("- {id: b, type: true-false, text: Really}\n"),
        yaml_bank("- {id: b, type: true-false, text: Really, correct: true}\n"),
        "questions/final.yaml:6:3",
    ),
    Case("field-unknown", more_facts("licence: MIT"), {}, "module.yaml:18:1", says="license instead of licence"),
    Case("field-unknown", more_facts("colour: red"), {}, "module.yaml:18:1", says="keywords"),
    Case("field-unknown", head("minuts: 20"), head("minutes: 20"), "lessons/01-why.md:2:1", says="minutes"),
    Case("field-unknown", facts("code: S3", "cod: S3"), {}, "module.yaml:11:5", says="code"),
    Case("value-empty", facts("title: Teams", "title:"), {}, "module.yaml:3:1", says="title: "),
    Case("value-empty", facts("title: Teams", 'title: ""'), {}, "module.yaml:3:8"),
    Case(
        "value-not-text",
        facts("title: Teams", "title: 2024"),
        facts("title: Teams", 'title: "2024"'),
        "module.yaml:3:8",
        says='title: "2024"',
    ),
    Case("value-not-text", facts("title: Teams", "title: [a]"), {}, "module.yaml:3:8"),
    Case(
        "value-not-list",
        more_facts("authors: Anna Bērziņa"),
        more_facts("authors: [Anna Bērziņa]"),
        "module.yaml:18:10",
        says="[Anna Bērziņa]",
    ),
    Case(
        "value-not-number", head("minutes: 20 min"), head("minutes: 20"), "lessons/01-why.md:2:10", says="minutes: 20"
    ),
    Case(
        "decimal-comma",
        yaml_bank("- {id: b, type: true-false, text: Really, correct: true, points: '1,5'}\n"),
        yaml_bank("- {id: b, type: true-false, text: Really, correct: true, points: 1.5}\n"),
        "questions/final.yaml:6:66",
        says="points: 1.5",
    ),
    Case("decimal-comma", facts("70%", "70,5%"), facts("70%", "70.5%"), "module.yaml:17:11", says="70.5%"),
    Case("value-too-small", head("minutes: 0"), head("minutes: 1"), "lessons/01-why.md:2:10", says="at least 1"),
    Case("value-too-large", head("minutes: 900"), {}, "lessons/01-why.md:2:10", says="at most 600"),
    Case(
        "value-not-allowed",
        more_facts("    role: exam"),
        more_facts("    role: final"),
        "module.yaml:18:11",
        says="final",
    ),
    Case(
        "value-not-allowed",
        head("setting: onlin"),
        head("setting: online"),
        "lessons/01-why.md:2:10",
        says="setting: online",
    ),
    Case(
        "value-too-long",
        facts("title: Teams", "title: " + "T" * 201),
        facts("title: Teams", "title: " + "T" * 200),
        "module.yaml:3:8",
        says="200",
    ),
    Case(
        "value-not-boolean",
        more_facts("mastery_score: perhaps"),
        more_facts("mastery_score: false"),
        "module.yaml:18:16",
    ),
    Case(
        "value-not-fields",
        more_facts("partners: [University]"),
        more_facts("partners: [{name: University}]"),
        "module.yaml:18:12",
        says="- name: University",
    ),
    Case("value-wrong", head("minutes: .inf"), head("minutes: 0x1F"), "lessons/01-why.md:2:10"),
    Case(
        "list-too-short",
        facts("    outcomes:\n" + OUTCOME, "    outcomes: []\n"),
        {},
        "module.yaml:12:15",
    ),
    Case("pass-fraction", facts("70%", "0.7"), {}, "module.yaml:17:11", says="pass: 70%"),
    Case("pass-fraction", facts("70%", "0,7"), {}, "module.yaml:17:11", says="pass: 70%"),
    Case("pass-form", facts("70%", "most"), facts("70%", "70"), "module.yaml:17:11"),
    Case("pass-form", facts("70%", "170%"), {}, "module.yaml:17:11"),
    Case("attempts-form", more_facts("    attempts: many"), more_facts("    attempts: unlimited"), "module.yaml:18:15"),
    Case("attempts-form", more_facts("    attempts: 0"), more_facts("    attempts: 1"), "module.yaml:18:15"),
    Case(
        "front-matter-unclosed",
        {"lessons/01-why.md": HEAD.replace("---\n#", "#")},
        {"lessons/01-why.md": HEAD},
        "lessons/01-why.md:1",
    ),
    Case(
        "front-matter-dash",
        {"lessons/01-why.md": HEAD.replace("---", "—-")},
        {"lessons/01-why.md": HEAD},
        "lessons/01-why.md:1",
    ),
    Case("front-matter-not-fields", head("- 20"), head("{minutes: 20}"), "lessons/01-why.md:2"),
    Case(
        "outcome-unknown",
        head("outcomes: [rolls]"),
        head("outcomes: [roles]"),
        "lessons/01-why.md:2:12",
        says="roles instead of rolls",
    ),
    Case("outcome-unknown", head("outcomes: [xyz]"), {}, "lessons/01-why.md:2:12"),
    Case(
        "outcome-not-assessed",
        facts(OUTCOME, OUTCOME + OUTCOME.replace("id: roles", "id: goals")),
        {},
        "module.yaml:15:13",
    ),
]
