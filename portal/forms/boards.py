"""The board of a round narrowed, sorted and written out."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.enums import BoardState
from portal.forms.lists import Column, ListFilter, WordsField, choice
from portal.queries.boards import Row

LIFE = {state: place for place, state in enumerate(BoardState)}
# What each column sorts by; rows without a value stand at the end either way.
KEYS: dict[str, Callable[[Row], Any]] = {
    "agency": lambda row: str(row.submission.agency).casefold(),
    "state": lambda row: LIFE[row.state],
    "sections": lambda row: row.written.complete / (row.written.total or 1),
    "agency_days": lambda row: row.agency_days,
    "office_days": lambda row: row.office_days,
    "last": lambda row: row.last_at,
}


class Count(NamedTuple):
    """How many are in a state, and where the board is narrowed to them or widened again."""

    state: BoardState
    number: int
    url: str
    is_chosen: bool


class BoardFilter(ListFilter):
    """Rows of one round: few enough to stand on one page."""

    q = WordsField(label=gettext_lazy("Agency or person"))
    state = choice(gettext_lazy("State"), BoardState.choices)
    late = forms.BooleanField(label=gettext_lazy("Only late"), required=False)

    columns = (
        Column(gettext_lazy("Agency"), "agency", ("agency",)),
        Column(gettext_lazy("State"), "state", ("state",)),
        Column(gettext_lazy("Sections completed"), "sections", ("sections",), "number", falls=True),
        Column(gettext_lazy("Deadline")),
        Column(gettext_lazy("Focal points")),
        Column(gettext_lazy("Days with the agency"), "agency_days", ("d",), "number", falls=True),
        Column(gettext_lazy("Days with us"), "office_days", ("d",), "number", falls=True),
        Column(gettext_lazy("Last activity"), "last", ("last",), falls=True),
    )
    usual_order = "agency"

    def __init__(self, data, *, counts: Iterable[tuple[BoardState, int]]) -> None:
        super().__init__(data)
        self.counts = list(counts)

    @property
    def states(self) -> list[Count]:
        chosen = self.values.get("state")
        return [
            Count(
                state,
                number,
                self.address(state=None if state == chosen else state.value),
                state == chosen,
            )
            for state, number in self.counts
        ]

    def apply(self, rows: list[Row]) -> list[Row]:
        found = [row for row in rows if self.keeps(row)]
        key = KEYS[self.order.removeprefix("-")]
        known = sorted(
            (row for row in found if key(row) is not None),
            key=key,
            reverse=self.order.startswith("-"),
        )
        return known + [row for row in found if key(row) is None]

    def keeps(self, row: Row) -> bool:
        values = self.values
        words = values.get("q", "").casefold()
        agency = row.submission.agency
        names = (agency.acronym, agency.name, *row.speakers)
        return (
            any(words in name.casefold() for name in names)
            and values.get("state", row.state) == row.state
            and (row.is_late or not values.get("late"))
        )


def board_rows(rows: Iterable[Row]) -> Iterable[tuple[str, ...]]:
    """The board as lines of a spreadsheet, the heads first."""
    yield (
        *(_("Agency"), _("Name"), _("State"), _("Sections completed"), _("Sections")),
        *(_("Version"), _("Late"), _("Deadline"), _("Extended to"), _("Focal points")),
        *(_("Days with the agency"), _("Days with us"), _("Last activity")),
    )
    for row in rows:
        one = row.submission
        numbers = (row.agency_days, row.office_days)
        yield (
            *(one.agency.acronym, one.agency.name, str(row.state.label)),
            *(str(row.written.complete), str(row.written.total), one.number),
            *(_("Yes") if row.is_late else _("No"), stamp(row, one.due_at)),
            *(stamp(row, one.extended_to), "; ".join(row.speakers)),
            *map(str, numbers),
            stamp(row, row.last_at),
        )


def stamp(row: Row, moment: datetime | None) -> str:
    """By the clock of the deadline."""
    return f"{row.submission.round.local(moment):%Y-%m-%d %H:%M}" if moment else ""
