"""Reads the pages, style sheets and scripts of a package once each, within bounds, and remembers what scripts say."""

import codecs
import re
from collections import deque
from functools import cached_property

from essence_packager.model.finding import Position
from essence_packager.validating.content_calls import Status, wrong_status
from essence_packager.validating.say import Say
from essence_packager.validating.subject import Subject

MOST_READ = 64 << 20
"""Bytes of text of one package that are looked at; large courses have a tenth of it."""
MOST_PAGES = 2_000
LARGEST_PAGE = 2 << 20
"""Bytes of a page that is taken apart; its tree has thirty times as many."""
MOST_PARSED = 12 << 20
"""Bytes of all pages that are taken apart, which takes up to a second for each million."""

WORDS = tuple(
    "LMSInitialize LMSFinish API_1484_11 Terminate pagehide visibilitychange endpoint fetch terminated".split()
)
"""What is looked for in pages and scripts: calls and parameters that no tool can rename, as the LMS gives them."""
_UNLOAD = re.compile(
    rb"on(?:before)?unload\s*=|addEventListener\(\s*[\"'](?:before)?unload"
    rb"|\.(?:before)?unload\(|\.(?:on|bind|one)\(\s*[\"'](?:before)?unload"
)
_LIBRARY = re.compile(rb"jQuery (?:JavaScript Library )?v\d|Sizzle|YAHOO\.util\.Event")
_HIDING = (b'"LMS"', b"'LMS'", b"eval(function(p,a,c,k,e", b"atob(")
"""Signs of a script that puts names or code together while it runs."""
_CONFLICT = (b"<<<<<<< ", b"\n>>>>>>> ")
"""What a version control writes where two people changed the same lines."""
_TEXTS = (".js", ".mjs", ".cjs", ".html", ".htm", ".xhtml", ".php", ".asp", ".aspx", ".jsp")


class Site:
    """What is known of the texts of a package. Paths are relative to its root."""

    def __init__(self, subject: Subject, say: Say) -> None:
        self.subject = subject
        self.say = say
        self.waiting: deque[str] = deque()
        """Pages that were found and are to be judged."""
        self.passed_over: list[str] = []
        """Files that are too large to be looked at, or one too many; places for findings."""
        self.unseen = False
        """Whether scripts or frames come from other servers, or are missing: they may do what the others do not."""
        self.words: set[str] = set()
        self.unload: str = ""
        """The first file that waits for ``unload``."""
        self.hidden = False
        """Whether a script makes names or code at run time."""
        self.statuses: dict[str, Status] = {}
        """By file: the first status that a script sets to a word that is none."""
        self.bare: set[str] = set()
        """Pages without any script, frame or refresh."""
        self.hosts: set[str] = set()
        self._seen: set[str] = set()
        self._pages: set[str] = set()
        self._left = MOST_READ
        self._parsed = 0

    @cached_property
    def folders(self) -> frozenset[str]:
        """The folders of the package that directly hold files."""
        return frozenset(name.rpartition("/")[0] for name in self.subject.names)

    @cached_property
    def base_names(self) -> frozenset[str]:
        """The names of all files without their folders."""
        return frozenset(name.rpartition("/")[2] for name in self.subject.names)

    def read(self, path: str) -> bytes | None:
        """Return a text file, or None: not there, read before, too large, or too much was read already."""
        if path in self._seen:
            return None
        self._seen.add(path)
        size = self.subject.size(path)
        if size > self.subject.limits.text or self._left <= 0:
            self.passed_over.append(self.subject.place(path))
            return None
        data = self.subject.read(path)
        if data is None:
            return None
        self._left -= len(data)
        if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            data = codecs.BOM_UTF8 + data.decode("utf-16", "replace").encode()
        self._listen(path, data)
        begin, end = _CONFLICT
        if end in data and (data.startswith(begin) or b"\n" + begin in data):
            self.say("content-conflict", Position(self.subject.place(path), data.count(b"\n", 0, data.find(begin)) + 1))
        return data

    def may_parse(self, path: str, size: int) -> bool:
        """Tell whether a page may be taken apart; one that may not is passed over."""
        self._parsed += size
        if size <= LARGEST_PAGE and self._parsed <= MOST_PARSED:
            return True
        self.passed_over.append(self.subject.place(path))
        return False

    def visit(self, path: str) -> None:
        """Have a page judged that another one opens."""
        if path not in self._pages and len(self._pages) < MOST_PAGES:
            self._pages.add(path)
            self.waiting.append(path)

    def read_rest(self, *words: str) -> None:
        """Read further pages and scripts of the package, until these words are found."""
        for path in sorted(self.subject.names):
            if self.words.issuperset(words):
                return
            if path.lower().endswith(_TEXTS):
                self.read(path)

    def _listen(self, path: str, data: bytes) -> None:
        for word in WORDS:
            if word not in self.words and word.encode() in data:
                self.words.add(word)
        if not self.unload and b"unload" in data and _UNLOAD.search(data) and not _LIBRARY.search(data):
            self.unload = path
        self.hidden = self.hidden or any(sign in data for sign in _HIDING)
        if b"_status" in data and (wrong := next(wrong_status(data.decode("utf-8", "replace")), None)):
            self.statuses[path] = wrong
