"""The least that any such program does: render lessons and quiz to plain HTML, and zip them with the pictures.

python tests/benchmarks/floor.py COURSE ZIP
"""

import re
import sys
import zipfile
from pathlib import Path

from markdown_it import MarkdownIt

_TEXT = re.compile(r'text: "(.*?)"[,}]?', re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def main(course: Path, target: Path) -> None:
    """Write the pages of a course into a zip."""
    markdown = MarkdownIt("commonmark").enable("table")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        names = []
        for lesson in sorted((course / "lessons").glob("*.md")):
            text = _FRONT_MATTER.sub("", lesson.read_text(encoding="utf-8"))
            names.append(f"{lesson.stem}.html")
            archive.writestr(names[-1], _page(markdown.render(text)))
        quiz = (course / "questions" / "final.yaml").read_text(encoding="utf-8")
        archive.writestr("quiz.html", _page("".join(markdown.render(text) for text in _TEXT.findall(quiz))))
        links = "".join(f'<li><a href="{name}">{name}</a></li>' for name in [*names, "quiz.html"])
        archive.writestr("index.html", _page(f"<ol>{links}</ol>"))
        for picture in sorted((course / "media").iterdir()):
            archive.write(picture, f"media/{picture.name}")


def _page(body: str) -> str:
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Lesson</title><body>{body}</body></html>'


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
