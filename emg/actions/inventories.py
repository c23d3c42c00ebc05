"""Greenhouse gas inventories: for now the total of a year, of one agency or of the system."""

from typing import Any

from emg.models import Inventory
from portal.actions import records


def create(*, by, **fields: Any) -> Inventory:
    return records.create(Inventory, by=by, fields=fields)


def change(*, inventory: Inventory, by, **changes: Any) -> Inventory:
    return records.change(inventory, by=by, changes=changes)
