"""What a package launches, looked at without running it: good pages, and the smallest change that is each mistake."""

from pathlib import Path

import pytest

from essence_packager.validating.limits import DEFAULT
from tests.validating.packages import PACKAGES, Files, changed, found, judged, only, without

GOOD = PACKAGES["scorm12"]
PAGE, SESSION = "index.html", "session.js"


def page(*changes: tuple[str, str], files: Files = GOOD) -> Files:
    return changed(files, *changes, file=PAGE)


def session(*changes: tuple[str, str], files: Files = GOOD) -> Files:
    return changed(files, *changes, file=SESSION)


def listed(files: Files) -> Files:
    """List every file in the manifest too."""
    more = "".join(f'<file href="{name}"/>' for name in files if name not in {"imsmanifest.xml", PAGE, SESSION})
    return changed(files, ('<file href="session.js"/>', f'<file href="session.js"/>{more}'))


def shown(text: str, **more: bytes) -> Files:
    """The good package whose page holds a text, with further files: ``a_b__css`` is ``a/b.css``."""
    names = {name.replace("__", ".").replace("_", "/"): data for name, data in more.items()}
    return listed(page(("<h1>", f"{text}<h1>"), files=GOOD | names))


POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 12345\n"

CHANGES: dict[str, Files] = {
    "content-insecure": shown('<script src="http://example.org/a.js"></script>'),
    "content-third-party": shown('<script src="https://example.org/a.js"></script>'),
    "content-local-disk": shown('<img alt="" src="file:///C:/team.png">'),
    "content-absolute-path": shown('<img alt="" src="/team.png">'),
    "content-outside": shown('<img alt="" src="../../team.png">'),
    "content-reference-missing": shown('<img alt="" src="team.png">'),
    "content-reference-case": shown('<img alt="" src="Team.png">', team__png=b""),
    "content-style-missing": shown("<style>p { background: url(team.png) }</style>"),
    "page-language-missing": page(('<html lang="en">', "<html>")),
    "page-title-missing": page(("<title>Unit</title>", "")),
    "page-image-unnamed": shown('<img src="team.png">', team__png=b""),
    "sco-without-script": without(
        changed(page(('<script src="session.js"></script>', "")), ('<file href="session.js"/>', "")), SESSION
    ),
    "sco-never-begins": session(("LMSInitialize", "begin")),
    "sco-never-ends": session(("LMSFinish", "end")),
    "sco-calls-other-version": GOOD | {SESSION: PACKAGES["scorm2004-4"][SESSION]},
    "sco-ends-at-unload": session(('"pagehide"', '"beforeunload"')),
    "sco-status-unknown": session(('"completed"', '"complete"')),
    "page-empty": listed(GOOD | {PAGE: b" \n"}),
    "page-language-wrong": page(('<html lang="en">', '<html lang="en_US">')),
    "page-encoding-missing": page(('<meta charset="utf-8">', ""), ("Read this.", "Lasi šo.")),
    "page-encoding-wrong": page(('charset="utf-8"', 'charset="windows-1257"'), ("Read this.", "Lasi šo.")),
    "content-base": page(("<head>", '<head><base href="/">')),
    "content-leaves": shown('<meta http-equiv="refresh" content="0; url=https://example.org/">'),
    "content-call-missing": shown('<script>fetch("data/course.json")</script>'),
    "content-page-in-place": shown(
        '<script src="lib.js"></script>', lib__js=b"<!DOCTYPE html><title>Not found</title>"
    ),
    "content-plugin": shown('<embed src="film.swf">', film__swf=b"CWS"),
    "content-conflict": session(("find(window);", "find(window);\n<<<<<<< mine\n//\n=======\n>>>>>>> theirs\n")),
    "file-is-pointer": shown('<img alt="" src="team.png">', team__png=POINTER),
}


def test_what_a_style_sheet_lacks_is_said_once(tmp_path: Path) -> None:
    lacks = "<style>p { background: url(a.png) }\nq { background: url(../../b.png) }</style>"
    assert "here: 2" in only(tmp_path, shown(lacks), "content-style-missing").message


RIGHT: dict[str, Files] = {
    "sco-status-unknown": session(('"completed"', '"not attempted"')),
    "page-language-wrong": page(('<html lang="en">', '<html lang="en-US">')),
    "page-encoding-missing": page(("Read this.", "Lasi šo.")),
    "page-encoding-wrong": page(('charset="utf-8"', 'charset="UTF8"'), ("Read this.", "Lasi šo.")),
    "content-base": page(("<head>", '<head><base href="./">')),
    "content-leaves": shown('<meta http-equiv="refresh" content="60">'),
    "content-call-missing": shown('<script>fetch("data/course.json")</script>', data_course__json=b"{}"),
    "content-page-in-place": shown('<script src="lib.js"></script>', lib__js=b"// <html>"),
    "content-conflict": session(("find(window);", "find(window); // <<<<<<< mine")),
    "file-is-pointer": shown('<img alt="" src="team.png">', team__png=b"x" + POINTER),
    "content-plugin": shown('<video><object data="film.swf"></object></video>', film__swf=b"CWS"),
}


