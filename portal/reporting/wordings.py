"""How the titles, names and narratives of records read in the language being written.

Records that have no columns per language are read in the language somebody wrote them in.  A
memory of translated texts stands beside them: while a report is written in a language, a text
that the memory knows is replaced by its wording, wherever a source hands it through.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

_memory: ContextVar[Mapping[str, str]] = ContextVar("wordings")
NOTHING: Mapping[str, str] = {}
STOPS = ".。"


def key_of(text: str) -> str:
    """What two texts have in common that differ only in case, blanks and their full stop."""
    return " ".join(text.split()).rstrip(STOPS).casefold()


@contextmanager
def remembered(wordings: Mapping[str, str]) -> Iterator[None]:
    """Within this, ``worded`` knows these wordings: text by ``key_of`` the original."""
    token = _memory.set(wordings)
    try:
        yield
    finally:
        _memory.reset(token)


def worded(text: str) -> str:
    """The text as it reads in the language being written; itself where nobody has said how.

    A full stop stays where the original has one and goes where it has none.
    """
    known = _memory.get(NOTHING).get(key_of(text)) if text else None
    if known is None:
        return text
    bare = known.rstrip(STOPS)
    if not text.rstrip().endswith(tuple(STOPS)):
        return bare
    return known if known != bare else f"{bare}."
