"""xAPI: a package that an LMS launches with the address of its LRS, to which the player sends statements."""

from collections.abc import Mapping, Sequence

from essence_packager.composing.course import Course
from essence_packager.packaging.target import PlayerFacts, Target

MANIFEST = "tincan.xml"


def _control_documents(course: Course, language: str, names: Sequence[str]) -> Mapping[str, bytes]:
    # lxml and tincan are loaded only when there is an xAPI package to write.
    from essence_packager.packaging.tincan_xml import tincan_xml

    return {MANIFEST: tincan_xml(course, language)}


def _player_facts(version: str) -> PlayerFacts:
    def facts(course: Course, language: str) -> Mapping[str, object]:
        from essence_packager.packaging.xapi_statements import player_facts

        return {"xapi": player_facts(course, language, version)}

    return facts


def _target(name: str, title: str, version: str) -> Target:
    return Target(
        name=name,
        title=title,
        guide="lrs",
        adapter="xapi",
        # The address of the LRS comes with the launch, so requests may go anywhere; scripts come out of the package.
        csp="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; "
        "font-src 'self'; connect-src http: https:; form-action 'none'; base-uri 'none'",
        state_limit=64_000,  # the State resource has no limit of its own (xAPI 1.0.3, Part 3, 2.3); LRSs take megabytes
        manifest=MANIFEST,
        control_documents=_control_documents,
        player_facts=_player_facts(version),
    )


XAPI = _target("xapi", "xAPI 1.0.3", "1.0.3")
"""xAPI with the version that nearly all LRSs speak."""

XAPI2 = _target("xapi2", "xAPI 2.0", "2.0.0")
"""The same for LRSs that insist on IEEE 9274.1.1; the statements do not differ."""
