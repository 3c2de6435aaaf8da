"""Our own words in one language, for learners, teachers and authors, compiled from PO files by ``make player``."""

import json
from functools import cache
from typing import Literal, NamedTuple

from essence_packager.resources import resource

FALLBACK = "en"


class Strings(NamedTuple):
    """Interface strings: a string, or its plural forms; ``plural`` gives the form's index for n = 0…199 as digits."""

    language: str
    direction: str
    strings: dict[str, str | list[str]]
    plural: str

    def t(self, key: str, **values: object) -> str:
        """Return a string with its ``{placeholders}`` filled in; ``n`` chooses the plural form."""
        found = self.strings[key]
        if isinstance(found, list):
            count = int(str(values["n"]))
            found = found[int(self.plural[count if count < 200 else 100 + count % 100])]
        return found.format(**values) if values else found


Domain = Literal["player", "teacher", "terminal"]
_FOLDERS = {
    "player": ("templates", "strings"),
    "teacher": ("templates", "teacher", "strings"),
    "terminal": ("templates", "terminal"),
}


@cache
def strings_for(language: str, domain: Domain = "player") -> Strings:
    """Return the strings for a BCP 47 tag: of the tag, of its language, else English."""
    for tag in (language.lower(), language.lower().split("-")[0], FALLBACK):
        try:
            path = resource(*_FOLDERS[domain], "built", f"{tag}.json")
        except FileNotFoundError:
            continue
        return Strings(**json.loads(path.read_text(encoding="utf-8")))
    raise FileNotFoundError("essence-packager is not installed completely: the English strings are missing")