@pytest.mark.parametrize("id", RIGHT)
def test_the_nearest_package_without_the_mistake_is_right(tmp_path: Path, id: str) -> None:
    assert found(tmp_path, RIGHT[id]) == []


def test_letters_that_nobody_sees_may_be_in_any_encoding(tmp_path: Path) -> None:
    text = GOOD[PAGE].replace(b"<h1>", b"<!-- caf\xe9 --><script>// \xe9</script><h1>")
    assert found(tmp_path, GOOD | {PAGE: text}) == []


def test_a_letter_that_comes_out_wrong_has_its_line(tmp_path: Path) -> None:
    text = GOOD[PAGE].replace(b"Read this.", b"<!--\n-->caf\xe9")
    finding = only(tmp_path, GOOD | {PAGE: text}, "page-encoding-wrong")
    assert finding.position.line == 4


def test_what_is_opened_is_no_program_for_a_server(tmp_path: Path) -> None:
    files = {name.replace(".html", ".php"): data for name, data in GOOD.items()}
    files = changed(files, ("index.html", "index.php"))
    assert only(tmp_path, files, "content-of-server").position.file == "imsmanifest.xml"


def test_an_icon_elsewhere_is_a_remark_only(tmp_path: Path) -> None:
    for place in ("/favicon.ico", "../favicon.ico"):
        only(tmp_path, shown(f'<link rel="icon" href="{place}">'), "content-style-missing")


def test_links_lead_astray_too(tmp_path: Path) -> None:
    only(tmp_path, shown('<a href="/courses/next.html">Next</a>'), "content-absolute-path")
    only(tmp_path, shown('<a href="../next.html">Next</a>'), "content-outside")


def test_addresses_begin_at_their_page_and_not_at_the_root(tmp_path: Path) -> None:
    inner = b'<html lang="en"><head><title>In</title><script src="session.js"></script></head></html>'
    frame = '<iframe src="inner/page.html"></iframe>'
    finding = only(tmp_path, shown(frame, inner_page__html=inner), "content-reference-missing")
    assert "inner/session.js" in finding.message
    assert found(tmp_path, shown(frame, inner_page__html=inner, inner_session__js=b"")) == []
    escaped = shown(frame, inner_page__html=inner.replace(b"session", b"%73")) | {"inner/%73.js": b""}
    assert "content-reference-missing" not in found(tmp_path, escaped)


def test_a_link_to_its_own_folder_leads_somewhere(tmp_path: Path) -> None:
    assert found(tmp_path, shown('<a href=".">All</a> <a href="./">All</a>')) == []


def test_back_slashes_are_slashes_to_a_browser(tmp_path: Path) -> None:
    assert found(tmp_path, shown('<img alt="" src="media\\team.png">', media_team__png=b"")) == []


@pytest.mark.parametrize(
    "text",
    [
        '<svg><image href="team.png"/></svg>',
        '<svg><use xlink:href="signs.svg#up"/></svg>',
        '<script type="module">import "./part.js";</script>',
        '<script type="module">const part = await import("./part.js");</script>',
    ],
)
def test_pictures_in_pictures_and_parts_of_scripts_must_be_there(tmp_path: Path, text: str) -> None:
    only(tmp_path, shown(text), "content-reference-missing")


@pytest.mark.parametrize(
    "plugin", ['<applet code="A"></applet>', '<object type="application/x-silverlight-2"></object>']
)
def test_other_plug_ins_are_gone_too(tmp_path: Path, plugin: str) -> None:
    only(tmp_path, shown(plugin), "content-plugin")


def test_the_maker_s_own_machine_is_his_own(tmp_path: Path) -> None:
    only(tmp_path, shown('<script src="http://localhost:8080/a.js"></script>'), "content-local-disk")


@pytest.mark.parametrize("id", CHANGES)
def test_a_mistake_is_found(tmp_path: Path, id: str) -> None:
    only(tmp_path, CHANGES[id], id)


@pytest.mark.parametrize("profile", ["generic", "moodle", "adl"])
@pytest.mark.parametrize("id", CHANGES)
def test_nothing_in_content_is_an_error_but_that_there_is_none(tmp_path: Path, id: str, profile: str) -> None:
    """What is only looked at, not run, is never certain; a launched page without a sign in it is."""
    assert judged(tmp_path, CHANGES[id], profile).ok is (id != "page-empty")


def test_an_empty_page_that_is_not_launched_keeps_nobody_from_playing(tmp_path: Path) -> None:
    assert judged(tmp_path, shown('<iframe title="a" src="a.html"></iframe>', a__html=b""), "generic").ok


def test_flash_is_found(tmp_path: Path) -> None:
    files = GOOD | {"course.swf": b"CWS"}
    bad = changed(files, (' href="index.html">', ' href="course.swf"><file href="course.swf"/>'))
    only(tmp_path, bad, "content-flash")


def test_an_asset_need_not_talk_to_the_lms(tmp_path: Path) -> None:
    files = changed(CHANGES["sco-without-script"], ('scormtype="sco"', 'scormtype="asset"'))
    assert "sco-without-script" not in found(tmp_path, files)


