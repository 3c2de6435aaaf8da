"""Says findings in another language than English; what is not translated yet stays English."""

from functools import cache

from essence_packager.findings.catalogue import FILES, Entry, entry, filled
from essence_packager.findings.languages import LANGUAGES
from essence_packager.model.finding import Finding, Report
from essence_packager.resources import resource


def translated(report: Report, language: str) -> Report:
    """Return the same findings in the words of a language."""
    if language == LANGUAGES[0]:
        return report
    return Report(tuple(_translated(finding, language) for finding in report.findings))


def entry_in(id: str, language: str) -> Entry:
    """Return an entry in the words of a language. Raises KeyError for an id that the catalogue lacks."""
    own = entry(id)
    if language == LANGUAGES[0]:
        return own
    table = tables(language).get(id)
    if table is None:
        return own
    return own._replace(
        title=table["title"],
        message=table["message"].strip(),
        mend=table["mend"].strip(),
        mend_guess=table.get("mend-guess", "").strip(),
        why=table["why"].strip(),
    )


def _translated(finding: Finding, language: str) -> Finding:
    message, mend = filled(entry_in(finding.id, language), dict(finding.values))
    return finding._replace(message=message, mend=mend)


@cache
def tables(language: str) -> dict[str, dict[str, str]]:
    """Return what is written of each id in a language other than that of the catalogue."""
    import tomllib

    found: dict[str, dict[str, str]] = {}
    for file in FILES:
        path = resource("schemas", file.replace(".toml", f".{language}.toml"))
        found |= tomllib.loads(path.read_text(encoding="utf-8"))
    return found
