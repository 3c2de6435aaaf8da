"""Measures the program against a floor: ``python -m tests.benchmarks``, or ``make bench``."""
