"""Packs a course: a zip for every target and language, and what a teacher needs beside it."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from essence_packager.composing.course import Asset, Course
from essence_packager.packaging.archive import Archived, Member, SourceFile, write_archive
from essence_packager.packaging.codebook import codebook, codebook_csv, codebook_json
from essence_packager.packaging.delivery import Delivery
from essence_packager.packaging.page import page_files
from essence_packager.packaging.target import Target
from essence_packager.packaging.teacher import teacher_sheet


class Package(NamedTuple):
    """A package that was written.

    ``size`` is in bytes; ``digest`` the sha256 of what the package holds, equal on every platform; ``state`` the most
    characters that a learner's saved state can have, of ``state_limit``; ``beside`` the teacher's sheet and code books.
    """

    target: str
    language: str
    path: Path
    size: int
    digest: str
    state: int
    state_limit: int
    beside: tuple[Path, ...]


def pack_all(course: Course, targets: Sequence[Target], languages: Sequence[str], out: Path) -> tuple[Package, ...]:
    """Write the packages of all targets and languages, and the files beside them, into the folder ``out``.

    They appear together or not at all. Raises PackagingError, with earlier output untouched, when a source file
    vanished or changed, or when the folder cannot take the files.
    """
    with Delivery(out) as delivery:
        return tuple(package for language in languages for package in _packages(course, targets, language, delivery))


def _packages(course: Course, targets: Sequence[Target], language: str, delivery: Delivery) -> Iterable[Package]:
    stem = f"{course.id}-{course.version}-{language}"
    names = {target: f"{stem}-{target.name}.zip" for target in targets}
    documents = _documents(course, language, stem, names)
    beside = tuple(delivery.folder / name for name in documents)
    for name, content in documents.items():
        delivery.write_bytes(name, content)
    for target, name in names.items():
        members = package_members(course, target, language)
        written = _write_zip(delivery, name, members, target)
        yield Package(
            target=target.name,
            language=language,
            path=delivery.folder / name,
            size=written.size,
            digest=written.digest,
            state=course.worst_state,
            state_limit=target.state_limit,
            beside=beside,
        )


def package_members(course: Course, target: Target, language: str) -> tuple[Member, ...]:
    """Return all files of a package; the manifest lists what is there, because it is made from what is there."""
    own = [Member(name, content) for name, content in page_files(course, language, target).items()]
    media = [_media_member(asset) for asset in course.assets]
    names = [member.name for member in (*own, *media)]
    control = [Member(*document) for document in target.control_documents(course, language, names).items()]
    return (*control, *own, *media)


def _media_member(asset: Asset) -> Member:
    media = asset.media
    content = media.data if media.data is not None else SourceFile(media.source, media.size, media.modified)
    return Member(f"media/{asset.name}", content)


def _write_zip(delivery: Delivery, name: str, members: Sequence[Member], target: Target) -> Archived:
    return delivery.write(name, lambda stream: write_archive(stream, members, first=target.manifest))


def _documents(course: Course, language: str, stem: str, packages: Mapping[Target, str]) -> dict[str, bytes]:
    """Return what goes beside the packages of a language, by name."""
    book = codebook(course, language)
    tables = {f"{stem}-codebook.csv": codebook_csv(book), f"{stem}-codebook.json": codebook_json(book)}
    return {f"{stem}-teacher.html": teacher_sheet(course, book, packages, tuple(tables)), **tables}
