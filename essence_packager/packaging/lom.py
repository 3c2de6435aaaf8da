"""Describes a course as learning object metadata in the form of IMS 1.2.1, which SCORM 1.2 manifests hold."""

from collections.abc import Iterator

from essence_packager.composing.course import Course, Texts
from essence_packager.model.competence import Competence
from essence_packager.packaging.elements import XML_LANG, Element, ElementMaker
from essence_packager.packaging.licences import licence_text, reserves_rights
from essence_packager.packaging.vcard import organisation_card, person_card

NAMESPACE = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"

_make = ElementMaker(NAMESPACE)
_NO_LANGUAGE = "x-none"


def lom(course: Course, language: str, launch: str) -> Element:
    """Return the ``lom`` element of a course in one language; ``launch`` is the name of its page.

    Holds all elements that SCORM 1.2 demands of a Content Aggregation (CAM 2.2.4): where the author gave no summary
    or keywords, the title stands in.
    """
    texts, facts = course.texts[language], course.module.facts
    return _make(
        "lom",
        _general(course, texts),
        _make(
            "lifecycle",
            _words("version", course.version, _NO_LANGUAGE),
            _term("status", "Final"),
            (_contribution("Author", person_card(author)) for author in facts.authors),
            (
                _contribution("Publisher", organisation_card(partner.name, partner.country))
                for partner in facts.partners
            ),
        ),
        _make("metametadata", _make("metadatascheme", "ADL SCORM 1.2"), _make("language", language)),
        _make("technical", _make("format", "text/html"), _make("location", launch, type="URI")),
        _educational(course, texts),
        _make(
            "rights",
            _term("cost", "no"),
            _term("copyrightandotherrestrictions", "yes" if reserves_rights(facts.license) else "no"),
            _words("description", licence_text(facts.license), _NO_LANGUAGE),
        ),
        _classifications(course, texts),
    )


def _general(course: Course, texts: Texts) -> Element:
    return _make(
        "general",
        _words("title", texts.title, texts.language),
        _make("catalogentry", _make("catalog", "URI"), _words("entry", course.module.iri, _NO_LANGUAGE)),
        _make("language", texts.language),
        _words("description", texts.summary or texts.title, texts.language),
        (
            _words("keyword", word, course.module.facts.language)
            for word in course.module.facts.keywords or (texts.title,)
        ),
        _term("aggregationlevel", "3"),
    )


def _educational(course: Course, texts: Texts) -> Element:
    minutes = sum(page.minutes or 0 for page in course.pages)
    facts = course.module.facts
    return _make(
        "educational",
        _term("intendedenduserrole", "Learner"),
        [_make("typicallearningtime", _make("datetime", iso_duration(minutes)))] if minutes else (),
        [_words("description", facts.audience, facts.language)] if facts.audience else (),
        _make("language", texts.language),
    )


def iso_duration(minutes: int) -> str:
    """Return minutes as an ISO 8601 duration: ``PT2H30M``."""
    hours, rest = divmod(minutes, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest or not hours else "")


def _classifications(course: Course, texts: Texts) -> Iterator[Element]:
    facts = course.module.facts
    for competence in facts.competences:
        yield _competence(competence, texts)
    if facts.level:
        yield _classified("Educational Level", facts.level, texts)
    if not facts.competences:
        yield _classified("Educational Objective", texts.summary or texts.title, texts)


def _competence(competence: Competence, texts: Texts) -> Element:
    title = texts.competence_titles[competence.id]
    statements = "; ".join(texts.outcomes[outcome.id] for outcome in competence.outcomes)
    path = _make(
        "taxonpath",
        _words("source", competence.framework_source, _NO_LANGUAGE),
        _make("taxon", _make("id", competence.code or competence.id), _words("entry", title, texts.language)),
    )
    return _make(
        "classification",
        _term("purpose", "Competency"),
        path,
        _words("description", statements, texts.language),
        _words("keyword", title, texts.language),
    )


def _classified(purpose: str, text: str, texts: Texts) -> Element:
    return _make(
        "classification",
        _term("purpose", purpose),
        _words("description", text, texts.language),
        _words("keyword", texts.title, texts.language),
    )


def _contribution(role: str, card: str) -> Element:
    return _make("contribute", _term("role", role), _make("centity", _make("vcard", card)))


def _term(name: str, value: str) -> Element:
    """Return a word of the LOM vocabulary (CAM 2.2.4: source LOMv1.0, language x-none)."""
    return _make(name, _words("source", "LOMv1.0", _NO_LANGUAGE), _words("value", value, _NO_LANGUAGE))


def _words(name: str, text: str, language: str) -> Element:
    return _make(name, _make("langstring", text, **{XML_LANG: language}))
