"""The rules of SCORM 1.2 manifests, in their order. Source: SCORM 1.2 CAM 2.3."""

from essence_packager.validating import (
    added_places,
    adlcp12,
    hrefs,
    identifiers,
    manifest_metadata,
    moodle_text,
    references,
    spelling,
    structure12,
    titles,
)

CONTENT_PACKAGE = (
    manifest_metadata.version,
    manifest_metadata.namespaces,
    identifiers.identifiers,
    references.default_organization,
    references.items,
    spelling.scormtype,
    references.launchable,
    references.dependencies,
    spelling.added,
    titles.titles,
    titles.visible,
    hrefs.hrefs,
    hrefs.launch_files_listed,
    hrefs.bases,
    hrefs.parameters,
    hrefs.unlisted,
    manifest_metadata.locations,
    moodle_text.moodle_text,
)
"""What holds for SCORM 1.2 and 2004 alike."""

SCORM12 = (
    structure12.structure12,
    added_places.added_places,
    *CONTENT_PACKAGE,
    adlcp12.prerequisites,
    adlcp12.mastery,
    adlcp12.times,
    adlcp12.launch_data,
    adlcp12.without_sco,
)
