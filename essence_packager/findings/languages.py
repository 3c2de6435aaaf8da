"""The languages that findings are told in; apart from the words, for every command asks for them when it starts."""

LANGUAGES = ("en", "lv")
"""The catalogue's own language first; each other has ``<file>.<tag>.toml`` beside each file of the catalogue."""
