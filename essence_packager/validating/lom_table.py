"""The elements of learning object metadata in its two forms: IMS 1.2.1 (SCORM 1.2) and IEEE 1484.12.3 (SCORM 2004)."""

import re
from collections.abc import Mapping
from typing import NamedTuple

_TERMS_OF_EDUCATION = (
    "interactivityType? learningResourceType* interactivityLevel? semanticDensity? intendedEndUserRole* context* "
)
_LEVELS = "very low, low, medium, high, very high"
_ROLES = (
    "author, publisher, unknown, initiator, terminator, validator, editor, graphical designer, technical implementer, "
    "content provider, technical validator, educational validator, script writer, instructional designer, "
    "subject matter expert, creator"
)


class Form(NamedTuple):
    """One form of LOM. ``children`` and ``kinds`` are asked for ``parent/name`` first, then for ``name``."""

    ordered: bool
    """Whether elements stand in the order of ``children``."""
    children: Mapping[str, Mapping[str, str]]
    """What an element holds: names, with ``?`` at most once, ``*`` any number."""
    kinds: Mapping[str, str]
    """What the others are: ``words`` in languages, ``term`` of a vocabulary, ``text``, ``date``, ``length``."""
    string: str
    """The element that holds words in one language."""
    demanded: tuple[str, ...]
    """Paths that a course's metadata must have (SCORM 1.2 CAM 2.2.4)."""


def _children(table: str) -> dict[str, dict[str, str]]:
    made = {}
    for line in table.strip().splitlines():
        name, _, names = line.strip().partition(": ")
        made[name] = {found[1]: found[2] for found in re.finditer(r"(\w+)([?*])", names)}
    return made


def _kinds(table: Mapping[str, str]) -> dict[str, str]:
    return {name: kind for kind, names in table.items() for name in names.split()}


_IEEE = f"""
lom: general? lifeCycle? metaMetadata? technical? educational* rights? relation* annotation* classification*
general: identifier* title? language* description* keyword* coverage* structure? aggregationLevel?
identifier: catalog? entry?
lifeCycle: version? status? contribute*
contribute: role? entity* date?
metaMetadata: identifier* contribute* metadataSchema* language?
technical: format* size? location* requirement* installationRemarks? otherPlatformRequirements? duration?
requirement: orComposite*
orComposite: type? name? minimumVersion? maximumVersion?
educational: {_TERMS_OF_EDUCATION}typicalAgeRange* difficulty? typicalLearningTime? description* language*
rights: cost? copyrightAndOtherRestrictions? description?
relation: kind? resource?
resource: identifier* description*
annotation: entity? date? description?
classification: purpose? taxonPath* description? keyword*
taxonPath: source? taxon*
taxon: id? entry?
"""
_IMS = f"""
lom: general? lifecycle? metametadata? technical? educational? rights? relation* annotation* classification*
general: identifier? title? catalogentry* language* description* keyword* coverage* structure? aggregationlevel?
catalogentry: catalog? entry?
lifecycle: version? status? contribute*
contribute: role? centity* date?
metametadata: identifier? catalogentry* contribute* metadatascheme* language?
technical: format* size? location* requirement* installationremarks? otherplatformrequirements? duration?
requirement: type? name? minimumversion? maximumversion?
educational: {_TERMS_OF_EDUCATION.lower()}typicalagerange* difficulty? typicallearningtime? description? language*
rights: cost? copyrightandotherrestrictions? description?
relation: kind? resource?
resource: identifier? description? catalogentry*
annotation: person? date? description?
classification: purpose? taxonpath* description? keyword*
taxonpath: source? taxon?
taxon: id? entry? taxon?
centity: vcard?
person: vcard?
"""
_TERMS = (
    "structure aggregationLevel status role type name interactivityType learningResourceType interactivityLevel "
    "semanticDensity intendedEndUserRole context difficulty cost copyrightAndOtherRestrictions kind purpose"
)
_WORDS = "title description keyword coverage version installationRemarks otherPlatformRequirements typicalAgeRange"
_KINDS = {"term": _TERMS, "words": f"{_WORDS} taxon/entry taxonPath/source", "date": "date"}
_LENGTHS = {"length": "duration typicalLearningTime"}
_TEXTS = "catalog language format size location id"

IEEE = Form(
    ordered=False,
    children=_children(_IEEE),
    kinds=_kinds({**_KINDS, **_LENGTHS, "text": f"{_TEXTS} entry entity metadataSchema minimumVersion maximumVersion"}),
    string="string",
    demanded=(),
)
IMS = Form(
    ordered=True,
    children=_children(_IMS),
    kinds=_kinds(
        {kind: names.lower() for kind, names in {**_KINDS, **_LENGTHS}.items()}
        | {"text": f"{_TEXTS} identifier metadatascheme minimumversion maximumversion vcard"}
    )
    | {"catalogentry/entry": "words"},
    string="langstring",
    demanded=tuple(
        "general/title general/catalogentry general/description general/keyword lifecycle/version lifecycle/status "
        "metametadata/metadatascheme technical/format technical/location rights/cost "
        "rights/copyrightandotherrestrictions classification/purpose classification/description "
        "classification/keyword".split()
    ),
)

VOCABULARY: dict[str, tuple[str, ...]] = {
    name.lower(): tuple(words.split(", "))
    for name, words in {
        "structure": "atomic, collection, networked, hierarchical, linear, mixed, branched, parceled",
        "aggregationLevel": "1, 2, 3, 4",
        "status": "draft, final, revised, unavailable",
        "role": _ROLES,
        "interactivityType": "active, expositive, mixed, undefined",
        "learningResourceType": "exercise, simulation, questionnaire, diagram, figure, graph, index, slide, table, "
        "narrative text, exam, experiment, problem statement, self assessment, lecture, problemstatement, "
        "selfassessment",
        "interactivityLevel": _LEVELS,
        "semanticDensity": _LEVELS,
        "intendedEndUserRole": "teacher, author, learner, manager",
        "difficulty": "very easy, easy, medium, difficult, very difficult",
        "cost": "yes, no",
        "copyrightAndOtherRestrictions": "yes, no",
        "kind": "ispartof, haspart, isversionof, hasversion, isformatof, hasformat, references, isreferencedby, "
        "isbasedon, isbasisfor, requires, isrequiredby",
        "purpose": "discipline, idea, prerequisite, educational objective, accessibility restrictions, "
        "educational level, skill level, security level, competency",
    }.items()
}
"""Words of LOMv1.0 in small letters, by element in small letters; what is not here takes any word."""
