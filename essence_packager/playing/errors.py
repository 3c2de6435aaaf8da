"""What keeps packages from being played."""


class CannotPlayError(Exception):
    """There is nothing to play packages with; the text says what to install."""
