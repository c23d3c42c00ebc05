"""Greenhouse gas inventories as the tables of their page show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Prefetch, QuerySet

from emg.models import Inventory
from portal.models import Document

QUANTITIES = ("total", "facilities", "air_travel", "other_travel")
WHOLE, TENTHS = Decimal(1), Decimal("0.1")


@dataclass(frozen=True, kw_only=True)
class Row:
    """An inventory with its quantities in tonnes, all of a column to the same decimals."""

    inventory: Inventory
    total: Decimal
    facilities: Decimal | None
    air_travel: Decimal | None
    other_travel: Decimal | None
    per_head: Decimal | None


def for_list(user) -> QuerySet[Inventory]:
    documents = Document.objects.visible_to(user)
    seen = Inventory.objects.visible_to(user).order_by("-year", "agency__acronym", "pk")
    return seen.select_related("agency").prefetch_related(Prefetch("document", documents))


def rows_of(inventories: Iterable[Inventory]) -> list[Row]:
    found = list(inventories)
    steps = {name: step_of([getattr(row, name) for row in found]) for name in QUANTITIES}
    return [
        Row(
            inventory=inventory,
            per_head=per_head(inventory),
            **{name: rounded(getattr(inventory, name), step) for name, step in steps.items()},
        )
        for inventory in found
    ]


def step_of(values: list[Decimal | None]) -> Decimal:
    """Whole tonnes where every value of the column is whole."""
    return WHOLE if all(v is None or v == v.to_integral_value() for v in values) else TENTHS


def rounded(value: Decimal | None, step: Decimal) -> Decimal | None:
    return None if value is None else value.quantize(step)


def per_head(inventory: Inventory) -> Decimal | None:
    """Tonnes a member of personnel, where their number is known."""
    return (inventory.total / inventory.personnel).quantize(TENTHS) if inventory.personnel else None


def latest_of_the_system(user) -> Inventory | None:
    return for_list(user).filter(agency=None).first()
