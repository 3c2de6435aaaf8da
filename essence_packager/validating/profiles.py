"""The profiles: through whose eyes a package is judged. Severities that differ stand in the catalogue."""

PROFILES = {
    "generic": "what common LMSs need",
    "moodle": "what Moodle 4 does with the package",
    "adl": "the letter of the standards, as conformance tests read it",
}
