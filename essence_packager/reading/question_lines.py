"""Where the parts of a question in Markdown stand, and how its attributes are written."""

from collections.abc import Sequence


class Lines:
    """The lines of a question's parts, by their paths in the YAML form; a part without a line has that of the whole."""

    def __init__(self, line: int) -> None:
        self.lines: dict[tuple[str | int, ...], int] = {(): line}
        self.values: dict[tuple[str | int, ...], str] = {}

    def place(self, path: Sequence[str | int] = (), key: bool = False) -> tuple[int, int]:
        steps = tuple(path)
        while steps not in self.lines:
            steps = steps[:-1]
        return self.lines[steps], 0

    def written(self, path: Sequence[str | int]) -> str:
        return self.values.get(tuple(path), "")
