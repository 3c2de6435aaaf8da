"""Findings about the folder, its files and how they are saved."""

from tests.reading.cases import Case
from tests.reading.folders import BANK, LESSON, MODULE, SMALLEST_PNG, facts, lesson, picture

LATVIAN = "# Kāpēc\n\nTāpēc, ka katrs dara savu daļu un neviens nezina, ko dara pārējie.\n"
GREEK = "# Γιατί\n\nΓιατί μια ομάδα χρειάζεται κοινό στόχο και ρόλους.\n"
FRENCH = "# Pourquoi\n\nParce que l'équipe a été créée à côté, déjà prête à être aidée.\n"
RUSSIAN = "# Почему\n\nПотому что команде нужна общая цель и понятные роли.\n"

CASES = [
    Case("folder-misnamed", {"lessons/01-why.md": None, "Lessons/01-why.md": LESSON}, {}, "Lessons", says="lessons"),
    Case(
        "folder-misnamed", {"lessons/01-why.md": None, "lesson/01-why.md": LESSON}, {"media-old/x.txt": "x"}, "lesson"
    ),
    Case(
        "names-alike",
        lesson("![x](../media/a.png)") | picture() | picture("media/A.png"),
        lesson("![x](../media/a.png)") | picture(),
        "media/a.png",
        also=("media-unused",),
    ),
    Case("litter", {"lessons/~$01-why.docx": b"x"}, {}, "lessons/~$01-why.docx"),
    Case("litter", {"media/Thumbs.db": b"x"}, {"media/.hidden": b"x"}, "media/Thumbs.db"),
    Case("litter", {".DS_Store": b"x"}, {}, ".DS_Store"),
    Case("litter", {"desktop.ini": b"x"}, {"README.txt": b"x"}, "desktop.ini"),
    Case(
        "file-too-large",
        {"lessons/02-long.md": "# Long\n\n" + "word " * 100_001},
        {"lessons/02-long.md": "# Long\n\nword"},
        "lessons/02-long.md",
    ),
    Case(
        "encoding-old",
        {"lessons/01-why.md": LATVIAN.encode("cp1257")},
        {"lessons/01-why.md": LATVIAN},
        "lessons/01-why.md:1:4",
        says="Windows-1257",
    ),
    Case(
        "encoding-old",
        {"lessons/01-why.md": GREEK.encode("cp1253")},
        {"lessons/01-why.md": GREEK},
        "lessons/01-why.md:1:3",
        says="Windows-1253",
    ),
    Case(
        "encoding-old",
        {"lessons/01-why.md": FRENCH.encode("cp1252")},
        {"lessons/01-why.md": FRENCH},
        "lessons/01-why.md:3:13",
        says="Windows-1252",
    ),
    Case(
        "encoding-old",
        {"lessons/01-why.md": RUSSIAN.encode("cp1251")},
        {"lessons/01-why.md": RUSSIAN},
        "lessons/01-why.md:1:3",
        says="Windows-1251",
    ),
    Case(
        "encoding-old",
        {"lessons/01-why.md": LATVIAN.encode("utf-16")},
        {"lessons/01-why.md": LATVIAN.encode("utf-8-sig")},
        "lessons/01-why.md:1",
        says="UTF-16",
    ),
    Case("encoding-old", {"lessons/01-why.md": LESSON.encode("utf-16-le")}, {}, "lessons/01-why.md:1", says="UTF-16"),
    Case(
        "encoding-not-text",
        {"lessons/02-x.md": b"PK\x03\x04 a Word document"},
        {"lessons/02-x.md": LESSON},
        "lessons/02-x.md",
    ),
    Case("encoding-lost-letter", lesson("R\ufffdga"), lesson("Rīga"), "lessons/01-why.md:3:2"),
    Case("control-character", lesson("a\x08b"), lesson("a\tb"), "lessons/01-why.md:3:2", says="U+0008"),
    Case(
        "control-character", {"lessons/01-why.md": b"# Why\n\nBecause.\0\n"}, {}, "lessons/01-why.md:3:9", says="U+0000"
    ),
    Case("line-separator", lesson("a\u2028b"), lesson("a\nb"), "lessons/01-why.md:3:2", says="U+2028"),
    Case(
        "line-separator",
        lesson("a\x0bb"),
        {"lessons/01-why.md": LESSON.replace("\n", "\r\n")},
        "lessons/01-why.md:3:2",
        says="U+000B",
    ),
    Case("module-missing", {"module.yaml": None}, {}, "module.yaml"),
    Case("module-misnamed", {"module.yaml": None, "module.yaml.txt": MODULE}, {}, "module.yaml.txt"),
    Case("module-misnamed", {"module.yaml": None, "module.yml": MODULE}, {}, "module.yml"),
    Case("module-misnamed", {"module.yaml": None, "Module.yaml": MODULE}, {}, "Module.yaml"),
    Case("module-empty", {"module.yaml": "# nothing yet\n"}, {}, "module.yaml:1"),
    Case("module-not-fields", {"module.yaml": "- a\n- b\n"}, {}, "module.yaml:1"),
    Case("lessons-missing", {"lessons/01-why.md": None}, {}, "lessons"),
    Case("lesson-of-word", {"lessons/02-x.docx": b"PK"}, {}, "lessons/02-x.docx", says="02-x.md"),
    Case(
        "lesson-misnamed",
        {"lessons/02-x.md.txt": LESSON},
        {"lessons/02-x.md": LESSON},
        "lessons/02-x.md.txt",
        says="02-x.md",
    ),
    Case("lesson-in-subfolder", {"lessons/more/02-x.md": LESSON}, {"lessons/02-x.md": LESSON}, "lessons/more/02-x.md"),
    Case("media-misplaced", picture("lessons/a.png"), {}, "lessons/a.png"),
    Case("lesson-id-twice", {"lessons/02-why.md": LESSON}, {"lessons/02-how.md": LESSON}, "lessons/02-why.md"),
    Case(
        "lesson-not-found",
        facts("contact:", "lessons: [01-why.md, 02-how.md]\ncontact:"),
        facts("contact:", "lessons: [01-why.md]\ncontact:"),
        "module.yaml:6:22",
    ),
    Case(
        "lesson-not-found",
        facts("contact:", "lessons: [01-wy.md, 01-why]\ncontact:"),
        facts("contact:", "lessons: [lessons/01-why.md]\ncontact:"),
        "module.yaml:6:11",
        says="01-why.md",
    ),
    Case("lesson-listed-twice", facts("contact:", "lessons: [01-why.md, 01-why.md]\ncontact:"), {}, "module.yaml:6:22"),
    Case(
        "lesson-not-listed",
        {**facts("contact:", "lessons: [01-why.md]\ncontact:"), "lessons/02-how.md": LESSON},
        {"lessons/02-how.md": LESSON},
        "lessons/02-how.md",
    ),
    Case("page-id-twice", {"lessons/03-final.md": LESSON}, {"lessons/03-finale.md": LESSON}, "module.yaml:16:9"),
    Case("bank-misnamed", {"questions/final.md.txt": BANK}, {}, "questions/final.md.txt", says="final.md"),
    Case("bank-twice", {"questions/final.yaml": "[]"}, {}, "questions/final.yaml"),
    Case("bank-empty", {"questions/final.md": "\n"}, {}, "questions/final.md"),
    Case("bank-empty", {"questions/final.md": "# Final test\n"}, {}, "questions/final.md"),
    Case(
        "bank-empty",
        {"questions/final.md": None, "questions/final.yaml": "[]\n"},
        {},
        "questions/final.yaml",
    ),
    Case(
        "bank-without-assessment",
        {"questions/more.md": BANK.replace("#who", "#who-else")},
        {},
        "questions/more.md",
        says="id: more",
    ),
    Case(
        "bank-without-assessment",
        {"questions/final.md": None, "questions/finale.md": BANK},
        {},
        "questions/finale.md",
        says="final.md",
        also=("assessment-without-bank",),
    ),
    Case("assessment-without-bank", {"questions/final.md": None}, {}, "module.yaml:16:9"),
    Case("media-unused", picture(), lesson("![x](../media/a.png)") | picture(), "media/a.png"),
    Case(
        "media-empty",
        lesson("![x](../media/a.png)") | picture(content=b""),
        lesson("![x](../media/a.png)") | picture(),
        "media/a.png",
    ),
    Case(
        "image-large",
        lesson("![x](../media/a.png)") | picture(content=SMALLEST_PNG + b"x" * 2_000_000),
        lesson("![x](../media/a.png)") | picture(),
        "media/a.png",
    ),
]
