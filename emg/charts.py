"""Charts of the Group's pages."""

import base64
import functools
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from emg.queries.inventories import Row
from portal.reporting import charts


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A drawing as an address of its own, and what it says in words."""

    url: str
    title: str


def of_years(rows: Sequence[Row], language: str) -> Chart | None:
    """The totals of the years as bars, the earliest first; one year alone is no comparison."""
    if len(rows) < 2:
        return None
    title = _("Emissions of the United Nations system by year")
    bars = tuple((str(row.inventory.year), float(row.total)) for row in reversed(rows))
    return Chart(url=drawn(title, bars, _("Tonnes of CO₂ equivalent"), language), title=title)


@functools.lru_cache(maxsize=32)
def drawn(title: str, bars: tuple[tuple[str, float], ...], unit: str, language: str) -> str:
    """Drawing takes a second the first time, so the same numbers are drawn once."""
    svg = charts.bar_chart(title=title, rows=list(bars), unit=unit, language=language)
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
