"""Findings about the directives of lessons: media, downloads, parts, reflections, checklists, parts for trainers."""

from tests.reading.cases import Case
from tests.reading.folders import Content, lesson, picture

AT = "lessons/01-why.md:3"
SOUND: dict[str, Content] = {"media/a.mp3": b"x"}
FILM: dict[str, Content] = {"media/a.mp4": b"x"}
VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nWho?\n"
CAPTIONS: dict[str, Content] = {"media/a.vtt": VTT}
DIVIDED = ":::{tabs}\n## One\nFirst.\n\n## Two\nSecond.\n:::"
PLAN = ":::{checklist} My week\n- [ ] Ask\n- [ ] Listen\n:::"
REFLECT = ":::{reflect} What now? {#now}\n:::"
TRAINER = ":::{trainer}\nGive them ten minutes.\n:::"


def sound(behind: str = "../media/a.mp3", body: str = "Who?\n") -> dict[str, Content]:
    """Return a lesson with a sound."""
    return lesson(f":::{{media}} {behind}\n{body}:::") | SOUND


def film(behind: str = "{captions=../media/a.vtt}", captions: Content = VTT) -> dict[str, Content]:
    """Return a lesson with a film and its captions."""
    return lesson(f":::{{media}} ../media/a.mp4 {behind}\nWho?\n:::") | FILM | {"media/a.vtt": captions}


def shown(behind: str) -> dict[str, Content]:
    """Return a lesson with an image."""
    return lesson(f":::{{media}} {behind}\nA circle.\n:::") | picture()


IMAGE = shown('../media/a.png {alt="A circle"}')
FORM = lesson(":::{download} ../media/f.pdf\nA form.\n:::") | picture("media/f.pdf")


def unknown(name: str, guess: str, good: dict[str, Content]) -> Case:
    """Return a near miss of a directive's name."""
    return Case("directive-unknown", lesson(f":::{{{name}}}\nText.\n:::"), good, AT, says=f":::{{{guess}}}")


