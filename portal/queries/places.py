"""Where meetings were held, under the name that the country bore on the day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from portal.models import CountryName, Meeting


def placed(meetings: Iterable[Meeting]) -> list[Any]:
    """Each meeting with ``country_then``, all of them in one query; empty where none is known."""
    found: list[Any] = list(meetings)
    names: dict[int | None, list[CountryName]] = defaultdict(list)
    countries = {meeting.country_id for meeting in found if meeting.country_id}
    for name in CountryName.objects.filter(country__in=countries).order_by("valid_from", "pk"):
        names[name.country_id].append(name)
    for meeting in found:
        day = meeting.starts_on.first_day() if meeting.starts_on else date.max
        meeting.country_then = name_on(names[meeting.country_id], day)
    return found


def name_on(names: list[CountryName], day: date) -> str:
    """The last name that had begun by then; a name without a first day has always been borne."""
    borne = [name for name in names if name.valid_from is None or name.valid_from <= day]
    latest = max(borne, key=lambda name: name.valid_from or date.min, default=None)
    return latest.name if latest else ""
