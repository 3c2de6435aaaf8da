"""The LRS of the tests of reporting."""

from tests.xapi.conftest import ralph

__all__ = ["ralph"]
