"""One case per finding about SCORM manifests: what makes a good package bad, and the nearest package that is good."""

from pathlib import Path
from typing import NamedTuple

from tests.validating.packages import PACKAGES, Files, changed, found, without

Changes = tuple[tuple[str, str], ...]


class Case(NamedTuple):
    """``common`` is changed in both packages, ``bad`` and ``good`` in one; files come and go in the bad one."""

    id: str
    standard: str
    bad: Changes = ()
    good: Changes = ()
    common: Changes = ()
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    both: tuple[str, ...] = ()
    """Files that both packages have besides."""

    def package(self, *, good: bool) -> Files:
        """Make one of the two packages."""
        files = {**PACKAGES[self.standard], **dict.fromkeys(self.both, b"x")}
        files = changed(files, *self.common, *(self.good if good else self.bad))
        if good:
            return files
        return {**without(files, *self.remove), **dict.fromkeys(self.add, b"x")}


def holds(case: Case, folder: Path) -> None:
    """Check that the bad package has the finding and the good one has not."""
    assert case.id in found(folder, case.package(good=False))
    assert case.id not in found(folder, case.package(good=True))


def title(text: str) -> Changes:
    """A change of the item's title."""
    return (("<title>Unit</title>", text),)


def item(inside: str) -> Changes:
    """Something that stands in the item, after its title."""
    return (("<title>Unit</title>", f"<title>Unit</title>{inside}"),)


def sequencing(inside: str) -> Changes:
    """What the sequencing of the item of SCORM 2004 holds."""
    old = '<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>'
    return ((old, inside),)


def second(inside: str = "", identifier: str = "I-2", reference: str = "R-1") -> Changes:
    """A second item."""
    reference = f' identifierref="{reference}"' if reference else ""
    return (("</item>\n", f'</item><item identifier="{identifier}"{reference}><title>Two</title>{inside}</item>\n'),)


def resource(attributes: str, inside: str = "") -> Changes:
    """A second resource."""
    return (("</resource>\n", f"</resource><resource {attributes}>{inside}</resource>\n"),)
