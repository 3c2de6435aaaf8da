"""The standards that packages can be made for, in one visible list."""

from collections.abc import Mapping

from essence_packager.packaging.scorm12 import SCORM12
from essence_packager.packaging.target import Target
from essence_packager.packaging.xapi import XAPI, XAPI2

TARGETS: Mapping[str, Target] = {target.name: target for target in (SCORM12, XAPI, XAPI2)}
"""Targets by the name that the command line takes."""
