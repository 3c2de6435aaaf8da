"""Findings about YAML as such: its accidents, and attacks."""

from tests.reading.cases import Case
from tests.reading.folders import facts, more_facts, yaml_bank

TITLE = "title: Teams"
BOMB = "a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n" for before, name in zip("abcdefg", "bcdefgh", strict=True)
)

CASES = [
    Case("yaml-syntax", facts(TITLE, TITLE + "\n- Teams"), {}, "module.yaml:4:1"),
    Case(
        "yaml-colon",
        facts(TITLE, "title: Teams: why"),
        facts(TITLE, 'title: "Teams: why"'),
        "module.yaml:3:8",
        says='title: "Teams: why"',
    ),
    Case(
        "yaml-colon",
        facts(TITLE, "title: “Teams: why”"),
        facts(TITLE, "title: Teams:why"),
        "module.yaml:3:8",
        says='title: "Teams: why"',
    ),
    Case(
        "yaml-quotes",
        facts(TITLE, "title: @teams"),
        facts(TITLE, 'title: "@teams"'),
        "module.yaml:3:8",
        says='title: "@teams"',
    ),
    Case("yaml-quotes", facts(TITLE, "title: *Teams*"), {}, "module.yaml:3:8", says='title: "*Teams*"'),
    Case(
        "yaml-quotes",
        facts(TITLE, 'title: "Teams" and roles'),
        {},
        "module.yaml:3:8",
        says=r'title: "\"Teams\" and roles"',
    ),
    Case("yaml-quotes", facts(TITLE, "title: 'It's teams'"), {}, "module.yaml:3:8", says='title: "It\'s teams"'),
    Case("yaml-quotes", facts(TITLE, r'title: "C:\quiz"'), {}, "module.yaml:3:8", says=r"title: 'C:\quiz'"),
    Case("yaml-quotes", facts(TITLE, "title: | Teams"), facts(TITLE, "title: |\n  Teams"), "module.yaml:3:8"),
    Case("yaml-space", facts(TITLE, "title:Teams"), {}, "module.yaml:3:7", says="title: Teams"),
    Case("yaml-tab", facts("  - id: collaboration", "\t- id: collaboration"), {}, "module.yaml:8:1"),
    Case(
        "yaml-indent",
        facts(TITLE, "title: Teams\n  summary: x"),
        facts(TITLE, "title: Teams\nsummary: x"),
        "module.yaml:4:1",
        says="summary: x",
    ),
    Case(
        "yaml-bracket",
        facts(TITLE, "keywords: [a, b\ntitle: Teams"),
        facts(TITLE, "keywords: [a, b]\ntitle: Teams"),
        "module.yaml:3:11",
    ),
    Case("yaml-documents", more_facts("---\nversion: 1.0.0"), more_facts("version: 1.0.0"), "module.yaml:18:1"),
    Case(
        "yaml-curly-quotes",
        facts(TITLE, "title: “Teams”"),
        facts(TITLE, "title: Teams “live”, in colour"),
        "module.yaml:3:8",
        says='"Teams"',
    ),
    Case("yaml-curly-quotes", facts(TITLE, "title: „Teams“"), {}, "module.yaml:3:8"),
    Case("yaml-no-break-space", facts(TITLE, "title\u00a0: Teams"), {}, "module.yaml:3:1"),
    Case("yaml-no-break-space", facts("pass: 70%", "pass:\u00a070%"), {}, "module.yaml:17:10", says="pass:"),
    Case("yaml-no-break-space", facts(TITLE, "title:\u00a0Teams"), {}, "module.yaml:3:7", says="title:"),
    Case(
        "yaml-dash",
        facts("  - id: final", "  – id: final"),
        facts("pass: 70%", "title: Roles – id"),
        "module.yaml:16:3",
        says="- id: final",
    ),
    Case("yaml-dash", facts("  - id: final\n    pass: 70%", "– id: final\n  pass: 70%"), {}, "module.yaml:16:1"),
    Case("yaml-dash", facts("  - id: final\n    pass: 70%", "  – id: final"), {}, "module.yaml:16:3"),
    Case("yaml-dash", facts("      - id: roles", "      — id: roles"), {}, "module.yaml:13:7"),
    Case(
        "yaml-continued",
        facts(TITLE, TITLE + "\nsummary: Learn to work\nin a team.\n\n# More\n"),
        facts(TITLE, TITLE + "\nsummary: Learn to work\n  in a team.\n\n# More\n"),
        "module.yaml:5:1",
        says="  in a team.   (",
    ),
    Case(
        "yaml-continued",
        facts("statement: Agree on roles", "statement: Agree on roles\n        in a team"),
        facts("statement: Agree on roles", "statement: Agree on roles\n          in a team"),
        "module.yaml:15:1",
    ),
    Case("yaml-key", more_facts("? [a]\n: b"), {}, "module.yaml:18:3"),
    Case("yaml-key-twice", more_facts("title: Groups"), {}, "module.yaml:18:1", says="line 3"),
    Case("yaml-tag", facts(TITLE, "title: !!python/object:os.system Teams"), {}, "module.yaml:3:8"),
    Case(
        "yaml-cycle",
        more_facts("summary: &a [*a]"),
        more_facts("summary: &a x\naudience: *a"),
        "module.yaml:18:10",
        also=("value-not-text",),
    ),
    Case("yaml-too-deep", more_facts("summary: " + "[" * 100_000), {}, "module.yaml:1"),
    Case("yaml-too-deep", more_facts("summary:\n  " + "- " * 100_000), {}, "module.yaml:1"),
    Case("yaml-too-deep", more_facts("summary: " + "[" * 40 + "]" * 40), {}, "module.yaml:1"),
    Case("yaml-too-large", more_facts(BOMB), {}, "module.yaml:23:1"),
    Case(
        "bank-not-list",
        {"questions/final.md": None, "questions/final.yaml": "id: a\n"},
        yaml_bank(""),
        "questions/final.yaml:1",
    ),
]
