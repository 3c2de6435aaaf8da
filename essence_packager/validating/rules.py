"""The one list of rules: which functions judge a package of which standard, in this order."""

from collections.abc import Callable

from essence_packager.validating.cmi5 import cmi5
from essence_packager.validating.content import content
from essence_packager.validating.interactions import judge_interactions
from essence_packager.validating.lom import lom
from essence_packager.validating.pointers import pointers
from essence_packager.validating.say import Say
from essence_packager.validating.scorm12 import SCORM12
from essence_packager.validating.scorm2004 import SCORM2004
from essence_packager.validating.standards import Standard
from essence_packager.validating.subject import Subject
from essence_packager.validating.tincan import tincan

Rule = Callable[[Subject, Say], None]

_SCORM2004: tuple[Rule, ...] = (
    *SCORM2004,
    lom,
    content,
    pointers,
)

RULES: dict[Standard, tuple[Rule, ...]] = {
    Standard.SCORM12: (
        *SCORM12,
        lom,
        content,
        pointers,
    ),
    Standard.SCORM2004_2: _SCORM2004,
    Standard.SCORM2004_3: _SCORM2004,
    Standard.SCORM2004_4: _SCORM2004,
    Standard.TINCAN: (
        tincan,
        judge_interactions,
        content,
        pointers,
    ),
    Standard.CMI5: (
        cmi5,
        content,
        pointers,
    ),
}
