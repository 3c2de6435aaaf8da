"""The page around a SCO: it offers the API of the SCO's standard, made of the scripts in templates/lms."""

import json
from collections.abc import Callable
from http import HTTPStatus
from string import Template

from essence_packager.playing.launchable import Launchable
from essence_packager.playing.server import CONTENT, Answer, Asked
from essence_packager.resources import resource
from essence_packager.validating.standards import Standard

HOST = "/lms/"
LEFT = "left"
"""The page below it that comes after, and tells what content did while it was left."""
_BOTH = ("value_checks", "strict_session")
SCORM12 = (*_BOTH, "cmi_types", "cmi_feedback", "cmi_elements", "strict_lms", "strict_finish")
SCORM2004 = (
    *_BOTH,
    *(f"strict2004_{part}" for part in ("types", "responses", "elements", "evaluation", "rules", "warnings", "state")),
    "strict2004",
)
"""The scripts of the strict run-times, in the order in which they must be loaded."""

_EDITIONS = {Standard.SCORM2004_2: 2, Standard.SCORM2004_3: 3, Standard.SCORM2004_4: 4}
_PAGE = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>LMS</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 } iframe { position: fixed; width: 100%; height: 100%; border: 0 }</style>
</head>
<body>
<iframe title="Content" name="content" allow="autoplay; fullscreen"></iframe>
<script type="application/json" id="config">$config</script>
<script>$scripts</script>
<script>startPlaying();</script>
</body>
</html>
""")


_LEFT_PAGE = Template("""<!doctype html>
<html lang="en"><title>LMS</title><link rel="icon" href="data:,">
<script>$scripts</script><script>tellKept();</script></html>
""")


def host(launchable: Launchable, standard: Standard) -> Callable[[Asked], Answer]:
    """Return what answers with the page around this SCO, and with the one that comes after."""
    is_2004 = standard.is_2004
    names = (*(SCORM2004 if is_2004 else SCORM12), "recorder", "playing")
    known = launchable.known
    config = {
        "api": "API_1484_11" if is_2004 else "API",
        "launch": {
            "values": dict(known.values),
            "edition": _EDITIONS.get(standard, 4),
            "shared": [store._asdict() for store in known.shared],
        },
        "content": CONTENT + launchable.address,
    }
    page = _PAGE.substitute(config=json.dumps(config).replace("<", "\\u003c"), scripts=_scripts(*names))
    left = _LEFT_PAGE.substitute(scripts=_scripts("playing"))
    return lambda asked: Answer(
        HTTPStatus.OK, (left if asked.path == LEFT else page).encode(), "text/html; charset=utf-8"
    )


def _scripts(*names: str) -> str:
    return "\n".join(resource("templates", "lms", f"{name}.js").read_text(encoding="utf-8") for name in names)
