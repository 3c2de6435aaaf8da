"""Reads the ids of entries as authors mean them: ``Final Test`` is ``final-test``, as its finding says to write."""

import re
from collections.abc import Mapping
from typing import Any

from essence_packager.model.identifier import identifier

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")


def meant_id(entry: Mapping[str, Any]) -> str:
    """Return the id of an entry, mended where its form is wrong; empty where it has none."""
    id = entry.get("id")
    if not isinstance(id, str):
        return ""
    return id if _ID.fullmatch(id) else identifier(id, "my-id")
