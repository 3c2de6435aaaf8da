"""What directives mean: the trees, the questions and the media that a lesson with them has."""

from pathlib import Path

from essence_packager.model.questions.checklist import Checklist
from essence_packager.model.questions.long_text import LongText
from tests.reading.folders import Content, lesson, module, picture
from tests.reading.trees import shown

SOUND: dict[str, Content] = {"media/a.mp3": b"x"}


def body(folder: Path, text: str, files: dict[str, Content] | None = None) -> str:
    return shown(module(folder, lesson(text) | (files or {})).lessons[0].body)


def media(folder: Path, text: str, files: dict[str, Content]) -> list[str]:
    return [file.path for file in module(folder, lesson(text) | files).media]


def test_every_heading_of_the_first_ones_level_begins_a_part(tmp_path: Path) -> None:
    text = ":::{steps} How\n## One\n### Deeper\nText.\n## Two\nMore.\n:::"
    assert body(tmp_path, text) == (
        "panels[name=steps title=How]("
        "panel(heading[level=2 id=one]('One') heading[level=3 id=deeper]('Deeper') paragraph('Text.')) "
        "panel(heading[level=2 id=two]('Two') paragraph('More.')))"
    )


def test_directives_stand_inside_each_other_with_three_colons_each(tmp_path: Path) -> None:
    text = ":::{tabs}\n## One\n:::{note}\nBe kind.\n:::\n## Two\n:::{accordion}\n### How\nSo.\n:::\n:::"
    assert body(tmp_path, text) == (
        "panels[name=tabs](panel(heading[level=2 id=one]('One') callout[name=note](paragraph('Be kind.'))) "
        "panel(heading[level=2 id=two]('Two') "
        "panels[name=accordion](panel(heading[level=3 id=how]('How') paragraph('So.')))))"
    )


def test_a_link_leads_to_a_heading_inside_a_part(tmp_path: Path) -> None:
    text = "[There](#two)\n\n:::{tabs}\n## One\nText.\n## Two\nMore.\n:::"
    assert "lesson=why fragment=two" in body(tmp_path, text)


def test_a_film_has_captions_poster_title_and_transcript(tmp_path: Path) -> None:
    text = (
        ':::{media} ../media/a.mp4 {captions=../media/a.vtt poster=../media/a.png title="A talk"}\n**Ilze:** Who?\n:::'
    )
    files: dict[str, Content] = {"media/a.mp4": b"x", "media/a.vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\nWho?\n"}
    assert body(tmp_path, text, files | picture()) == (
        "media[kind=video src=media/a.mp4 title=A talk captions=media/a.vtt poster=media/a.png]"
        "(paragraph(strong('Ilze:') ' Who?'))"
    )
    assert media(tmp_path, text, files | picture()) == ["media/a.mp4", "media/a.png", "media/a.vtt"]


def test_the_place_of_a_file_may_have_spaces(tmp_path: Path) -> None:
    files: dict[str, Content] = {"media/my talk.mp3": b"x"}
    assert media(tmp_path, ":::{media} ../media/my talk.mp3\nWho?\n:::", files) == ["media/my talk.mp3"]
    assert media(tmp_path, ":::{media} <../media/my%20talk.mp3>\nWho?\n:::", files) == ["media/my talk.mp3"]


def test_an_image_has_words_and_a_caption(tmp_path: Path) -> None:
    text = ':::{media} ../media/a.png {alt="A circle"}\nAs *drawn*.\n:::'
    assert body(tmp_path, text, picture()) == (
        "media[kind=image src=media/a.png]('A circle'paragraph('As ' emphasis('drawn') '.'))"
    )


def test_headings_and_the_title_can_be_listened_to(tmp_path: Path) -> None:
    files = {
        "lessons/01-why.md": "# Why {audio=../media/a.mp3}\n\n## Part {#p audio=../media/a.mp3}\n\nText.\n",
        **SOUND,
    }
    found = module(tmp_path, files)
    assert found.lessons[0].title == "Why"
    assert shown(found.lessons[0].body) == (
        "listen[audio=media/a.mp3] heading[level=2 id=p audio=media/a.mp3]('Part') paragraph('Text.')"
    )
    assert [file.path for file in found.media] == ["media/a.mp3"]


def test_questions_and_options_can_be_listened_to(tmp_path: Path) -> None:
    text = (
        ":::{question}\n## Who? {#first audio=../media/a.mp3}\n- [ ] Omar {audio=../media/a.mp3}\n"
        "- [x] Ilze {#ilze audio=../media/a.mp3}\n:::"
    )
    [question] = module(tmp_path, lesson(text) | SOUND).lessons[0].questions
    assert question.audio == "media/a.mp3"
    assert [option.audio for option in question.offered(str)] == ["media/a.mp3", "media/a.mp3"]


def test_a_part_for_trainers_is_kept_for_handbooks_and_its_media_are_not_packed(tmp_path: Path) -> None:
    text = ":::{trainer}\n## Time\nTen minutes.\n\n![A plan](../media/a.png)\n:::\n\n![A circle](../media/b.png)"
    files = picture() | picture("media/b.png")
    assert body(tmp_path, text, files).startswith("trainer(heading[level=2 id=time]('Time')")
    assert media(tmp_path, text, files) == ["media/b.png"]


def test_a_part_for_trainers_in_a_question_leaves_no_word_in_it(tmp_path: Path) -> None:
    text = ":::{question}\n## Who? {#it}\n\n:::{trainer}\nNobody knows.\n:::\n\nAnswer: me\n:::"
    [question] = module(tmp_path, lesson(text)).lessons[0].questions
    assert question.text.plain == "Who?"
    assert "Nobody" not in question.text.source


def test_a_private_reflection_is_no_question(tmp_path: Path) -> None:
    found = module(tmp_path, lesson(":::{reflect} What now? {#now formerly=then limit=500}\nThink.\n:::")).lessons[0]
    assert found.questions == ()
    assert shown(found.body) == "reflect[id=now stable=then limit=500](paragraph('What now?') paragraph('Think.'))"


def test_a_shared_reflection_is_a_long_text(tmp_path: Path) -> None:
    found = module(tmp_path, lesson(":::{reflect} {#now share=teacher limit=300}\nWhat *now*?\n:::")).lessons[0]
    [question] = found.questions
    assert isinstance(question, LongText)
    assert (question.id, question.limit, question.text.plain) == ("now", 300, "What now?")
    assert shown(found.body) == "question[ref=now]"


def test_a_checklist_may_be_longer_than_reports_have_letters(tmp_path: Path) -> None:
    entries = "".join(f"- [ ] Day {number}\n" for number in range(1, 41))
    [question] = module(tmp_path, lesson(f":::{{checklist}} My month {{#month}}\n{entries}:::")).lessons[0].questions
    assert isinstance(question, Checklist)
    assert len(question.items) == 40


def test_a_checklist_has_a_title_and_entries(tmp_path: Path) -> None:
    text = ":::{checklist} My week {#week}\nFor the first days.\n\n- [ ] Ask {#ask}\n- [ ] Listen *well*\n:::"
    found = module(tmp_path, lesson(text)).lessons[0]
    [question] = found.questions
    assert isinstance(question, Checklist)
    assert (question.id, question.text.plain) == ("week", "My week For the first days.")
    assert [(item.id, item.text.plain) for item in question.items] == [("ask", "Ask"), ("listen-well", "Listen well")]
    assert shown(found.body) == "question[ref=week]"
