"""Whatever an author writes, tincan.xml is valid and the templates are whole statements by our profile."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings

from essence_packager.composing.compose import compose
from essence_packager.packaging.tincan_xml import tincan_xml
from essence_packager.packaging.xapi_statements import player_facts
from essence_packager.reading.folder import read
from tests.properties.modules import folders, write
from tests.xapi.courses import filled, score
from tests.xapi.profile import one_statement


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(folders())
def test_any_module_tells_what_the_profile_says(files: dict[str, str]) -> None:
    with TemporaryDirectory() as place:
        read_module, report = read(write(files, Path(place, "module")))
        assert read_module is not None, report.findings
    course, _ = compose(read_module)
    language = read_module.facts.language

    assert tincan_xml(course, language)
    told = player_facts(course, language, "1.0.3")
    lessons, assessments = told["statements"]["lessons"], told["statements"]["assessments"]
    for template in (*lessons.values(), told["statements"]["initialized"]):
        assert list(one_statement(filled(template, 1))) == []
    for template in assessments.values():
        assert list(one_statement(filled(template, 1, completion=True, success=True, score=score(1, 2)))) == []
    for id, template in told["statements"]["answered"].items():
        definition = template["object"]["definition"]
        patterns = definition.get("correctResponsesPattern")
        result = {
            "response": _right(patterns) if patterns else _any(definition["interactionType"], told["responses"][id]),
            "duration": "PT1S",
        }
        judged = {"success": True, "score": score(2, 2)} if patterns else {}
        assert list(one_statement(filled(template, 1, **result, **judged))) == [], definition


def _right(patterns: list[str]) -> str:
    """A right response: the first pattern; of a range its lower end."""
    return patterns[0].removeprefix("{case_matters=true}").partition("[:]")[0]


def _any(kind: str, response: dict[str, list[str]]) -> str:
    """A response to a question without right ones."""
    if "left" in response:
        return f"{response['left'][0]}[.]{response['right'][0]}"
    if "ids" in response:
        return "[,]".join(response["ids"]) if kind == "sequencing" else response["ids"][0]
    return "1"
