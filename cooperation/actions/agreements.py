from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from cooperation.models import Agreement, Clause
from portal.actions import records, texts
from portal.exceptions import ActionError
from portal.models import Agency


@transaction.atomic
def create(*, by, parties: list[Agency], **fields: Any) -> Agreement:
    """Record an agreement between at least two agencies, and which one it replaces."""
    if len({party.pk for party in parties}) < 2:
        raise ActionError(_("Name at least two parties."), field="parties")
    fields = texts.clean(Agreement, fields) | {"parties": parties}
    return records.create(Agreement, by=by, fields=fields)


def change(*, agreement: Agreement, by, changes: dict[str, Any]) -> Agreement:
    changes = texts.clean(Agreement, changes)
    return records.change(agreement, by=by, changes=changes)


def add_clause(*, agreement: Agreement, by, **fields: Any) -> Clause:
    """Add a provision to the chapter of the agreement where it stands."""
    fields = texts.clean(Clause, fields) | {"agreement": agreement}
    return records.create(Clause, by=by, fields=fields)
