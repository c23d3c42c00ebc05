from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q

from cooperation.enums import EngagementKind
from cooperation.models import CountryEngagement, EngagementFigure, PilotCountry
from portal.models import Agency, Country


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A kind of engagement, and in how many countries there is some."""

    key: str
    label: str
    count: int


@dataclass(frozen=True, kw_only=True)
class Row:
    """A country with what was done there, one cell for each kind that is on show."""

    country: Country
    is_pilot: bool
    cells: list[tuple[str, list[CountryEngagement]]]


@dataclass(frozen=True, kw_only=True)
class Matrix:
    """Countries by kinds of engagement."""

    kinds: list[Kind]
    rows: list[Row]


def kinds(user) -> list[Kind]:
    """All kinds with their numbers of countries, in the order of the enumeration."""
    counted = dict(
        CountryEngagement.objects.visible_to(user)
        .order_by()
        .values_list("kind")
        .annotate(countries=Count("country", distinct=True))
    )
    return [
        Kind(key=key, label=str(label), count=counted.get(key, 0))
        for key, label in EngagementKind.choices
    ]


def countries_engaged(user) -> int:
    rows = CountryEngagement.objects.visible_to(user)
    return rows.order_by().values("country").distinct().count()


def matrix(user, *, kind: str = "", is_pilot: bool = False) -> Matrix:
    """Countries with engagements and pilot countries, narrowed to a kind or to the pilots."""
    shown = [entry for entry in kinds(user) if (entry.key == kind if kind else entry.count)]
    rows = engagements(user).filter(kind__in=[entry.key for entry in shown])
    countries = Country.objects.visible_to(user).for_list().select_related("pilot")
    countries = countries.prefetch_related(Prefetch("engagements", rows))
    if is_pilot:
        countries = countries.filter(pilot__isnull=False)
    here = CountryEngagement.objects.visible_to(user).filter(kind=kind) if kind else None
    countries = (
        countries.filter(pk__in=here.values("country"))
        if here is not None
        else countries.filter(
            Q(pilot__isnull=False)
            | Q(pk__in=CountryEngagement.objects.visible_to(user).values("country"))
        )
    )
    return Matrix(kinds=shown, rows=[row_of(country, shown) for country in countries])


def engagements(user):
    """Engagements with their agencies and figures."""
    figures = EngagementFigure.objects.order_by("pk")
    return (
        CountryEngagement.objects.visible_to(user)
        .select_related("agency")
        .prefetch_related(
            Prefetch("figures", figures), Prefetch("partners", Agency.objects.for_list())
        )
        .order_by("kind", "subject", "pk")
    )


def row_of(country: Country, shown: Iterable[Kind]) -> Row:
    done = list(country.engagements.all())
    cells = [(kind.label, [row for row in done if row.kind == kind.key]) for kind in shown]
    return Row(country=country, is_pilot=hasattr(country, "pilot"), cells=cells)


def pilots(user) -> list[PilotCountry]:
    """Pilot countries, each under the name of today."""
    named = Country.objects.visible_to(user).named()
    rows = (
        PilotCountry.objects.visible_to(user)
        .prefetch_related(Prefetch("country", named))
        .order_by("pk")
    )
    return sorted(rows, key=lambda row: row.country.name)
