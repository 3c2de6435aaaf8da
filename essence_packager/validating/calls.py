"""Tells whether scripts of a package call an LMS by SCORM, as far as their texts say. Source: SCORM RTE 3.3."""

from essence_packager.validating.content_site import Site
from essence_packager.validating.say import Say
from essence_packager.validating.subject import Subject

_BEGINS = ("LMSInitialize", "API_1484_11")


def may_call(subject: Subject, say: Say) -> bool:
    """Tell whether some page or script of the package calls the LMS, or may do so where it cannot be looked at."""
    if not subject.has_files:
        return True
    site = Site(subject, say)
    for word in _BEGINS:
        site.read_rest(word)
        if word in site.words:
            return True
    return bool(site.passed_over or site.hidden)
