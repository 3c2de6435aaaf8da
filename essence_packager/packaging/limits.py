"""Proves at build time that the largest saved state fits a target, or names what to shorten."""

from essence_packager.composing.course import Course
from essence_packager.findings.catalogue import finding
from essence_packager.model.finding import Finding, Position
from essence_packager.packaging.target import Target

NAMED = 5


def limit_findings(course: Course, target: Target) -> tuple[Finding, ...]:
    """Return a finding when a learner could reach a state that the target's LMSs cut off."""
    if course.worst_state <= target.state_limit:
        return ()
    by_size = sorted(course.interactions, key=lambda entry: -entry.state_size)
    largest = ", ".join(f"{entry.id} ({entry.state_size})" for entry in by_size[:NAMED])
    return (
        finding(
            "state-overflow",
            Position("module.yaml"),
            size=f"{course.worst_state:,}",
            limit=f"{target.state_limit:,}",
            target=target.name,
            largest=largest or "-",
        ),
    )
