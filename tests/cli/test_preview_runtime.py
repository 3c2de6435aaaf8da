"""The preview's own run-time answers as RTE 3.3 and 3.4 say."""

from pathlib import Path
from typing import Any

import pytest

from tests.support.node import Node

RUNTIME = (Path(__file__).resolve().parents[2] / "templates" / "preview" / "runtime.js").as_uri()


def said(node: Node, calls: list[list[str]], stored: dict[str, str] | None = None) -> list[list[str]]:
    """Make calls of the API; return each answer with the error code after it."""
    source = """
        const { Runtime } = await import(place);
        const runtime = new Runtime({ read: () => stored, write() {} }, () => {});
        const api = runtime.api;
        answer(calls.map(([name, ...values]) => [api[name](...values), api.LMSGetLastError()]));
    """
    answers: list[list[str]] = node.evaluate(source, place=RUNTIME, calls=calls, stored=stored)
    return answers


START = ["LMSInitialize", ""]


def after_start(node: Node, *call: str, stored: dict[str, str] | None = None) -> list[str]:
    return said(node, [START, list(call)], stored)[1]


@pytest.mark.parametrize("call", [["LMSCommit", ""], ["LMSFinish", ""], ["LMSSetValue", "cmi.suspend_data", "x"]])
def test_before_initialize_a_call_is_301(node: Node, call: list[str]) -> None:
    assert said(node, [call]) == [["false", "301"]]


def test_a_second_initialize_is_101(node: Node) -> None:
    assert said(node, [START, START]) == [["true", "0"], ["false", "101"]]


def test_an_argument_that_is_not_empty_is_201(node: Node) -> None:
    assert said(node, [["LMSInitialize", "x"]]) == [["false", "201"]]


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("cmi.core.lesson_status", "passed", "0"),
        ("cmi.core.lesson_status", "not attempted", "405"),
        ("cmi.core.score.raw", "85.5", "0"),
        ("cmi.core.score.raw", "101", "405"),
        ("cmi.core.score.raw", "many", "405"),
        ("cmi.core.session_time", "00:01:02.5", "0"),
        ("cmi.core.session_time", "PT1M", "405"),
        ("cmi.core.student_id", "x", "403"),
        ("cmi.core.nothing", "x", "201"),
        ("cmi.core._children", "x", "402"),
        ("cmi.suspend_data", "x" * 4096, "0"),
        ("cmi.suspend_data", "x" * 4097, "405"),
        ("cmi.interactions.0.id", "final.01.who", "0"),
        ("cmi.interactions.0.id", "two words", "405"),
        ("cmi.interactions.1.id", "gap", "201"),
        ("cmi.interactions.0.result", "incorrect", "405"),
        ("cmi.objectives.0.status", "passed", "0"),
    ],
)
def test_values_are_held_to_the_standard(node: Node, name: str, value: str, error: str) -> None:
    assert after_start(node, "LMSSetValue", name, value)[1] == error


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("cmi.core.lesson_mode", "normal", "0"),
        ("cmi.core.entry", "ab-initio", "0"),
        ("cmi.core.lesson_status", "not attempted", "0"),
        ("cmi.interactions._count", "0", "0"),
        ("cmi._version", "3.4", "0"),
        ("cmi.core.exit", "", "404"),
        ("cmi.core.nothing", "", "201"),
    ],
)
def test_what_can_be_read_is_that_of_a_first_launch(node: Node, name: str, value: str, error: str) -> None:
    assert after_start(node, "LMSGetValue", name) == [value, error]


def test_after_suspend_the_next_launch_resumes_and_time_adds_up(node: Node) -> None:
    calls: list[Any] = [
        START,
        ["LMSSetValue", "cmi.core.lesson_status", "incomplete"],
        ["LMSSetValue", "cmi.core.exit", "suspend"],
        ["LMSSetValue", "cmi.core.session_time", "00:59:59.90"],
        ["LMSFinish", ""],
        START,
        ["LMSSetValue", "cmi.core.session_time", "00:00:00.2"],
        ["LMSFinish", ""],
        START,
        ["LMSGetValue", "cmi.core.entry"],
        ["LMSGetValue", "cmi.core.total_time"],
    ]
    assert [value for value, _ in said(node, calls)[-2:]] == ["resume", "0001:00:00.10"]
