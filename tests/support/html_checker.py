"""The Nu HTML checker over many files in one run of Java."""

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.support.missing import missing

JAR = Path(__file__).parents[1] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def check_html(paths: Iterable[Path]) -> list[str]:
    """Every error and warning of the checker as `file:line: text`; without Java the test is skipped, or fails in CI.

    Files ending in .css and .svg are checked as what they are.
    """
    java = shutil.which("java")
    if java is None or not JAR.is_file():
        missing("the HTML checker needs Java and the npm packages of tests/package.json")
    files = [str(path) for path in paths]
    command = [java, "-jar", str(JAR), "--format", "json", "--also-check-css", "--also-check-svg", *files]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    messages = json.loads(run.stderr)["messages"]
    return [
        f"{message.get('url', '')}:{message.get('lastLine', '')}: {message['message']}"
        for message in messages
        if message["type"] in ("error", "non-document-error") or message.get("subType") == "warning"
    ]
