"""Makes the page of the examples from their folders."""

from collections import Counter
from itertools import chain
from pathlib import Path

from docs.site import demos
from docs.site.markdown import MADE
from essence_packager import Module, load
from essence_packager.model.questions import TYPES

_HEAD = f"""\
# Examples

Whole modules to look at and to copy from. On the site of these docs each one plays right here, as learners get it,
without a platform that keeps results. To get one as a module of your own, with an identity of its own:

```console
$ essence-packager new greetings --example minimal
…
$ essence-packager check greetings
No mistakes found.
```

A whole repository of modules, with what [checks](../how-to/check-pull-requests.md) and [releases](../how-to/release.md)
them, is the folder `examples/repository`.

Words, pictures, sounds and films of the examples were made for them. You may use and change them under CC BY 4.0, as
each module.yaml says.

{MADE.format(source="examples/", file="examples.py")}"""


def page() -> str:
    """Return the page."""
    return _HEAD + "".join(_section(folder, load(folder)) for folder in demos.examples())


def _section(folder: Path, module: Module) -> str:
    facts = module.facts
    lists = [*(lesson.questions for lesson in module.lessons), *(bank.questions for bank in module.banks)]
    asked = Counter(str(getattr(question, "type", "")) for question in chain.from_iterable(lists))
    types = sorted((type, count) for type, count in asked.items() if type in TYPES)
    counted = ", ".join(f"{count} `{type}`" for type, count in types)
    many = [_many(len(module.lessons), "lesson"), f"{_many(sum(count for _, count in types), 'question')} ({counted})"]
    if plans := asked["checklist"]:
        many.append(_many(plans, "plan"))
    return "\n\n".join(
        filter(
            None,
            (
                f"\n## {facts.title}",
                facts.summary,
                f"`examples/{folder.name}`: {', '.join(many)}.",
                f"<!-- demo: {folder.name} | {facts.title} -->\n",
            ),
        )
    )


def _many(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
