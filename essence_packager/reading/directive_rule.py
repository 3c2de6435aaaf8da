"""The block rule for colon-fenced directives: ``:::{name} argument`` … ``:::``."""

import re
from collections import Counter

from markdown_it.rules_block import StateBlock

_OPENER = re.compile(r"(:{3,})[ \t]*\{\s*([^{}\s]*)\s*\}[ \t]*(.*)")
_CLOSER = re.compile(r"(:{3,})[ \t]*")
_FENCE = re.compile(r"(`{3,}|~{3,})")


def directive_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Parse a directive with everything in it; one without an end reaches to the end of its surroundings."""
    begin = state.bMarks[start] + state.tShift[start]
    if state.src[begin : begin + 3] != ":::" or state.is_code_block(start):
        return False
    opener = _OPENER.fullmatch(state.src, begin, state.eMarks[start])
    if opener is None:
        return False
    if silent:
        return True
    closing = _closing_line(state, start, end, len(opener[1]))
    last = end if closing is None else closing

    parent, line_max = state.parentType, state.lineMax
    state.parentType, state.lineMax = "directive", last
    token = state.push("directive_open", "div", 1)
    token.info = opener[2]
    token.map = [start, last]
    token.meta = {"argument": opener[3].strip(), "closed": closing is not None, "fence": opener[1]}
    state.md.block.tokenize(state, start + 1, last)
    state.push("directive_close", "div", -1)
    state.parentType, state.lineMax = parent, line_max
    state.line = last if closing is None else last + 1
    return True


def _closing_line(state: StateBlock, start: int, end: int, colons: int) -> int | None:
    """Return the line that closes the directive opened at ``start``.

    A bare fence closes the innermost open directive with as many colons, so directives may be nested with three each.
    """
    opened = [colons]
    lengths = Counter(opened)  # a list of thousands would be searched at every line
    code = ""
    for line in range(start + 1, end):
        begin, stop = state.bMarks[line] + state.tShift[line], state.eMarks[line]
        if begin < stop and state.sCount[line] < state.blkIndent:
            return None
        first = state.src[begin : begin + 1]
        if first in ("`", "~"):
            fence = _FENCE.match(state.src, begin, stop)
            if fence and not code:
                code = fence[1]
            elif fence and fence[1].startswith(code) and not state.src[fence.end() : stop].strip():
                code = ""
        if first != ":" or code:
            continue
        if opener := _OPENER.fullmatch(state.src, begin, stop):
            opened.append(len(opener[1]))
            lengths[len(opener[1])] += 1
        elif (closer := _CLOSER.fullmatch(state.src, begin, stop)) and lengths[len(closer[1])]:
            closed = 0
            while closed != len(closer[1]):
                closed = opened.pop()
                lengths[closed] -= 1
            if not opened:
                return line
    return None
