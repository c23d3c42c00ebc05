"""What Russian does to a date inside a sentence; names keep their first case, in apposition.

The Fluent files of Russian call these: ``{ WHEN($date) }``, ``{ BY($due) }``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

INNER = str.maketrans("«»", "“”")


def when(date: Any) -> str:
    """ "23 сентября 2009 года", "в сентябре 2009 года", "в 2009 году"."""
    if isinstance(date, str):
        return date
    return str(date) if date.when.day else f"в {date.written('prepositional')}"


def by(date: Any) -> str:
    """ "к 23 сентября 2009 года", "к сентябрю 2009 года", "к 2009 году"."""
    return date if isinstance(date, str) else f"к {date.written('dative')}"


def goes_on(text: object) -> str:
    """What continues a verb: "подчеркнули необходимость", but "подчеркнули, что"."""
    return f"{',' if str(text).startswith('что ') else ''} {text}"


def quoted(name: object) -> str:
    """A name in quotation marks; those inside it are of the other kind."""
    return f"«{capital(name).translate(INNER)}»"


def small(text: object) -> str:
    return str(text)[:1].lower() + str(text)[1:]


def capital(text: object) -> str:
    return str(text)[:1].upper() + str(text)[1:]


FUNCTIONS: Mapping[str, Callable[..., str]] = {
    "WHEN": when,
    "BY": by,
    "GOES_ON": goes_on,
    "CAPITAL": capital,
    "SMALL": small,
    "QUOTED": quoted,
}
