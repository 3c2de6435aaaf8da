"""Judges the names of a package's files: what systems and LMSs would change, mix up or refuse."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from essence_packager.validating.litter import is_litter
from essence_packager.validating.say import Say, some

LONGEST = 200
"""Characters of a path; Windows servers allow 260 with the folders of the LMS before them, Moodle 255 in its tables."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_MOODLE_DROPS = re.compile(r"[&<>\"'`|:]")
_IN_URLS = re.compile(r"[#?%]")
_WINDOWS = re.compile(r"[*]|[. ](?=/|$)|(^|/)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.[^/]*)?(?=/|$)", re.IGNORECASE)
_DRIVE = re.compile(r"^[A-Za-z]:")


def safe(name: str, say: Say) -> bool:
    """Tell whether a name stays inside the package; say why not."""
    if (_CONTROL.search(name) and not is_litter(name)) or not name:
        say("name-control", "", name=name)
        return False
    if name.startswith("/") or _DRIVE.match(name):
        say("name-absolute", "", name=name)
        return False
    if ".." in name.split("/"):
        say("name-escapes", "", name=name)
        return False
    return True


def judge_names(names: Sequence[str], say: Say) -> None:
    """Say which names make trouble: characters, length, names alike, litter."""
    for name in names:
        if _is_plain(name):
            continue
        _judge_characters(name, say)
    _judge_alike(names, say)
    litter = [name for name in names if is_litter(name)]
    if litter:
        say("litter-in-package", litter[0], count=len(litter), names=some(litter))


def _is_plain(name: str) -> bool:
    return len(name) <= LONGEST and _PLAIN.fullmatch(name) is not None


_PLAIN = re.compile(r"([A-Za-z0-9_-][A-Za-z0-9_.-]{4,60}/)*[A-Za-z0-9_-][A-Za-z0-9_-]{4,60}\.[A-Za-z0-9]+")


def _judge_characters(name: str, say: Say) -> None:
    if is_litter(name):
        return
    dropped = _MOODLE_DROPS.findall(name)
    if dropped:
        say("name-changed-by-lms", name, signs=" ".join(dict.fromkeys(dropped)))
    breaking = _IN_URLS.findall(name)
    if breaking:
        say("name-breaks-links", name, signs=" ".join(dict.fromkeys(breaking)))
    if found := _WINDOWS.search(name):
        start = name.rfind("/", 0, found.end()) + 1
        say("name-not-on-windows", name, part=name[start:].partition("/")[0])
    if len(name) > LONGEST:
        say("name-too-long", name, length=len(name), most=LONGEST)


def _judge_alike(names: Iterable[str], say: Say) -> None:
    seen: dict[str, str] = {}
    for name in names:
        folded = (name if name.isascii() else unicodedata.normalize("NFC", name)).casefold()
        other = seen.setdefault(folded, name)
        if other != name:
            say("names-alike-in-package", name, other=other)