@pytest.mark.parametrize(
    ("standard", "id", "word"),
    [
        ("scorm2004-4", "sco-never-begins", "API_1484_11"),
        ("scorm2004-4", "sco-never-ends", "Terminate"),
        ("tincan", "xapi-launch-unread", "endpoint"),
        ("cmi5", "cmi5-launch-unread", "fetch"),
        ("cmi5", "cmi5-launch-unread", "endpoint"),
        ("cmi5", "cmi5-never-terminated", "terminated"),
    ],
)
def test_what_the_standard_needs_of_scripts_is_looked_for(tmp_path: Path, standard: str, id: str, word: str) -> None:
    assert found(tmp_path, session((word, "other"), files=PACKAGES[standard])) == [id]


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://example.org/">More</a><a href="mailto:a@example.org">Write</a><a href="/">LMS</a>',
        '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><img alt="" src="{{ picture }}">',
        '<!-- <img src="old.png"> --><script>var s = "<img src=\'made.png\'>";</script>',
        '<a href="#top">Up</a><a href="?page=2">Next</a><a href="javascript:next()">Next</a>',
        '<iframe src="about:blank"></iframe><a href="media/">All</a><a href="next">Next</a>',
        '<img alt="" src="media/te%20am.png?v=2"><style>p { background: url( "media/te am.png" ) }</style>',
        '<img alt="" srcset="media/te%20am.png 1x, media/te%20am.png 2x"><style>@import "media/a.css";</style>',
        '<link rel="canonical" href="https://example.org/"><link rel="preconnect" href="//example.org">',
        "<style>/* url(old.png) */ p { filter: url(#blur) }</style>",
        "<style>@namespace svg url(http://www.w3.org/2000/svg); p { margin: 0 }</style>",
        '<p title="a > b" hidden>half <b <i>open',
    ],
)
def test_what_is_no_mistake_is_passed_over(tmp_path: Path, text: str) -> None:
    files = shown(text, media_a__css=b"p { background: url('te%20am.png') }")
    files["media/te am.png"] = b""
    assert found(tmp_path, changed(files, ('"media/a.css"/>', '"media/a.css"/><file href="media/te%20am.png"/>'))) == []


@pytest.mark.parametrize(
    ("text", "more", "place"),
    [
        ('<link rel="stylesheet" href="a/b.css">', {"a_b__css": b"p {}\nq { background: url(/c.png) }"}, "a/b.css:2"),
        ('<iframe src="a/b.html"></iframe>', {"a_b__html": b'<html>\n<img alt="" src="/c.png">'}, "a/b.html:2"),
        ('<a href="a/b.html">Next</a>', {"a_b__html": b'<html>\n<script src="/c.js"></script>'}, "a/b.html:2"),
    ],
)
def test_what_the_page_loads_is_looked_at_too(tmp_path: Path, text: str, more: dict[str, bytes], place: str) -> None:
    finding = only(tmp_path, shown(text, **more), "content-absolute-path")
    assert str(finding.position) == place


def test_the_call_may_be_in_any_script_of_the_package(tmp_path: Path) -> None:
    files = page(('<script src="session.js"></script>', "<script>load('session' + '.js')</script>"))
    assert found(tmp_path, files) == []


@pytest.mark.parametrize(
    "unsure",
    [
        '<script src="https://example.org/player.js"></script>',
        '<iframe src="https://example.org/course/"></iframe>',
        '<script>call("LMS" + "Initialize")</script>',
        '<script src="player.js"></script>',
    ],
)
def test_silence_where_nothing_is_sure(tmp_path: Path, unsure: str) -> None:
    files = page(("<h1>", f"{unsure}<h1>"), files=session(("LMSInitialize", "begin")))
    assert set(found(tmp_path, files)) <= {"content-third-party", "content-reference-missing"}


def test_a_library_that_knows_unload_is_no_reason(tmp_path: Path) -> None:
    files = session(('"pagehide"', '"popstate"'), files=shown("", lib__js=b'/*! jQuery v1.9 */ w.on("unload", f)'))
    assert found(tmp_path, files) == []


def test_files_that_are_too_large_are_named_in_a_note(tmp_path: Path) -> None:
    files = listed(GOOD | {"big.js": b"/*" + b" " * 5000 + b"*/"})
    limits = DEFAULT._replace(text=4000)
    report = judged(tmp_path, session(("LMSInitialize", "begin"), files=files), limits=limits)
    assert [finding.id for finding in report.findings] == ["content-not-looked-at"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1257", "no-such"])
def test_pages_in_any_encoding_are_read(tmp_path: Path, encoding: str) -> None:
    text = GOOD[PAGE].decode().replace("utf-8", encoding.removesuffix("-sig")).replace("<h1>", '<img src="ā.png"><h1>')
    data = text.encode("utf-8" if encoding == "no-such" else encoding)
    files = listed(GOOD | {"%C4%81.png": b""}) | {PAGE: data, "ā.png": b""}
    del files["%C4%81.png"]
    assert found(tmp_path, files) == ["page-image-unnamed"]
