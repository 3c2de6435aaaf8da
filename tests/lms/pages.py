"""The LMS's own pages: the player page with its frame, the page behind "Exit activity", frames around frames."""

import html
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Template
from urllib.parse import quote

from essence_packager.playing.host import SCORM12
from essence_packager.resources import resource
from tests.lms.records import LmsKind

HERE = Path(__file__).parent
SCORM_AGAIN = HERE.parent / "node_modules" / "scorm-again" / "dist" / "scorm12.min.js"
SCRIPTS = (
    *(resource("templates", "lms", f"{name}.js") for name in (*SCORM12, "recorder")),
    *(HERE / name for name in ("moodle_elements.js", "moodle_lms.js", "transport.js", "host.js")),
)
RUN_TIMES = "lms.js"
LOADER = "/mod/scorm/loadSCO.php"
HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">'
HOME = f"{HEAD}<title>Course</title><h1>Course</h1>"
LOGIN = f"{HEAD}<title>Log in</title><h1>Log in</h1>"


@cache
def host_script(name: str) -> bytes | None:
    """The source of a script of the host page, or None for a name that is none of them."""
    if name == SCORM_AGAIN.name:
        return SCORM_AGAIN.read_bytes()
    if name == RUN_TIMES:
        return b"\n".join(part.read_bytes() for part in SCRIPTS)
    return None


def player_page(config: Mapping[str, object], title: str, frame: str, kind: LmsKind, popup: bool) -> str:
    """The page that holds `window.API`.

    `frame` is "framed" (as in Moodle) or "full"; with `popup` a button opens the content in a window of its own.
    """
    names = (SCORM_AGAIN.name, RUN_TIMES) if kind is LmsKind.SCORM_AGAIN else (RUN_TIMES,)
    address = json.dumps(config["content"])
    content = '<iframe id="scorm_object" name="content" title="Content"></iframe>'
    if popup:
        content = f"<button id='open' onclick='window.open({html.escape(address)})'>Enter</button>"
    elif not config["content"]:
        content = ""
    return Template((HERE / "host.html").read_text(encoding="utf-8")).substitute(
        title=html.escape(title),
        frame=frame,
        content=content,
        config=json.dumps(config).replace("<", "\\u003c"),
        scripts="".join(f'<script src="/host/{name}"></script>' for name in names),
    )


def loading_page(target: str) -> str:
    """What Moodle's loadSCO.php does: it sends the frame on by script, so the content's referrer names the attempt."""
    return f"{HEAD}<title>Loading</title><script>location = {json.dumps(target)};</script>"


def nested_page(target: str, depth: int) -> str:
    """A page with nothing but a frame, `depth` times inside itself, around the content."""
    inner = target if depth <= 1 else f"/nest?depth={depth - 1}&to={quote(target, safe='')}"
    return (
        f"{HEAD}<title>Frame</title>"
        f'<iframe src="{html.escape(inner)}" title="Frame" style="width:100%;height:90vh"></iframe>'
    )
