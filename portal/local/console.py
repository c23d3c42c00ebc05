"""What a person sees in the terminal.  Standard error throughout: what a command prints is its own."""

import contextlib
import sys
import time
from collections.abc import Iterator


class Problem(Exception):
    """Something the person at the terminal can act on; shown without a traceback."""


def say(text: str = "", end: str = "\n") -> None:
    sys.stderr.write(text + end)
    sys.stderr.flush()


def note(text: str) -> None:
    """A line about something that happened while the server runs."""
    say(f"  {time.strftime('%H:%M:%S')}  {text}")


@contextlib.contextmanager
def step(title: str) -> Iterator[None]:
    say(f"  {title} … ", end="")
    start = time.monotonic()
    try:
        yield
    except BaseException:
        say("stopped")
        raise
    say(f"{time.monotonic() - start:.1f} s")
