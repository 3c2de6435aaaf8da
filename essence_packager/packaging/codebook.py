"""Says what the ids, numbers and letters in an LMS's report mean: the code book, as data, CSV and JSON."""

import csv
import io
import json
from collections.abc import Iterator
from typing import NamedTuple

from essence_packager.composing.course import Course, Interaction, Texts
from essence_packager.model.questions import LETTERS
from essence_packager.packaging.spreadsheet import cell
from essence_packager.strings import Strings, strings_for

_LETTERS_OF_TYPE = {"true-false": "tf"}  # RTE 3.4.5, CMIFeedback; all other options are lettered in source order
_CHOSEN = ("choice", "true-false")  # types whose right answer is a list of options


class CodedOption(NamedTuple):
    """An option: the letter that reports show, its words, and whether it is right."""

    letter: str
    text: str
    right: bool


class CodedTarget(NamedTuple):
    """What options are matched with: its letter in reports, behind the point, and its words."""

    letter: str
    text: str


class CodedQuestion(NamedTuple):
    """A question as reports show it: ``number`` of its interaction from 0, its id there, the right answer in letters.

    ``part`` is the title of the lesson or assessment that holds it; ``answers`` the right answers in words;
    ``competences`` the titles of those it shows; ``targets`` what its options are matched with; ``scored`` says
    whether an answer can be right or wrong, and ``drawn`` whether learners may never have been asked it.
    """

    number: int
    report_id: str
    id: str
    type: str
    part: str
    text: str
    options: tuple[CodedOption, ...]
    right: str
    answers: tuple[str, ...]
    points: float
    competences: tuple[str, ...]
    targets: tuple[CodedTarget, ...] = ()
    scored: bool = True
    drawn: bool = False


class CodedCompetence(NamedTuple):
    """A competence as reports show it: an objective, and an interaction whose response is its result in per cent."""

    number: int
    report_id: str
    objective_id: str
    title: str
    framework: str
    code: str
    outcomes: tuple[str, ...]


class Codebook(NamedTuple):
    """All that a report of this version, in this language, can show."""

    module: str
    iri: str
    version: str
    language: str
    title: str
    questions: tuple[CodedQuestion, ...]
    competences: tuple[CodedCompetence, ...]


def codebook(course: Course, language: str) -> Codebook:
    """Return the code book of a course in one language, questions and competences in the order of reports."""
    texts = course.texts[language]
    drawn = {entry.id for entry in course.assessments if entry.draws}
    return Codebook(
        module=course.id,
        iri=course.module.iri,
        version=course.version,
        language=language,
        title=texts.title,
        questions=tuple(
            _question(course, texts, entry, entry.number)._replace(drawn=entry.assessment in drawn)
            for entry in course.interactions
            if entry.number is not None
        ),
        competences=tuple(_competences(course, texts)),
    )


def _question(course: Course, texts: Texts, entry: Interaction, number: int) -> CodedQuestion:
    words = texts.questions[entry.id]
    letters = _LETTERS_OF_TYPE.get(entry.reported_as, LETTERS)
    right = set(entry.right_response.strip("{}").split(",")) if entry.reported_as in _CHOSEN else set()
    part = texts.assessment_titles[entry.assessment] if entry.assessment else texts.page_titles[entry.page]
    return CodedQuestion(
        number=number,
        report_id=entry.report_id,
        id=entry.id,
        type=entry.type,
        part=part,
        text=words.question,
        options=tuple(
            CodedOption(letter, text, letter in right) for letter, text in zip(letters, words.options, strict=False)
        ),
        right=entry.right_response,
        answers=words.right,
        points=entry.points if entry.scored else 0,
        competences=tuple(texts.competence_titles[course.competences[index].id] for index in entry.competences),
        targets=tuple(CodedTarget(letter, text) for letter, text in zip(LETTERS, words.targets, strict=False)),
        scored=entry.scored,
    )


def _competences(course: Course, texts: Texts) -> Iterator[CodedCompetence]:
    declared = {competence.id: competence for competence in course.module.facts.competences}
    for entry in course.competences:
        competence = declared[entry.id]
        yield CodedCompetence(
            number=entry.number,
            report_id=entry.report_id,
            objective_id=entry.objective_id,
            title=texts.competence_titles[entry.id],
            framework=competence.framework_name,
            code=competence.code or "",
            outcomes=tuple(texts.outcomes[outcome.id] for outcome in competence.outcomes),
        )


def codebook_json(book: Codebook) -> bytes:
    """Return the code book as JSON (UTF-8), whose names do not change within ``format`` 1."""
    questions = [
        {
            **entry._asdict(),
            "options": [option._asdict() for option in entry.options],
            "targets": [target._asdict() for target in entry.targets],
        }
        for entry in book.questions
    ]
    competences = [entry._asdict() for entry in book.competences]
    data = {"format": 1, **book._asdict(), "questions": questions, "competences": competences}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def codebook_csv(book: Codebook) -> bytes:
    """Return the code book as CSV (RFC 4180), headed in the module's language.

    It is UTF-8 with a byte order mark, without which Excel takes it for the system's old code page.
    """
    strings = strings_for(book.language, "teacher")
    stream = io.StringIO(newline="")
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(strings.t(f"csv-{name}") for name in _COLUMNS)
    table.writerows([cell(value) for value in row] for row in _rows(book, strings))
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8")


_COLUMNS = ("number", "id", "part", "question", "options", "right", "answer", "points", "competences")


def _rows(book: Codebook, strings: Strings) -> Iterator[tuple[str, ...]]:
    for entry in book.questions:
        point = "." if entry.targets else ""
        options = "\n".join(
            [f"{option.letter}{point} = {option.text}" for option in entry.options]
            + [f".{target.letter} = {target.text}" for target in entry.targets]
        )
        answers = " | ".join(entry.answers)
        yield (
            str(entry.number), entry.report_id, entry.part, entry.text, options, entry.right, answers,
            f"{entry.points:g}", ", ".join(entry.competences),
        )  # fmt: skip
    for competence in book.competences:
        title = strings.t("competence-result", title=competence.title)
        yield str(competence.number), competence.report_id, strings.t("competences"), title, "", "", "", "0", ""
