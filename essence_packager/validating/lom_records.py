"""Judges one record of learning object metadata against the table of its form."""

import re

from essence_packager.validating.languages import likely, well_formed
from essence_packager.validating.lom_table import IEEE, IMS, VOCABULARY, Form
from essence_packager.validating.say import Say, some
from essence_packager.validating.standards import IMSMD, LOM
from essence_packager.validating.tree import XML, Element

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d(\.\d+)?)?)?(Z|[+-]\d\d(:?\d\d)?)?)?)?)?")
_LENGTH = re.compile(
    r"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?|\d+:\d\d(:\d\d(\.\d+)?)?"
)
_NO_LANGUAGE = frozenset({"none", "x-none"})


def judge_record(record: Element, say: Say, *, of_course: bool) -> None:
    """Say what is wrong with a ``lom`` element; ``of_course``: it describes the whole package."""
    if record.space not in {IMSMD, LOM}:
        say("lom-namespace-unknown", record, space=record.space or "none", ims=IMSMD, ieee=LOM)
    form = IEEE if record.space == LOM else IMS
    judge = _Judge(form, record.space, say)
    judge.group(record, record.name)
    if of_course:
        judge.demanded(record)


class _Judge:
    def __init__(self, form: Form, space: str, say: Say) -> None:
        self._form = form
        self._space = space
        self._say = say

    def demanded(self, record: Element) -> None:
        missing = [path for path in self._form.demanded if not _has(record, path)]
        if missing:
            self._say("lom-demanded-missing", record, missing=some(missing, 6))

    def group(self, element: Element, key: str) -> None:
        """Judge an element that holds others: known names, how often, in which order."""
        known = self._form.children[key]
        order = list(known)
        furthest = -1
        seen: set[str] = set()
        for child in element.children:
            if child.space != self._space:
                continue  # an extension
            if child.name not in known:
                guess = next((name for name in known if name.lower() == child.name.lower()), "")
                self._say("lom-element-unknown", child, tag=child.tag, parent=element.tag, guess=guess)
                continue
            if child.name in seen and known[child.name] == "?":
                self._say("lom-element-repeated", child, tag=child.tag, parent=element.tag)
            seen.add(child.name)
            place = order.index(child.name)
            if self._form.ordered and place < furthest:
                self._say("lom-order", child, tag=child.tag, after=order[furthest])
            furthest = max(furthest, place)
            self._judge(child, element.name)

    def _judge(self, element: Element, parent: str) -> None:
        for key in (f"{parent}/{element.name}", element.name):
            if key in self._form.kinds:
                self._kind(element, self._form.kinds[key])
                return
            if key in self._form.children:
                self.group(element, key)
                return

    def _kind(self, element: Element, kind: str) -> None:
        if kind == "words":
            self._words(element)
        elif kind == "term":
            self._term(element)
        elif kind in {"date", "length"}:
            self._time(element, _DATE if kind == "date" else _LENGTH)
        elif element.name == "language" and element.text.strip() and element.text.strip() not in _NO_LANGUAGE:
            self._language(element, element.text.strip())

    def _words(self, element: Element) -> None:
        strings = element.named(self._form.string, self._space)
        if not strings and element.text.strip():
            self._say("lom-words-bare", element, tag=element.tag, string=self._form.string)
        seen: set[str] = set()
        for string in strings:
            attribute = string.get("lang", XML) if self._form is IMS else string.get("language")
            language = (attribute or "").strip()
            other = string.get("lang") or string.get("lang", XML)
            if not language and other:
                right = "xml:lang" if self._form is IMS else "language"
                self._say("lom-language-misspelt", string, tag=string.tag, right=right, language=other)
            if language and language not in _NO_LANGUAGE:
                self._language(string, language)
            if language in seen:
                self._say("lom-language-repeated", string, tag=element.tag, language=language or "no language")
            seen.add(language)

    def _language(self, at: Element, language: str) -> None:
        if not well_formed(language):
            self._say("lom-language-wrong", at, language=language, guess=likely(language))

    def _term(self, element: Element) -> None:
        source, value = (self._plain(element.first(name, self._space)) for name in ("source", "value"))
        if not source or not value:
            missing = " and ".join(f"<{name}>" for name, text in (("source", source), ("value", value)) if not text)
            self._say("lom-term-incomplete", element, tag=element.tag, missing=missing)
            return
        words = VOCABULARY.get(element.name.lower())
        if source.lower() == "lomv1.0" and words and value.lower() not in words:
            self._say("lom-vocabulary", element, tag=element.tag, value=value, words=", ".join(words))

    def _plain(self, element: Element | None) -> str:
        """Return the text of a source, value or time, which IMS wraps in a langstring."""
        if element is None:
            return ""
        wrapped = element.first(self._form.string, self._space)
        return " ".join((wrapped or element).text.split())

    def _time(self, element: Element, form: re.Pattern[str]) -> None:
        for name in ("datetime", "dateTime", "duration"):
            for time in element.named(name, self._space):
                text = time.text.strip()
                if text and not form.fullmatch(text):
                    example = "2026-01-31" if form is _DATE else "PT2H30M"
                    self._say("lom-time-form", time, text=text, example=example)


def _has(record: Element, path: str) -> bool:
    category, _, name = path.partition("/")
    return any(each.named(name) for each in record.named(category))
