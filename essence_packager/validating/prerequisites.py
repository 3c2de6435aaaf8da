"""Reads the prerequisites of SCORM 1.2 items (aicc_script). Source: CAM 2.3.5.4.1."""

import re
from typing import NamedTuple

_TOKEN = re.compile(r"\s*(?:(?P<sign><>|[&|~=(){},]|\*)|\"(?P<quoted>[^\"]*)\"|(?P<word>[^\s&|~=<>(){},*\"]+))")
WORDS = {"AND": "&", "OR": "|", "NOT": "~"}
"""Words that are written for operators, and what the standard has for them."""

STATUS = frozenset(("passed", "completed", "failed", "incomplete", "browsed", "not attempted",
                    "p", "c", "f", "i", "b", "n"))  # fmt: skip


class Prerequisites(NamedTuple):
    """What an expression says; ``fault`` tells why it cannot be read (``""``: it can)."""

    operands: tuple[str, ...]
    words: tuple[str, ...]
    fault: str


class _FormError(Exception):
    """The expression cannot be read; the text says why."""


def read(expression: str) -> Prerequisites:
    """Return the items that an expression names, and what is wrong with it."""
    reader = _Reader(expression)
    words = tuple(token for kind, token in reader.tokens if kind == "word" and token.upper() in WORDS)
    if words and any(kind == "word" and token not in words for kind, token in reader.tokens):
        return Prerequisites((), words, "")
    try:
        reader.whole()
    except (_FormError, RecursionError) as fault:
        return Prerequisites((), (), str(fault) or "too many brackets")
    return Prerequisites(tuple(reader.operands), (), "")


class _Reader:
    """expression = term ((& | ‖) term)*; term = ~term, (expression), item [= <> status], n*{items}, {items}."""

    def __init__(self, text: str) -> None:
        self.operands: list[str] = []
        self.tokens: list[tuple[str, str]] = []
        self.place = 0
        end = 0
        text = text.strip()
        while end < len(text):
            found = _TOKEN.match(text, end)
            if not found:
                self.tokens.append(("fault", text[end:].strip()[:1]))
                break
            kind = str(found.lastgroup)
            self.tokens.append((kind, found[kind]))
            end = found.end()

    def whole(self) -> None:
        self._expression()
        if self.place < len(self.tokens):
            raise _FormError(f"“{self._next()[1]}” stands where an operator (&, |) is expected")

    def _next(self) -> tuple[str, str]:
        return self.tokens[self.place] if self.place < len(self.tokens) else ("end", "")

    def _take(self, sign: str) -> bool:
        if self._next() == ("sign", sign):
            self.place += 1
            return True
        return False

    def _expression(self) -> None:
        self._term()
        while self._take("&") or self._take("|"):
            self._term()

    def _term(self) -> None:
        if self._take("~"):
            self._term()
        elif self._take("("):
            self._expression()
            self._close(")")
        elif self._take("{"):
            self._set()
        else:
            kind, token = self._next()
            if kind != "word":
                raise _FormError(f"an item is expected before “{token}”" if token else "an item is expected at the end")
            self.place += 1
            if token.isdigit() and self._take("*"):
                if not self._take("{"):
                    raise _FormError(f"after “{token}*” a set in braces is expected")
                if (size := self._set()) < int(token):
                    raise _FormError(f"{token} of a set of {size} can never be met")
                return
            if token.startswith("!"):
                raise _FormError("not is written ~")
            self.operands.append(token)
            if self._take("=") or self._take("<>"):
                self._status()

    def _set(self) -> int:
        """Read a set; return how many it holds."""
        size = 1
        self._expression()
        while self._take(","):
            self._expression()
            size += 1
        self._close("}")
        return size

    def _status(self) -> None:
        kind, token = self._next()
        if kind not in ("word", "quoted") or token.strip().lower() not in STATUS:
            raise _FormError(f"“{token}” is no status (passed, completed, failed, incomplete, browsed, not attempted)")
        self.place += 1

    def _close(self, sign: str) -> None:
        if not self._take(sign):
            raise _FormError(f"“{sign}” is missing")
