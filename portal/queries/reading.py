"""What readers of published reports look up beside the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import override

from portal.enums import BoardState, RoundState
from portal.models import Agency, AgencyAlias, Body, Edition, Round
from portal.models.editions import EditionQuerySet
from portal.queries.boards import Written, covered, written_in
from portal.row_security import everything

LONGEST_ACRONYM = 14


def acronyms(language: str) -> dict[str, str]:
    """What each acronym stands for, in that language; three queries."""
    with override(language):
        bodies = Body.objects.exclude(acronym="")
        found = {body.acronym: body.name for body in bodies if is_acronym(body.acronym)}
        aliases = AgencyAlias.objects.select_related("agency")
        found |= {one.value: one.agency.name for one in aliases if is_acronym(one.value)}
        agencies = Agency.objects.current()
        found |= {one.acronym: one.name for one in agencies if is_acronym(one.acronym)}
    return {short: name for short, name in found.items() if name and name != short}


def is_acronym(text: str) -> bool:
    """UNEP, UN-Women, ПРООН: no spaces, and more than one capital letter."""
    is_short = 1 < len(text) <= LONGEST_ACRONYM and " " not in text
    return is_short and sum(letter.isupper() for letter in text) > 1


# --- What came before ---------------------------------------------------------------------------


def before(edition: Edition, user) -> Edition | None:
    """What its readers knew last: the edition it replaces, else the last report to this organ."""
    seen = Edition.objects.visible_to(user).select_related("report", "manifest")
    if edition.replaces_id:
        return seen.filter(pk=edition.replaces_id).first()
    return earlier(seen.current(), edition).order_by("-published_at", "-pk").first()


def earlier(seen: EditionQuerySet, edition: Edition) -> EditionQuerySet:
    others = seen.exclude(report=edition.report_id).filter(report__organ=edition.report.organ_id)
    return others.filter(published_at__lt=edition.published_at)


# --- Who answered ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Covered:
    """An agency that was asked.  ``is_later``: its answer came after the data was taken."""

    agency: Agency
    state: BoardState
    is_later: bool
    submitted_at: datetime | None


@dataclass(frozen=True)
class Coverage:
    """A round that had ended by the day of a report."""

    round: Round
    rows: list[Covered]

    def of(self, state: BoardState) -> list[Covered]:
        return [row for row in self.rows if row.state == state]

    @property
    def groups(self) -> list[tuple[BoardState, list[Covered]]]:
        """Nobody vanishes: each agency stands in one of them, and empty ones are shown too."""
        order = (BoardState.SUBMITTED, BoardState.NO_CHANGE, BoardState.SILENT)
        return [(state, self.of(state)) for state in order]


def coverage(day: date, moment: datetime) -> list[Coverage]:
    """The last closed round of each programme whose period ended by ``day``, as at ``moment``."""
    ended = Round.objects.filter(state=RoundState.CLOSED, period_ends_on__lte=day)
    newest = ended.order_by("programme", "-period_ends_on", "-pk").distinct("programme")
    return [Coverage(held, list(rows_of(held, moment))) for held in newest]


def rows_of(held: Round, moment: datetime) -> Iterable[Covered]:
    """Two queries.  Of others' submissions nothing is read but whether they answered, and when."""
    with everything():
        written = written_in(held)
        rows = list(held.submissions.select_related("agency").order_by("agency__acronym", "pk"))
    for one in rows:
        is_later = one.submitted_at is not None and one.submitted_at > moment
        state = covered(one, written.get(one.pk, Written()))
        yield Covered(
            agency=one.agency,
            state=BoardState.SILENT if is_later else BoardState(state),
            is_later=is_later,
            submitted_at=one.submitted_at,
        )
