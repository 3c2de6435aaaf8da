"""The command ``new``: starts a module of one's own."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from essence_packager.cli.examples import EXAMPLES, listed
from essence_packager.cli.language import words

LONGEST_TITLE = 200
DEFAULT_LANGUAGE, DEFAULT_LICENCE = "en", "CC-BY-4.0"


@click.command(short_help="Start a module of your own.")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title", help="The title that learners see; made from the folder's name when left out.")
@click.option("--language", help="The language of the module, e.g. en, lv, pt-BR; en when left out.")
@click.option("--license", "licence", help="The licence, an SPDX identifier; CC-BY-4.0 when left out.")
@click.option("--contact", help="Whom learners may ask, e.g. an e-mail address; none when left out.")
@click.option("--example", metavar="NAME", help=f"Copy an example instead: {', '.join(EXAMPLES)}.")
def command(
    folder: Path, title: str | None, language: str | None, licence: str | None, contact: str | None, example: str | None
) -> int:
    """Start a module in FOLDER: two lessons and five questions to replace with your own.

    On a terminal it asks for what the options do not say. FOLDER must be new or empty.

    With --example it is a copy of a whole example, with an identity (uuid) of its own; it takes --title and --contact.
    """
    from essence_packager.cli.starter import Wishes, copied, sample, sample_language, write

    if example is not None:
        _check_example(example, language, licence)

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise click.ClickException(f"{folder} is there already and not empty. Choose a new name.")
    if example is not None:
        wanted = {"title": _title(title) if title is not None else "", "contact": _contact(contact or "")}
        _tell(folder, write(folder, copied(example, **wanted)))
        click.echo("\n" + words().t("new-copied", name=example))
        click.echo(_what_next(folder))
        return 0
    t = words().t
    asks = sys.stdin.isatty() and sys.stdout.isatty()
    wishes = Wishes(
        title=_answer(asks, title, t("ask-title"), _title_of(folder), _title),
        language=_answer(asks, language, t("ask-language"), DEFAULT_LANGUAGE, _language),
        licence=_answer(asks, licence, t("ask-licence"), DEFAULT_LICENCE, _licence),
        contact=_answer(asks, contact, t("ask-contact"), "", _contact),
    )
    _tell(folder, write(folder, sample(wishes)))
    click.echo("\n" + t("new-made", language=wishes.language, licence=wishes.licence))
    if sample_language(wishes.language) != wishes.language.split("-")[0]:
        click.echo(t("new-english"))
    click.echo(_what_next(folder))
    return 0


def _check_example(name: str, *wishes: str | None) -> None:
    if name not in EXAMPLES:
        raise click.BadParameter(f"There is no example {name!r}. There are:\n\n{listed()}", param_hint="--example")
    if any(wish is not None for wish in wishes):
        raise click.UsageError(
            "A copy keeps the language and the licence of its example. Leave --language and --license out;"
            " edit module.yaml when you have made the text your own."
        )


def _tell(folder: Path, names: Iterable[Path]) -> None:
    for name in names:
        click.echo(str(folder / name))


def _answer(asks: bool, given: str | None, question: str, default: str, valid: Callable[[str], str]) -> str:
    """Return what an option says, else the answer on a terminal, else the default."""
    if given is not None:
        return valid(given)
    if not asks:
        return default
    answer: str = click.prompt(question, default=default, show_default=bool(default), value_proc=valid)
    return answer


def _title_of(folder: Path) -> str:
    words = " ".join(folder.resolve().name.replace("_", " ").replace("-", " ").split())
    return (words[:1].upper() + words[1:] or "My module")[:LONGEST_TITLE]


def _title(text: str) -> str:
    title = " ".join(text.split())
    if not title or len(title) > LONGEST_TITLE:
        raise click.BadParameter(f"Write a title of 1 to {LONGEST_TITLE} characters.", param_hint="--title")
    return title


def _language(text: str) -> str:
    import langcodes
    from langcodes.tag_parser import LanguageTagError

    try:
        tag = str(langcodes.standardize_tag(text.strip()))
        if langcodes.tag_is_valid(tag):
            return tag
    except LanguageTagError:
        pass
    raise click.BadParameter(
        f"{text!r} is not a language code. Write e.g. en for English, lv for Latvian, pt-BR for Portuguese in Brazil.",
        param_hint="--language",
    )


def _licence(text: str) -> str:
    from license_expression import get_spdx_licensing

    checked = get_spdx_licensing().validate(text.strip())
    if checked.errors or not checked.normalized_expression:
        raise click.BadParameter(
            f"{text!r} is not the name of a licence. Write e.g. CC-BY-4.0, CC-BY-SA-4.0 or CC0-1.0.",
            param_hint="--license",
        )
    return str(checked.normalized_expression)


def _contact(text: str) -> str:
    from essence_packager.reading.identity import is_contact

    contact = text.strip()
    if contact and not is_contact(contact):
        raise click.BadParameter(
            f"{text!r} is neither an e-mail address nor a web address. Write e.g. anna@example.org"
            " or https://example.org/help, or leave it empty.",
            param_hint="--contact",
        )
    return contact


def _what_next(folder: Path) -> str:
    name = f'"{folder}"' if " " in str(folder) else str(folder)
    t = words().t
    lines = (
        "",
        t("next"),
        f"  essence-packager preview {name}",
        f"      {t('next-preview')}",
        f"  essence-packager build {name}",
        f"      {t('next-build')}",
        t("next-files"),
    )
    return "\n".join(lines)