CASES = [
    unknown("tab", "tabs", lesson(DIVIDED)),
    unknown("tab-set", "tabs", lesson(DIVIDED)),
    unknown("video", "media", film()),
    unknown("audio", "media", sound()),
    unknown("Image", "media", IMAGE),
    unknown("youtube", "media", film()),
    unknown("medias", "media", sound()),
    unknown("file", "download", FORM),
    unknown("downlod", "download", FORM),
    unknown("checklists", "checklist", lesson(PLAN)),
    unknown("todo", "checklist", lesson(PLAN)),
    unknown("reflection", "reflect", lesson(REFLECT)),
    unknown("teacher", "trainer", lesson(TRAINER)),
    unknown("details", "accordion", lesson(DIVIDED.replace("tabs", "accordion"))),
    unknown("card", "cards", lesson(DIVIDED.replace("tabs", "cards"))),
    unknown("step", "steps", lesson(DIVIDED.replace("tabs", "steps"))),
    Case("directive-form", lesson("::: media ../media/a.mp3\n"), {}, AT + ":1", says=":::{media} ../media/a.mp3"),
    Case("directive-unclosed", lesson(DIVIDED.removesuffix(":::")), lesson(DIVIDED), AT + ":1", says="tabs"),
    # attributes
    Case(
        "directive-braces",
        sound('../media/a.mp3 {title="A talk"'),
        sound('../media/a.mp3 {title="A talk"}'),
        AT,
        says=':::{media} ../media/a.mp3 {title="A talk"}',
    ),
    Case(
        "directive-attribute",
        film("{caption=../media/a.vtt silent}"),
        film(),
        AT,
        also=("media-unused",),
        says="captions",
    ),
    Case("directive-attribute", sound("../media/a.mp3 {poster=../media/a.png}"), sound(), AT, says="media (audio)"),
    Case(
        "directive-without-attributes",
        lesson(":::{note} So {#so}\nBe kind.\n:::"),
        lesson(":::{note} So {so}\nBe kind.\n:::"),
        AT,
    ),
    Case("directive-attribute", lesson(REFLECT.replace("#now", "#now limits=300")), lesson(REFLECT), AT, says="limit"),
    Case("directive-attribute-twice", lesson(REFLECT.replace("#now", "#now #then")), lesson(REFLECT), AT),
    # files
    Case(
        "file-missing",
        lesson("## Part {audio=../media/a b.mp3}") | {"media/a b.mp3": b"x"},
        lesson('## Part {audio="../media/a b.mp3"}') | {"media/a b.mp3": b"x"},
        AT,
        also=("heading-attribute",),
        says='Write "../media/a b.mp3"',
    ),
    Case("file-missing", lesson(":::{media} ../media/b.mp3\nWho?\n:::"), sound(), AT + ":12"),
    Case(
        "file-missing",
        lesson(":::{media} media/a.mp3\nWho?\n:::") | SOUND,
        sound(),
        AT + ":12",
        says="../media/a.mp3",
    ),
    Case("file-not-named", sound(""), sound(), AT, also=("media-unused",)),
    Case("file-as-link", sound("[talk](../media/a.mp3)"), sound(), AT + ":12", says="../media/a.mp3"),
    Case("file-remote", lesson(":::{media} https://example.org/a.mp4\nWho?\n:::"), film(), AT + ":12"),
    Case(
        "file-not-in-media",
        lesson(":::{download} ../guide/f.pdf\nA form.\n:::") | {"guide/f.pdf": b"x"},
        FORM,
        AT + ":15",
    ),
    Case("path-case", sound("../media/A.mp3"), sound(), AT + ":12", says="../media/a.mp3"),
    Case(
        "video-kind",
        lesson(":::{media} ../media/a.mov\nWho?\n:::") | picture("media/a.mov"),
        film(),
        AT + ":12",
        says=".mp4",
    ),
    Case(
        "audio-kind",
        lesson(":::{media} ../media/a.wma\nWho?\n:::") | picture("media/a.wma"),
        sound(),
        AT + ":12",
        says=".mp3",
    ),
    Case(
        "media-kind",
        lesson(":::{media} ../media/a.psd\nWho?\n:::") | picture("media/a.psd"),
        film(),
        AT + ":12",
        says="jpg",
    ),
    Case(
        "media-is-document",
        lesson(":::{media} ../media/f.pdf\nA form.\n:::") | picture("media/f.pdf"),
        FORM,
        AT + ":12",
        says=":::{download} ../media/f.pdf",
    ),
    Case(
        "media-type",
        lesson(":::{download} ../media/a.exe\nA game.\n:::") | picture("media/a.exe"),
        FORM,
        AT + ":15",
    ),
    Case("media-alt-missing", shown("../media/a.png"), IMAGE, AT + ":12", says="{alt="),
    Case("media-alt-missing", shown('../media/a.png {alt=""}'), shown("../media/a.png {decorative}"), AT + ":12"),
    Case("media-transcript-missing", sound(body=""), sound(), AT + ":12"),
    Case(
        "media-captions-missing",
        lesson(":::{media} ../media/a.mp4\nWho?\n:::") | FILM,
        film(),
        AT + ":12",
        says="{captions=",
    ),
    Case(
        "media-captions-missing",
        lesson(":::{media} ../media/a.mp4\nWho?\n:::") | FILM,
        lesson(":::{media} ../media/a.mp4 {silent}\nWho?\n:::") | FILM,
        AT + ":12",
    ),
    Case(
        "captions-type",
        film("{captions=../media/a.srt}", None) | {"media/a.srt": "1\n"},
        film(),
        AT + ":12",
    ),
    Case("captions-form", film(captions="1\n00:00:00,000 --> 00:00:02,000\nWho?\n"), film(), "media/a.vtt:1"),
    Case("captions-empty", film(captions="WEBVTT\n"), film(captions="\ufeff" + VTT), "media/a.vtt:1"),
    Case("captions-encoding", film(captions=VTT.replace("Who", "Rīga").encode("cp1257")), film(), "media/a.vtt:1"),
    Case("media-empty", film(captions=""), film(), "media/a.vtt"),
    Case(
        "image-type",
        film("{captions=../media/a.vtt poster=../media/a.pdf}") | picture("media/a.pdf"),
        film("{captions=../media/a.vtt poster=../media/a.png}") | picture(),
        AT + ":12",
    ),
    Case(
        "download-without-words", lesson(":::{download} ../media/f.pdf\n:::") | picture("media/f.pdf"), FORM, AT + ":15"
    ),
    Case(
        "download-without-words",
        lesson(":::{download} ../media/f.pdf\n:::") | picture("media/f.pdf"),
        lesson(':::{download} ../media/f.pdf {title="A form"}\n:::') | picture("media/f.pdf"),
        AT + ":15",
    ),
    Case(
        "audio-kind",
        lesson("## Part {audio=../media/a.png}") | picture(),
        lesson("## Part {audio=../media/a.mp3}") | SOUND,
        AT,
    ),
    Case(
        "heading-attribute",
        lesson("## Part {adio=../media/a.mp3}"),
        lesson("## Part {audio=../media/a.mp3}") | SOUND,
        AT,
        says="Write audio",
    ),
    # parts
    Case("panels-without-headings", lesson(":::{tabs}\nOne.\n:::"), lesson(DIVIDED), AT, says="tabs"),
    Case("panels-without-headings", lesson(":::{steps}\n:::"), lesson(DIVIDED), AT, says="steps"),
    Case(
        "panels-text-outside",
        lesson(DIVIDED.replace("{tabs}\n", "{tabs}\nBefore.\n\n")),
        lesson(f"Before.\n\n{DIVIDED}"),
        "lessons/01-why.md:4",
    ),
    Case("panel-empty", lesson(DIVIDED.replace("First.\n", "")), lesson(DIVIDED), "lessons/01-why.md:4"),
    Case("heading-skips", lesson(DIVIDED.replace("##", "###")), lesson(DIVIDED), "lessons/01-why.md:4"),
    Case(
        "directive-not-here",
        lesson(f":::{{question}}\n## What?\n\n{DIVIDED}\n\nAnswer: me\n:::"),
        lesson(DIVIDED),
        "lessons/01-why.md:6",
    ),
    # what learners write and plan
    Case("reflect-without-words", lesson(":::{reflect} {#now}\n:::"), lesson(REFLECT), AT),
    Case(
        "reflect-share",
        lesson(REFLECT.replace("#now", "#now share=teachers")),
        lesson(REFLECT.replace("#now", "#now share=teacher")),
        AT,
        says="share=teacher",
    ),
    Case("reflect-share", lesson(REFLECT.replace("#now", "#now share")), lesson(REFLECT), AT),
    Case("id-form", lesson(REFLECT.replace("#now", "#Now")), lesson(REFLECT), AT, says="now"),
    Case("value-not-number", lesson(REFLECT.replace("#now", "#now limit=many")), lesson(REFLECT), AT),
    Case(
        "value-too-large",
        lesson(REFLECT.replace("#now", "#now limit=20000")),
        lesson(REFLECT.replace("#now", "#now limit=5000")),
        AT,
    ),
    Case(
        "value-too-large",
        lesson(REFLECT.replace("#now", "#now limit=5000 share=teacher")),
        lesson(REFLECT.replace("#now", "#now limit=300 share=teacher")),
        AT,
    ),
    Case("question-id-twice", lesson(f"{REFLECT}\n\n{REFLECT}"), lesson(REFLECT), "lessons/01-why.md:6"),
    Case(
        "directive-not-here",
        lesson(f":::{{question}}\n## What?\n\n{REFLECT}\n\nAnswer: me\n:::"),
        lesson(REFLECT),
        "lessons/01-why.md:6",
    ),
    Case(
        "checklist-without-tasks",
        lesson(":::{checklist} My week\n- Ask\n- Listen\n:::"),
        lesson(PLAN),
        "lessons/01-why.md:4",
    ),
    Case("checklist-without-tasks", lesson(":::{checklist} My week\n:::"), lesson(PLAN), AT),
    Case(
        "checklist-without-words",
        lesson(PLAN.replace(" My week", "")),
        lesson(PLAN.replace(" My week", "\nMy week\n")),
        AT,
    ),
    Case(
        "checklist-text-after",
        lesson(PLAN.replace("\n:::", "\n\nGood luck.\n:::")),
        lesson(f"{PLAN}\n\nGood luck."),
        "lessons/01-why.md:7",
    ),
    Case("checklist-ticked", lesson(PLAN.replace("[ ] Ask", "[x] Ask")), lesson(PLAN), "lessons/01-why.md:4"),
    Case("option-duplicate", lesson(PLAN.replace("Listen", "Ask")), lesson(PLAN), AT),
    # parts for trainers
    Case(
        "directive-in-trainer",
        lesson(TRAINER.replace("Give", f"{REFLECT}\n\nGive")),
        lesson(f"{REFLECT}\n\n{TRAINER}"),
        "lessons/01-why.md:4",
    ),
    Case(
        "directive-in-trainer",
        lesson(TRAINER.replace("Give", ":::{question}\n## What?\n\nAnswer: me\n:::\n\nGive")),
        lesson(TRAINER),
        "lessons/01-why.md:4",
    ),
    Case(
        "footnote-not-here",
        lesson(TRAINER.replace("minutes", "minutes[^a]") + "\n\n[^a]: Or so."),
        lesson(TRAINER),
        "lessons/01-why.md:4:22",
    ),
    Case("link-dead", lesson(TRAINER.replace("ten", "[ten](gone.md)")), lesson(TRAINER), "lessons/01-why.md:4:11"),
    Case(
        "link-no-headings",
        lesson(TRAINER.replace("Give", "## Inside\n\nGive") + "\n\n[a](#inside)"),
        lesson(TRAINER.replace("Give", "## Inside\n\nGive")),
        "lessons/01-why.md:9:1",
    ),
]
