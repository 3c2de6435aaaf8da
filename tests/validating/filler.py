"""Makes a package of a published manifest: the names that its package held, with filler of a suitable kind."""

import json
import re
from pathlib import Path

from tests.validating.packages import PACKAGES, Files

_URL = re.compile(rb"<url>\s*(?:<!\[CDATA\[)?\s*([^<\s:?\]]+)(?=[\s<?\]])")
_LOM_12 = b"""<?xml version="1.0" encoding="UTF-8"?>
<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"><general>
<title><langstring xml:lang="en">Course</langstring></title></general></lom>
"""


def packaged(manifest: Path, standard: str) -> Files:
    """The manifest with filler for each file that its package held; of one without a list, for each local address."""
    data = manifest.read_bytes()
    names = json.loads((manifest.parent / "files.json").read_text(encoding="utf-8"))
    names = list(names) or [manifest.name, *(name.decode() for name in _URL.findall(data))]
    good = PACKAGES[standard]
    script = f"<script>{good['session.js'].decode()}</script>".encode()
    page = (
        good["index.html"].replace(b'<script src="session.js"></script>', b"").replace(b"</body>", script + b"</body>")
    )
    filler = {".html": page, ".htm": page, ".xml": _LOM_12, ".js": good["session.js"], ".css": b"p { margin: 0 }\n"}
    return {name: data if name == manifest.name else filler.get(Path(name).suffix.lower(), b"x") for name in names}
