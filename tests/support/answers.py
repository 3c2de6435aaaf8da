"""Answering questions of every type on the page, as a learner with a mouse does."""

from collections.abc import Sequence

from playwright.sync_api import Locator

Answer = Sequence[int] | Sequence[str] | str
"""Choice: indexes of options; matching: index of a right side for each left one; ordering: indexes of items as they
shall stand; all in source order. Gaps: words. Else what is typed."""


def give(form: Locator, given: Answer) -> None:
    """Put an answer into the fields of a question, and leave the last of them."""
    part = form.get_attribute("data-part")
    if isinstance(given, str):
        entry = form.locator(".entry")
        entry.fill(given)
        entry.blur()
    elif part == "ordering":
        _order(form, [int(item) for item in given])
    elif part == "choice":
        for field in form.locator("input").all():
            if field.get_attribute("type") == "radio":
                if int(field.get_attribute("value") or 0) in given:
                    field.check()
            else:
                field.set_checked(int(field.get_attribute("value") or 0) in given)
    elif part == "matching":
        for left, right in enumerate(given):
            form.locator(f"select[data-left='{left}']").select_option("" if right == -1 else str(right))
    else:
        _fill(form, [str(words) for words in given])


def answered(form: Locator) -> list[int] | list[str] | str:
    """What stands in the fields of a question, in the same terms."""
    part = form.get_attribute("data-part")
    if part == "choice":
        return sorted(int(field.get_attribute("value") or 0) for field in form.locator("input:checked").all())
    if part == "ordering":
        return [int(item.get_attribute("data-item") or 0) for item in form.locator(".order > li").all()]
    if part == "matching":
        return [int(field.input_value() or -1) for field in form.locator("select").all()]
    if part == "gaps":
        return [_words(field) for field in form.locator(".gap").all()]
    return form.locator(".entry").input_value()


def _order(form: Locator, wanted: list[int]) -> None:
    for place, item in enumerate(wanted):
        while (now := [int(at.get_attribute("data-item") or 0) for at in form.locator(".order > li").all()]) != wanted:
            if now.index(item) == place:
                break
            form.locator(f"[data-item='{item}'] [value=up]").click()


def _fill(form: Locator, given: list[str]) -> None:
    for place, words in enumerate(given):
        field = form.locator(".gap").nth(place)
        if field.evaluate("node => node.localName") == "select":
            field.select_option(label=words)
        else:
            field.fill(words)
            field.blur()


def _words(field: Locator) -> str:
    if field.evaluate("node => node.localName") == "select":
        return str(field.evaluate("node => node.selectedOptions[0].text"))
    return field.input_value()
