"""Findings for machines: one file per format, all with the same function ``render``."""
