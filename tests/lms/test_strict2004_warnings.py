"""The strict SCORM 2004 run-time: what the standard allows, but LMSs may refuse or cut, is only a warning."""

import pytest

from tests.lms.bench2004 import Bench2004, write

pytestmark = pytest.mark.browser

FIRST = {"cmi.interactions.0.id": "q1", "cmi.objectives.0.id": "o1"}
LENGTHS = {
    "cmi.comments_from_learner.0.comment": 4000,
    "cmi.comments_from_learner.0.location": 250,
    "cmi.interactions.0.id": 4000,
    "cmi.interactions.0.objectives.0.id": 4000,
    "cmi.interactions.0.description": 250,
    "cmi.location": 1000,
    "cmi.objectives.1.id": 4000,
    "cmi.objectives.0.description": 250,
}
RESPONSES = {
    "fill-in": ("a" * 250, "a" * 251),
    "long-fill-in": ("a" * 4000, "a" * 4001),
    "other": ("a" * 4000, "a" * 4001),
    "likert": ("a" * 250, "a" * 251),
    "choice": ("a" * 250, "a" * 251),
    "performance": ("s[.]" + "a" * 250, "s[.]" + "a" * 251),
}
PARTS = {"choice": 36, "fill-in": 10, "matching": 36, "performance": 125, "sequencing": 36}
SEVERAL = {"matching": "s{0}[.]t{0}", "performance": "s{0}[.]t{0}"}


@pytest.mark.parametrize("name", LENGTHS)
def test_a_text_longer_than_lmss_must_keep(bench2004: Bench2004, name: str) -> None:
    most = LENGTHS[name]
    assert bench2004.session(write(name, "a" * most), values=FIRST).warnings == []
    run = bench2004.session(write(name, "a" * (most + 1)), values=FIRST)
    assert run.warnings == [f"{most + 1} characters; an LMS need not keep more than {most}"]
    assert run.problems == []


@pytest.mark.parametrize("interaction_type", RESPONSES)
def test_a_response_longer_than_lmss_must_keep(bench2004: Bench2004, interaction_type: str) -> None:
    known = {**FIRST, "cmi.interactions.0.type": interaction_type}
    good, long = RESPONSES[interaction_type]
    name = "cmi.interactions.0.learner_response"
    assert bench2004.session(write(name, good), values=known).warnings == []
    assert (
        "characters; an LMS need not keep more than" in bench2004.session(write(name, long), values=known).warnings[0]
    )


@pytest.mark.parametrize("interaction_type", PARTS)
def test_a_response_of_more_parts_than_lmss_must_keep(bench2004: Bench2004, interaction_type: str) -> None:
    known = {**FIRST, "cmi.interactions.0.type": interaction_type}
    most = PARTS[interaction_type]
    parts = [SEVERAL.get(interaction_type, "p{0}").format(n) for n in range(most + 1)]
    name = "cmi.interactions.0.learner_response"
    assert bench2004.session(write(name, "[,]".join(parts[:-1])), values=known).warnings == []
    run = bench2004.session(write(name, "[,]".join(parts)), values=known)
    assert run.warnings == [f"{most + 1} parts joined by [,]; an LMS need not keep more than {most}"]


@pytest.mark.parametrize(
    ("entries", "name", "most"),
    [
        ("cmi.objectives", "id", 100),
        ("cmi.interactions", "id", 250),
        ("cmi.comments_from_learner", "comment", 250),
        ("cmi.interactions.0.objectives", "id", 10),
    ],
)
def test_more_entries_than_lmss_must_keep(bench2004: Bench2004, entries: str, name: str, most: int) -> None:
    full = {"cmi.interactions.0.id": "q", **{f"{entries}.{n}.{name}": f"e{n}" for n in range(most - 1)}}
    last, more = (write(f"{entries}.{n}.{name}", f"e{n}") for n in (most - 1, most))
    run = bench2004.session(last, more, values=full)
    assert run.warnings == [f"{most + 1} entries of {entries}; an LMS need not keep more than {most}"]


@pytest.mark.parametrize(
    ("name", "good", "bad", "words"),
    [
        ("cmi.learner_preference.language", "es", "sp", 'no language has the code "sp"'),
        ("cmi.objectives.0.description", "{lang=es}a", "{lang=sp}a", 'no language has the code "sp"'),
        ("cmi.interactions.0.id", "kilis", "ķīlis", "an identifier with characters outside ASCII"),
        ("cmi.score.raw", "-1.5", ".5", "the number .5 is written in a way that LMSs may refuse"),
        ("cmi.score.scaled", "0.0000001", "1e-7", "the number 1e-7 is written in a way that LMSs may refuse"),
        ("cmi.exit", "suspend", "logout", '"logout" is deprecated: LMSs may end the whole course'),
    ],
)
def test_values_that_lmss_may_not_like(bench2004: Bench2004, name: str, good: str, bad: str, words: str) -> None:
    assert bench2004.session(write(name, good), values=FIRST).warnings == []
    run = bench2004.session(write(name, bad), values=FIRST)
    assert run.warnings == [words]
    assert run.problems == []


@pytest.mark.parametrize(
    ("interaction_type", "good", "bad"),
    [
        ("choice", "opt_a[,]opt.b", "opt-a"),
        ("likert", "agree", "agree-not"),
        ("matching", "a_1[.]b_1", "a-1[.]b"),
        ("sequencing", "a[,]b", "a[,]b-1"),
    ],
)
def test_hyphens_in_responses_which_moodle_refuses(
    bench2004: Bench2004, interaction_type: str, good: str, bad: str
) -> None:
    known = {**FIRST, "cmi.interactions.0.type": interaction_type}
    name = "cmi.interactions.0.learner_response"
    assert bench2004.session(write(name, good), values=known).warnings == []
    run = bench2004.session(write(name, bad), values=known)
    assert "which Moodle refuses" in run.warnings[0]
