"""What a piece of work costs, whatever the machine and its load."""

import sys
from collections.abc import Callable


def steps_of(way: Callable[[], object]) -> int:
    """How many instructions of Python it runs."""
    count = 0

    def watch(frame, event, _argument):
        nonlocal count
        frame.f_trace_opcodes = True
        count += event == "opcode"
        return watch

    before = sys.gettrace()
    sys.settrace(watch)
    try:
        way()
    finally:
        sys.settrace(before)
    return count
