"""Makes what can be made of docs/reference/xapi-profile.md, and its form for programs: see ``main``.

    python -m essence_packager.packaging.xapi_profile docs

fills the blocks of docs/reference/xapi-profile.md that say ``<!-- made: NAME -->``; xapi-profile.jsonld lies beside it.
"""

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

from essence_packager.composing.compose import compose
from essence_packager.model.module import Bank, Facts, Lesson, LessonFacts, Module
from essence_packager.model.questions import SingleChoice
from essence_packager.packaging import xapi_vocabulary as words
from essence_packager.packaging.xapi_vocabulary import TEMPLATES, Template

PAGE, DATA = "reference/xapi-profile.md", "reference/xapi-profile.jsonld"
_BLOCK = re.compile(r"(?P<head><!-- made: (?P<name>[a-z-]+) -->\n).*?(?P<foot><!-- end -->)", re.DOTALL)
_GENERATED = "2026-11-22T00:00:00Z"


def main(folder: Path) -> None:
    """Write both files into a folder."""
    page = folder / PAGE
    page.write_text(filled(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    (folder / DATA).write_text(profile_text(), encoding="utf-8", newline="\n")


def filled(page: str) -> str:
    """Return the page with its blocks made anew; an unknown block is a KeyError."""
    blocks = {
        "identity": f"Profile: `{words.PROFILE}`  \nVersion: `{words.PROFILE_VERSION}`\n",
        "statements": _statements(),
        "order": "".join(f"{number}. {_order(one)}\n" for number, one in enumerate(TEMPLATES, start=1)),
        "samples": _samples(),
    }
    return _BLOCK.sub(lambda found: f"{found['head']}{blocks[found['name']]}{found['foot']}", page)


def profile_text() -> str:
    """Return the profile as JSON-LD, in the form of the xAPI Profile Specification 1.0."""
    return json.dumps(profile(), ensure_ascii=False, indent=2) + "\n"


def profile() -> Mapping[str, Any]:
    """Return the profile as JSON values."""
    return {
        "@context": "https://w3id.org/xapi/profiles/context",
        "id": words.PROFILE,
        "type": "Profile",
        "conformsTo": "https://w3id.org/xapi/profiles#1.0",
        "prefLabel": {"en": "essence-packager"},
        "definition": {"en": "What packages made by essence-packager tell of a learner's way through a course."},
        "versions": [{"id": words.PROFILE_VERSION, "generatedAtTime": _GENERATED}],
        "author": {"type": "Organization", "name": "The essence-packager authors"},
        "concepts": [
            _extension(words.FRAMEWORK, "framework", "The IRI of the framework that a competence belongs to."),
            _extension(words.CODE, "code", "The framework's own code of a competence, such as S3."),
        ],
        "templates": [_template(template) for template in TEMPLATES],
        "patterns": _patterns(),
    }


def _extension(iri: str, label: str, definition: str) -> Mapping[str, Any]:
    return {
        "id": iri,
        "type": "ActivityExtension",
        "inScheme": words.PROFILE_VERSION,
        "prefLabel": {"en": label},
        "definition": {"en": definition},
        "recommendedActivityTypes": [words.OBJECTIVE],
        "inlineSchema": '{"type": "string"}',
    }


def _template(template: Template) -> Mapping[str, Any]:
    about_part = template.activity_type != words.COURSE
    held = {*template.required, *template.optional}
    rules: list[Mapping[str, Any]] = [
        *({"location": f"$.result.{name}", "presence": "included"} for name in template.required),
        *(
            {"location": f"$.result.{name}", "presence": "recommended", "scopeNote": {"en": template.optional_when}}
            for name in template.optional
        ),
        *(
            {"location": f"$.result.{name}", "presence": "excluded"}
            for name in ("score", "success", "completion", "response", "duration")
            if name not in held
        ),
        {"location": "$.context.contextActivities.category[*].id", "any": [words.PROFILE_VERSION]},
        *(
            {"location": f"$.context.contextActivities.{relation}[*].id", "presence": "included"}
            for relation in (("parent", "grouping") if about_part else ())
        ),
        {"location": "$.timestamp", "presence": "included"},
    ]
    return {
        "id": _template_iri(template.name),
        "type": "StatementTemplate",
        "inScheme": words.PROFILE_VERSION,
        "prefLabel": {"en": template.name},
        "definition": {"en": template.when},
        "verb": template.verb_iri,
        "objectActivityType": template.activity_type,
        "contextCategoryActivityType": [words.PROFILE_TYPE],
        "rules": rules,
    }


def _template_iri(name: str) -> str:
    return f"{words.PROFILE}#template/{name}"


def _patterns() -> list[Mapping[str, Any]]:
    """Return the order of a registration: sessions, each from initialized to terminated (which a crash may lose)."""

    def iri(name: str) -> str:
        return f"{words.PROFILE}#pattern/{name}"

    inner = [template.name for template in TEMPLATES if template.once != "session"]
    return [
        {
            "id": iri("registration"),
            "type": "Pattern",
            "primary": True,
            "inScheme": words.PROFILE_VERSION,
            "prefLabel": {"en": "registration"},
            "definition": {"en": "One or more sessions of one learner in one course."},
            "oneOrMore": iri("session"),
        },
        {
            "id": iri("session"),
            "type": "Pattern",
            "inScheme": words.PROFILE_VERSION,
            "sequence": [_template_iri("initialized"), iri("work"), iri("end")],
        },
        {"id": iri("work"), "type": "Pattern", "inScheme": words.PROFILE_VERSION, "zeroOrMore": iri("result")},
        {
            "id": iri("result"),
            "type": "Pattern",
            "inScheme": words.PROFILE_VERSION,
            "alternates": [_template_iri(name) for name in inner],
        },
        {
            "id": iri("end"),
            "type": "Pattern",
            "inScheme": words.PROFILE_VERSION,
            "optional": _template_iri("terminated"),
        },
    ]


def _statements() -> str:
    rows = [
        f"| `{template.verb}` | {_short(template.activity_type)} | {template.when} | {_result(template)} |"
        for template in TEMPLATES
    ]
    head = ["| verb | about | when | result |", "|---|---|---|---|"]
    return "\n".join([*head, *rows]) + "\n"


def _result(template: Template) -> str:
    required = ", ".join(f"`{name}`" for name in template.required) or "none"
    if not template.optional:
        return required
    optional = ", ".join(f"`{name}`" for name in template.optional)
    return f"{required}; {optional} where {template.optional_when}"


def _order(template: Template) -> str:
    limits = {"session": "once in a session", "registration": "once in a registration", "": "as often as it happens"}
    return f"`{template.verb}` about the {_short(template.activity_type)}: {limits[template.once]}"


def _short(activity_type: str) -> str:
    names = {words.INTERACTION: "question", words.OBJECTIVE: "competence"}
    return names.get(activity_type, activity_type.rpartition("/")[2])


def _samples() -> str:
    """Return an answer and the end of a course as whole statements, as JSON blocks."""
    # tincan is needed for this alone.
    from essence_packager.packaging.xapi_statements import player_facts

    told = player_facts(compose(_sample())[0], "en", "1.0.3")["statements"]
    score = {"scaled": 1, "raw": 1, "min": 0, "max": 1}
    answer = {"response": "newest", "duration": "PT12.5S", "success": True, "score": score}
    passed = {"success": True, "duration": "PT31M4S", "score": {"scaled": 0.85, "raw": 85, "min": 0, "max": 100}}
    samples = (_sent(told["answered"]["speak-first"], 1, answer), _sent(told["passed"], 2, passed))
    return "\n".join(f"```json\n{json.dumps(one, ensure_ascii=False, indent=2)}\n```\n" for one in samples)


def _sent(template: Mapping[str, Any], number: int, result: Mapping[str, Any]) -> Mapping[str, Any]:
    return {
        "id": str(UUID(int=number, version=4)),
        "actor": {
            "objectType": "Agent",
            "name": "Anna Bērziņa",
            "account": {"homePage": "https://lms.example.org", "name": "anna"},
        },
        "verb": template["verb"],
        "object": template["object"],
        "result": result,
        "context": {"registration": str(UUID(int=7, version=4)), **template["context"]},
        "timestamp": f"2026-03-02T09:0{number}:00.000Z",
    }


def _sample() -> Module:
    """A course of one lesson and one question."""
    declared = {
        "format": 1,
        "iri": "https://example.org/modules/teamwork",
        "title": "Working in a team",
        "version": "1.2.0",
        "language": "en",
        "license": "CC-BY-4.0",
        "competences": [
            {
                "id": "collaboration",
                "title": "Collaboration",
                "framework": "lifecomp",
                "code": "S3",
                "outcomes": [{"id": "roles", "statement": "Agree on roles"}],
            }
        ],
        "assessments": [{"id": "final", "title": "Final test"}],
    }
    facts = Facts.model_validate(declared)
    question = SingleChoice.model_validate(
        {
            "id": "speak-first",
            "text": "Who speaks first?",
            "outcomes": ["roles"],
            "options": [
                {"id": "boss", "text": "The boss"},
                {"id": "newest", "text": "The newest member", "correct": True},
            ],
        }
    )
    lesson = Lesson("why", "lessons/01-why.md", "Why teams fail", LessonFacts(), (), ())
    bank = Bank(facts.assessments[0], ("questions/final.md",), (question,))
    return Module("teamwork", facts, (lesson,), (bank,), ())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
