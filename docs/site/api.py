"""Makes the page of the Python API from the names, signatures and docstrings of essence_packager."""

import enum
import inspect
import re
from collections.abc import Iterator
from typing import Any

import essence_packager
from docs.site.markdown import MADE, code, prose, table

_HEAD = f"""\
# Python API

Four verbs do what the commands of the same name do; the other names are what they take, return and raise. Everything is
typed. What is not on this page may change at any time.

{MADE.format(source="essence_packager/__init__.py", file="api.py")}
In a folder with a module `teamwork`:

```console
$ essence-packager new teamwork --contact anna@example.org
…
```

```py
from essence_packager import build, check

report = check("teamwork")
for finding in report.findings:
    print(finding.position, finding.message, finding.mend)
for package in build("teamwork", targets=["scorm12", "xapi"]):
    print(package.path, package.digest)
```

"""
_SECTION = re.compile(r"^(Args|Raises|Returns):\n((?:[ \t]+.*\n?)+)", re.MULTILINE)
_ENTRY = re.compile(r"^    (\w+): (.*?)(?=^    \w|\Z)", re.MULTILINE | re.DOTALL)
_PATHS = re.compile(r"\b(?:essence_packager|collections|pathlib|typing|os)(?:\.\w+)*\.(?=\w)")
_OBJECT = re.compile(r"= [A-Z]\w*\(.*?\)")


def page() -> str:
    """Return the page: the verbs, then the types."""
    names = sorted(essence_packager.__all__, key=lambda name: (isinstance(_value(name), type), name))
    return _HEAD + "\n".join("\n".join(_section(name, _value(name))) for name in names)


def _value(name: str) -> Any:
    return getattr(essence_packager, name)


def _section(name: str, value: Any) -> Iterator[str]:
    yield f"## {name}\n"
    if not isinstance(value, type):
        yield f"```pyi\n{_signature(name, inspect.signature(value))}\n```\n"
        yield _described(inspect.getdoc(value) or "")
        return
    yield prose(value.__doc__) + "\n"
    if issubclass(value, enum.Enum):
        yield table(("member", "value"), ((code(f"{name}.{each.name}"), code(each.value)) for each in value))
    elif issubclass(value, Exception):
        yield f"A kind of `{value.__mro__[1].__name__}`.\n"
    else:
        yield "\n".join(_members(value)) + "\n"


def _signature(name: str, signature: inspect.Signature) -> str:
    """The signature as a definition, an argument a line."""
    text = [_OBJECT.sub("= ...", _PATHS.sub("", str(each))).replace("'", '"') for each in signature.parameters.values()]
    kinds = [each.kind for each in signature.parameters.values()]
    if inspect.Parameter.KEYWORD_ONLY in kinds:
        text.insert(kinds.index(inspect.Parameter.KEYWORD_ONLY), "*")
    returned = _type(signature.return_annotation)
    return "\n".join((f"def {name}(", *(f"    {each}," for each in text), f") -> {returned}: ..."))


def _members(value: type) -> Iterator[str]:
    for name, kind in inspect.get_annotations(value).items():
        yield f"- `{name}: {_type(kind)}`"
    for name, member in vars(value).items():
        if name.startswith("_"):
            continue
        if isinstance(member, property) and member.fget:
            yield f"- `{name}: {_type(inspect.get_annotations(member.fget)['return'])}`: {prose(member.__doc__)}"
        elif isinstance(member, classmethod):
            yield f"- `{value.__name__}.{name}(…)`: {prose(member.__doc__)}"


def _type(kind: Any) -> str:
    """A type as one writes it, without where it comes from."""
    return _PATHS.sub("", inspect.formatannotation(kind)).replace("'", "")


def _described(text: str) -> str:
    """A docstring whose sections become lists."""
    parts = [prose(_SECTION.sub("", text))]
    for section in _SECTION.finditer(text):
        entries = [f"- `{name}`: {prose(words)}" for name, words in _ENTRY.findall(section[2])]
        title = "Arguments" if section[1] == "Args" else section[1]
        parts.append(f"{title}:\n\n" + "\n".join(entries))
    return "\n\n".join(parts) + "\n"
