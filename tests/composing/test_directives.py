"""What directives become in the page: mark-up that reads well by itself, and in which nothing loads unasked."""

import re
from pathlib import Path

import pytest

import essence_packager
from essence_packager.composing.compose import compose
from essence_packager.composing.course import Course
from tests.support.sources import write_source

FILES = {
    "a.mp3": b"x" * 314_000,
    "talk.mp4": b"x" * 1_200_000,
    "talk.vtt": b"WEBVTT\n\n00:00.000 --> 00:01.000\nWho?\n",
    "a.png": b"\x89PNG\r\n\x1a\n",
    "form.pdf": b"%PDF-1.4",
}


def composed(folder: Path, text: str, language: str = "en") -> Course:
    media = {f"media/{name}": content for name, content in FILES.items()}
    write_source(folder, {**media, "lessons/01-one.md": f"# One\n\n{text}\n"}, language)
    return compose(essence_packager.load(folder))[0]


def page(folder: Path, text: str, language: str = "en") -> str:
    return composed(folder, text, language).texts[language].pages["one"]


def test_a_film_loads_nothing_until_it_is_played(tmp_path: Path) -> None:
    html = page(
        tmp_path,
        ":::{media} ../media/talk.mp4 {captions=../media/talk.vtt poster=../media/a.png title=Talk}\n"
        "**Ilze:** Who?\n:::",
    )
    [video] = re.findall("<video.*?</video>", html)
    assert 'preload="none"' in video
    assert " poster=" not in video
    assert 'data-poster="media/a.png"' in video
    assert '<track kind="captions" src="media/talk.vtt" srclang="en" label="Captions">' in video
    assert 'aria-label="Talk"' in video
    assert '<figcaption>Talk <span class="size">Video, 1.2 MB</span></figcaption>' in html
    assert "<summary>Read the text</summary><div><p><strong>Ilze:</strong> Who?</p></div></details>" in html


@pytest.mark.parametrize(("language", "words"), [("en", "Listen (0.3 MB)"), ("lv", "Klausīties (0,3 MB)")])
def test_a_part_is_listened_to_by_a_link_that_says_its_size(tmp_path: Path, language: str, words: str) -> None:
    html = page(tmp_path, "## Part {#p audio=../media/a.mp3}\n\nText.", language)
    assert html == (
        '<h2 id="h-one.p">Part</h2>\n'
        f'<p class="listen"><a href="media/a.mp3" data-do="listen">{words}</a></p>\n<p>Text.</p>'
    )


def test_a_question_and_its_options_are_listened_to_outside_their_labels(tmp_path: Path) -> None:
    html = page(
        tmp_path, ":::{question}\n## Who? {audio=../media/a.mp3}\n- [ ] Omar\n- [x] Ilze {audio=../media/a.mp3}\n:::"
    )
    assert html.count('data-do="listen"') == 2
    assert not any("listen" in label for label in re.findall("(?s)<label.*?</label>", html))


def test_an_image_has_a_caption_and_words(tmp_path: Path) -> None:
    html = page(tmp_path, ':::{media} ../media/a.png {alt="A \\"circle\\""}\nAs *drawn*.\n:::'.replace('\\"', "'"))
    assert html == (
        '<figure><img src="media/a.png" alt="A &#39;circle&#39;" loading="lazy">\n'
        "<figcaption>As <em>drawn</em>.</figcaption></figure>"
    )


def test_a_download_says_its_kind_and_size(tmp_path: Path) -> None:
    html = page(tmp_path, ":::{download} ../media/form.pdf\nA form.\n:::")
    assert '<a href="media/form.pdf" download>form.pdf</a> <span class="size">PDF, 0.1 MB</span>' in html
    assert "<p>A form.</p>" in html


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("tabs", '<div class="panels tabs" data-label="Phases">\n<section class="panel">\n<h2 id="h-one.a">A</h2>'),
        (
            "accordion",
            '<div class="panels accordion">\n<details class="panel"><summary><h2 id="h-one.a">A</h2></summary>',
        ),
        ("cards", '<div class="panels cards">\n<div class="panel">\n<h2 id="h-one.a">A</h2>'),
        ("steps", '<ol class="panels stages">\n<li class="panel">\n<h2 id="h-one.a">A</h2>'),
    ],
)
def test_parts_have_their_headings_and_all_of_their_text(tmp_path: Path, name: str, start: str) -> None:
    html = page(tmp_path, f":::{{{name}}} Phases\n## A\nFirst.\n## B\nSecond.\n:::")
    assert html.startswith(f'<p class="panels-title">Phases</p>\n{start}')
    assert "<p>First.</p>" in html
    assert "<p>Second.</p>" in html
    assert "hidden" not in html


def test_a_part_for_trainers_is_nowhere_in_the_package(tmp_path: Path) -> None:
    course = composed(tmp_path, "Before.\n\n:::{trainer}\nSecret. ![x](../media/a.png)\n:::\n\nAfter.")
    assert course.texts["en"].pages["one"] == "<p>Before.</p>\n\n<p>After.</p>"
    assert course.assets == ()
    assert "Secret" not in str(course.texts)


def test_a_reflection_says_who_reads_it(tmp_path: Path) -> None:
    html = page(tmp_path, ":::{reflect} Why? {#why}\n:::\n\n:::{reflect} How? {#how share=teacher}\n:::")
    private, shared = html.split("<form", 1)
    assert "Only you can read this. It stays on this device." in private
    assert 'maxlength="2000"' in private
    assert "Your teacher can read" in shared
    assert 'maxlength="200"' in shared


def test_what_stays_with_the_learner_takes_no_place_in_reports(tmp_path: Path) -> None:
    plan = ":::{checklist} Week {#week}\n- [ ] Ask\n:::"
    text = f":::{{reflect}} Why? {{#why}}\n:::\n\n{plan}\n\n:::{{reflect}} How? {{#how share=teacher}}\n:::"
    course = composed(tmp_path, text)
    assert [(entry.id, entry.number, entry.scored) for entry in course.interactions] == [
        ("week", None, False),
        ("how", 0, False),
    ]
