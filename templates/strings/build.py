"""Compiles PO files, of player, teacher's sheet and terminal, to JSON: ``python templates/strings/build.py``."""

import json
from pathlib import Path

from babel import Locale
from babel.messages.pofile import read_po

HERE = Path(__file__).resolve().parent
FOLDERS = (HERE, HERE.parent / "teacher" / "strings", HERE.parent / "terminal")
"""Where ``<tag>.po`` lie; what they become lies in ``built/`` beside them."""

COUNTED = 200
"""Plural forms are listed for n = 0…199; a larger n has the form of n modulo 100 plus 100."""

_ORDER = ("zero", "one", "two", "few", "many", "other")


def categories(language: str) -> list[str]:
    """Return the CLDR plural categories of whole numbers, in the order of a PO file's forms.

    Source: CLDR plural rules, as Babel carries them.
    """
    rule = Locale.parse(language, sep="-").plural_form
    used = {rule(n) for n in range(COUNTED)}
    return [name for name in _ORDER if name in used]


def compiled(po: Path) -> str:
    """Return a PO file as JSON: language, direction, strings (a list where there are plural forms) and plural table.

    Raises ValueError when a string is not translated or has not the language's number of plural forms.
    """
    language = po.stem
    locale = Locale.parse(language, sep="-")
    forms = categories(language)
    strings: dict[str, str | list[str]] = {}
    with po.open("rb") as stream:
        for message in read_po(stream, locale=str(locale)):
            if not message.id:
                continue
            key = message.id if isinstance(message.id, str) else message.id[0]
            text = message.string if isinstance(message.string, str) else list(message.string or ())
            if message.fuzzy or not all([text] if isinstance(text, str) else text):
                raise ValueError(f"{po.name}: {key} is not translated")
            if isinstance(text, list) and len(text) != len(forms):
                raise ValueError(f"{po.name}: {key} needs {len(forms)} plural forms: {', '.join(forms)}")
            strings[key] = text
    table = "".join(str(forms.index(locale.plural_form(n))) for n in range(COUNTED))
    direction = "rtl" if locale.text_direction == "rtl" else "ltr"
    built = {"language": language, "direction": direction, "strings": dict(sorted(strings.items())), "plural": table}
    return json.dumps(built, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Compile every PO file."""
    for po in sorted(path for folder in FOLDERS for path in folder.glob("*.po")):
        built = po.parent / "built" / f"{po.stem.lower()}.json"
        built.parent.mkdir(exist_ok=True)
        built.write_text(compiled(po), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
