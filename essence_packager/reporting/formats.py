"""Prints a table of results: as text for people, CSV for spreadsheets, JSON for programs."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from essence_packager.findings.terminal import columns, printable
from essence_packager.packaging.spreadsheet import cell
from essence_packager.reporting.table import Row, Table

WHOLE_COURSE = "(whole course)"
_NONE = "\u2013"


def as_text(table: Table) -> str:
    """Return columns for a terminal; scores in per cent."""
    if not table.rows:
        return "No results.\n"
    courses = len({row.course for row in table.rows}) > 1
    names = {id: name for id, name in {row.learner for row in table.rows} if name}
    shared = {name for name in names.values() if list(names.values()).count(name) > 1}
    head = ["Learner", *(["Course"] if courses else []), "Assessment", "Tries", "Best", "Latest", "Result"]
    lines = [[*head, *(table.title(competence) for competence in table.competences)]]
    for row in table.rows:
        name = row.learner.name
        who = f"{name} ({row.learner.id})" if name in shared else name or row.learner.id
        scores = [row.best, row.latest]
        lines.append(
            [
                who,
                *([table.title(row.course)] if courses else []),
                table.title(row.assessment) if row.assessment else WHOLE_COURSE,
                str(row.tries) if row.assessment else _NONE,
                *(_percent(score, "%") or _NONE for score in scores),
                _verdict(row) or _NONE,
                *(_percent(row.competences.get(competence), "%") or _NONE for competence in table.competences),
            ]
        )
    return _aligned([[printable(cell) for cell in line] for line in lines])


def as_csv(table: Table) -> str:
    """Return CSV (RFC 4180) with a byte order mark, without which Excel takes it for the system's old code page."""
    stream = io.StringIO(newline="")
    sheet = csv.writer(stream, lineterminator="\r\n")
    head = ("learner", "learner id", "course", "course id", "assessment", "assessment id", "tries", "best", "latest")
    sheet.writerow([*head, "result", *(cell(table.title(competence)) for competence in table.competences)])
    for row in table.rows:
        sheet.writerow(
            [
                *map(
                    cell,
                    (
                        *(row.learner.name, row.learner.id, table.titles.get(row.course, ""), row.course),
                        *(table.titles.get(row.assessment, ""), row.assessment),
                    ),
                ),
                row.tries if row.assessment else "",
                *(_percent(score) for score in (row.best, row.latest)),
                _verdict(row),
                *(_percent(row.competences.get(competence)) for competence in table.competences),
            ]
        )
    return "\ufeff" + stream.getvalue()


def as_json(table: Table) -> str:
    """Return JSON whose names do not change within ``format`` 1; scores are parts of 1."""
    rows = [
        {
            "learner": row.learner._asdict(),
            "course": _named(table, row.course),
            "assessment": _named(table, row.assessment) if row.assessment else None,
            "tries": row.tries,
            "best": row.best,
            "latest": row.latest,
            "passed": row.passed,
            "competences": [
                {**_named(table, id), "scaled": row.competences[id]}
                for id in table.competences
                if id in row.competences
            ],
        }
        for row in table.rows
    ]
    return json.dumps({"format": 1, "results": rows}, ensure_ascii=False, indent=1) + "\n"


FORMATS: Mapping[str, Callable[[Table], str]] = {"text": as_text, "csv": as_csv, "json": as_json}
"""By the name that the command line takes."""


def _named(table: Table, activity: str) -> Mapping[str, str]:
    return {"id": activity, "title": table.titles.get(activity, "")}


def _percent(score: float | None, unit: str = "") -> str:
    """Return a score in per cent, cut to two decimals as the player cuts it: 69.999 is no 70."""
    if score is None:
        return ""
    hundredths = int(round(score * 10_000, 6))
    return f"{hundredths / 100:g}{unit}"


def _verdict(row: Row) -> str:
    return "" if row.passed is None else "passed" if row.passed else "failed"


def _aligned(lines: Sequence[Sequence[str]]) -> str:
    widths = [max(map(columns, column)) for column in zip(*lines, strict=True)]
    return "".join(_line(line, widths) for line in lines)


def _line(cells: Iterable[str], widths: Iterable[int]) -> str:
    padded = (cell + " " * (width - columns(cell)) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip() + "\n"
