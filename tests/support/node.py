"""Running JavaScript in Node, for tests of the player's modules."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.support.missing import missing


class Node:
    """The `node` on this machine."""

    def __init__(self) -> None:
        executable = shutil.which("node")
        if executable is None:
            missing("Node is not installed")
        self.executable = executable

    def run(self, *arguments: str | Path, stdin: str = "") -> str:
        """Run node with arguments; its standard output. An error of node fails the test with its message."""
        command = [self.executable, *map(str, arguments)]
        run = subprocess.run(command, input=stdin, capture_output=True, text=True, encoding="utf-8", check=False)
        assert run.returncode == 0, f"{run.stdout}\n{run.stderr}"
        return run.stdout

    def evaluate(self, module: str, **values: object) -> Any:
        """Run the source of an ES module that calls `answer(value)`, and hand out the value.

        Keyword arguments stand in the module as constants; everything passes as JSON.
        """
        constants = "".join(f"const {name} = {json.dumps(value)};\n" for name, value in values.items())
        answer = "const answer = (value) => process.stdout.write(JSON.stringify(value ?? null));\n"
        return json.loads(self.run("--input-type=module", "-", stdin=answer + constants + module))
