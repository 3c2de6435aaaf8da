"""What saved answers hold (docs/explanation/state.md): ranks of options, whatever their order, and typed words."""

from collections.abc import Sequence


def ranks(names: Sequence[str]) -> tuple[int, ...]:
    """Return each name's place in the order of all names."""
    order = sorted(names)
    return tuple(order.index(name) for name in names)


def choice_size(options: int) -> int:
    """Return how many base-64 characters say which of so many options are chosen: one holds six of them."""
    return -(-options // 6)


def units(words: str) -> int:
    """Return how many UTF-16 units words take: what browsers count and a saved answer holds."""
    return len(words.encode("utf-16-le")) // 2
