"""Pages of long lists: where a page begins is told by the row before it, not by counting rows.

Page 1000 then costs what page 1 costs, and no row is shown twice while others are added.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, F, Func, QuerySet, Value
from django.db.models.expressions import Combinable

# Counting stops here: beyond it people are told "more than 1,000".
MOST_COUNTED = 1000
# People may ask for a page by its number that far; cursors go on for ever.
LAST_NUMBERED = 100
LARGEST_KEY = 2**63 - 1


@dataclass(frozen=True)
class Order:
    """An order that ends in the primary key, all of it in one direction."""

    columns: tuple[str | Combinable, ...]
    is_descending: bool = False

    @property
    def expressions(self) -> list[Combinable]:
        named = (F(column) if isinstance(column, str) else column for column in self.columns)
        return [*named, F("pk")]


@dataclass(frozen=True, slots=True)
class Mark:
    """The row that a page begins after, or ends before; ``position`` is its place in the list."""

    values: tuple[Any, ...]
    position: int

    def __str__(self) -> str:
        text = json.dumps([*self.values, self.position], ensure_ascii=False, separators=(",", ":"))
        return urlsafe_b64encode(text.encode()).decode().rstrip("=")

    @classmethod
    def read(cls, text: str, length: int) -> Mark | None:
        """The mark, or None for anything that none of ours looks like."""
        try:
            *values, pk, position = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        except (ValueError, TypeError, RecursionError):
            return None
        numbers = all(
            type(number) is int and 0 < number <= LARGEST_KEY for number in (pk, position)
        )
        if numbers and len(values) == length and all(map(is_plain_text, values)):
            return cls((*values, pk), position)
        return None


def is_plain_text(value: Any) -> bool:
    """Text that the database takes: neither nulls nor halves of characters."""
    if not isinstance(value, str) or "\x00" in value:
        return False
    return value.encode(errors="replace").decode() == value


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """The page that somebody asked for; the first one where nothing else is said."""

    size: int
    number: int = 1
    after: Mark | None = None
    before: Mark | None = None


@dataclass(frozen=True)
class Page:
    """Rows with their places in the list, and the marks of what lies before and after them."""

    rows: Sequence[tuple]
    first: int
    before: Mark | None
    after: Mark | None

    @property
    def last(self) -> int:
        return self.first + len(self.rows) - 1 if self.rows else 0


class Beside(Func):
    """``ROW(a, b) < ROW(x, y)``: one comparison that an index in the same order answers."""

    output_field = BooleanField()

    def __init__(self, sign: str, *expressions: Any, values: Sequence[Any]) -> None:
        row = Func(*expressions, function="ROW", output_field=BooleanField())
        mark = Func(*map(Value, values), function="ROW", output_field=BooleanField())
        super().__init__(row, mark, template="%(expressions)s", arg_joiner=f" {sign} ")


def read_page(queryset: QuerySet, order: Order, wanted: Wanted, columns: Sequence[str]) -> Page:
    """One page as tuples of ``columns``."""
    backwards = wanted.before is not None
    falls = order.is_descending != backwards
    keys = order.expressions
    rows = queryset.order_by(*(key.desc() if falls else key.asc() for key in keys))
    start = 0
    if mark := wanted.before or wanted.after:
        rows = rows.filter(Beside("<" if falls else ">", *keys, values=mark.values))
    else:
        start = (wanted.number - 1) * wanted.size
    found = list(rows.values_list(*columns, *keys)[start : start + wanted.size + 1])
    if len(found) < (wanted.size if backwards else 1) and wanted != Wanted(size=wanted.size):
        # Nothing there, or less than a page before the mark: the first page, shown whole.
        return read_page(queryset, order, Wanted(size=wanted.size), columns)
    return _page(found, wanted, len(keys), start)


def _page(found: list[tuple], wanted: Wanted, width: int, start: int) -> Page:
    has_more = len(found) > wanted.size
    rows = found[: wanted.size]
    if wanted.before:
        rows.reverse()
    first = _first(wanted, len(rows), start)
    if not rows:
        return Page((), first, None, None)
    has_before = has_more if wanted.before else first > 1
    has_after = bool(wanted.before) or has_more
    return Page(
        rows=[row[:-width] for row in rows],
        first=first,
        before=_mark(rows[0], width, first) if has_before else None,
        after=_mark(rows[-1], width, first + len(rows) - 1) if has_after else None,
    )


def _first(wanted: Wanted, count: int, start: int) -> int:
    if wanted.after:
        return wanted.after.position + 1
    if wanted.before:
        return max(1, wanted.before.position - count)
    return start + 1


def _mark(row: tuple, width: int, position: int) -> Mark:
    *values, pk = row[-width:]
    return Mark((*map(str, values), pk), position)


def capped_count(queryset: QuerySet) -> int:
    """How many rows, but no more than one beyond the cap."""
    return queryset.values("pk")[: MOST_COUNTED + 1].count()
