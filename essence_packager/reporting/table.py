"""Makes a table of learners, their assessments and the competences these show, of what statements told.

The rules, which `essence-packager statements --help` and docs/reference/xapi-profile.md repeat:

- ``best`` is the highest score of all tries of an assessment, ``latest`` that of the last one handed in;
- it is passed when a try was passed, failed when tries were failed and none was passed;
- a competence in the row of an assessment is what the learner's latest answers to its questions earned, of what they
  could earn; in the row of the course it is the latest result that the course itself reported.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from essence_packager.reporting.evidence import Evidence, Kind, Learner


class Row(NamedTuple):
    """What one learner did in one assessment, or, where ``assessment`` is empty, in the whole course.

    Scores are parts of 1, None where there is none; ``competences`` has them by IRI. ``passed`` is None where
    nothing says so; ``tries`` is 0 in the row of the course.
    """

    learner: Learner
    course: str
    assessment: str
    tries: int
    best: float | None
    latest: float | None
    passed: bool | None
    competences: Mapping[str, float]


class Table(NamedTuple):
    """All rows, by learner, course and assessment; ``titles`` has the names of activities by IRI, where known."""

    rows: tuple[Row, ...]
    competences: tuple[str, ...]
    titles: Mapping[str, str]

    def title(self, activity: str) -> str:
        """Return an activity's name, else its IRI."""
        return self.titles.get(activity) or activity


Key = tuple[str, str]


def table(told: Iterable[Evidence]) -> Table:
    """Return the table of all results, in whatever order they come; a statement that comes twice counts once."""
    ordered = sorted(_once(told), key=lambda one: one.moment)
    titles = {one.activity: one.title for one in ordered if one.title}
    names = {one.learner.id: one.learner.name for one in ordered if one.learner.name}
    groups: dict[Key, list[Evidence]] = {}
    for one in ordered:
        groups.setdefault((one.learner.id, one.course), []).append(one)
    rows = [
        row for (id, course), group in groups.items() for row in _rows(Learner(id, names.get(id, "")), course, group)
    ]
    rows.sort(key=lambda row: (row.learner.name.casefold(), row.learner.id, titles.get(row.course, ""), row.course))
    used = {competence for row in rows for competence in row.competences}
    return Table(tuple(rows), tuple(sorted(used, key=lambda id: (titles.get(id, ""), id))), titles)


def _once(told: Iterable[Evidence]) -> Iterator[Evidence]:
    seen: set[str] = set()
    for one in told:
        if one.id not in seen or not one.id:
            yield one
        seen.add(one.id)


def _rows(learner: Learner, course: str, told: Sequence[Evidence]) -> Iterator[Row]:
    """Yield the rows of a learner in a course: assessments in the order of their first try, then the course."""
    answers = {one.activity: one for one in told if one.kind is Kind.ANSWER}  # later ones replace earlier ones
    tries: dict[str, list[Evidence]] = {}
    for one in told:
        if one.kind is Kind.ASSESSMENT:
            tries.setdefault(one.activity, []).append(one)
    for assessment, handed_in in tries.items():
        inside = [answer for answer in answers.values() if answer.parent == assessment]
        yield _row(learner, course, assessment, handed_in, _earned(inside))
    whole = [one for one in told if one.kind is Kind.COURSE]
    reported = {one.activity: one.scaled for one in told if one.kind is Kind.COMPETENCE and one.scaled is not None}
    if whole or reported:
        yield _row(learner, course, "", whole, reported)._replace(tries=0)


def _row(
    learner: Learner, course: str, assessment: str, told: Sequence[Evidence], competences: Mapping[str, float]
) -> Row:
    scores = [one.scaled for one in told if one.scaled is not None]
    verdicts = [one.success for one in told if one.success is not None]
    return Row(
        learner=learner,
        course=course,
        assessment=assessment,
        tries=len(told),
        best=max(scores, default=None),
        latest=scores[-1] if scores else None,
        passed=any(verdicts) if verdicts else None,
        competences=competences,
    )


def _earned(answers: Iterable[Evidence]) -> Mapping[str, float]:
    """Return for each competence what answers earned of what they could."""
    sums: dict[str, tuple[float, float]] = {}
    for answer in answers:
        if answer.raw is None or answer.most is None or not 0 <= answer.raw <= answer.most:
            continue
        for competence in answer.competences:
            raw, most = sums.get(competence, (0.0, 0.0))
            sums[competence] = (raw + answer.raw, most + answer.most)
    return {competence: raw / most for competence, (raw, most) in sums.items() if most > 0}
