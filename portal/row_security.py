"""Drafts behind a second net: the database itself shows an agency's drafts to nobody else.

The rule is ``visible_to``; this catches whoever forgets it.  Each statement on a guarded table is
sent together with who asks, for that statement's own transaction: nothing is left on the
connection for the next request, and without it the application's role sees no row at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.db import connection

GUARDED = (
    "portal_submission",
    "portal_submissionsection",
    "portal_submissionversion",
    "portal_comment",
    "portal_evidence",
    "portal_draft",
)
_NAMED = re.compile(r"\bportal_(submission|comment|evidence|draft)")


@dataclass(frozen=True)
class Reader:
    """Who asks: everybody's rows, or those of some agencies and one person."""

    sees_all: bool = False
    agencies: frozenset[int] = frozenset()
    person: int | None = None

    @property
    def statement(self) -> str:
        """Numbers only: nothing of it can be anything but a number."""
        agencies = ",".join(str(int(agency)) for agency in sorted(self.agencies))
        person = "" if self.person is None else str(int(self.person))
        rows = "all" if self.sees_all else "own"
        return (
            f"SELECT set_config('portal.rows', '{rows}', true), "
            f"set_config('portal.agencies', '{agencies}', true), "
            f"set_config('portal.person', '{person}', true); "
        )


EVERYTHING = Reader(sees_all=True)
_reader: ContextVar[Callable[[], Reader] | None] = ContextVar("reader", default=None)


def guard(execute, sql: str, params, many: bool, context: dict[str, Any]):  # noqa: FBT001 -- as Django calls it
    """An execute wrapper: says who asks, in front of each statement on a guarded table."""
    reader = _reader.get()
    if reader is None or not _NAMED.search(sql):
        return execute(sql, params, many, context)
    if many or getattr(context["cursor"].cursor, "name", None):
        raise RuntimeError("Rows of drafts are read and written by single plain statements only.")
    return execute(reader().statement + sql, params, many, context)


@contextmanager
def reading_as(reader: Callable[[], Reader]) -> Iterator[None]:
    """All statements until the end are asked by this reader, found when the first one needs it."""
    is_on = guard in connection.execute_wrappers
    token = _reader.set(reader)
    try:
        with nullcontext() if is_on else connection.execute_wrapper(guard):
            yield
    finally:
        _reader.reset(token)


def everything():
    """For work with its own authority: jobs, commands, and what a closed round makes public."""
    return reading_as(lambda: EVERYTHING)
