from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from portal.actions import records, texts
from portal.enums import MandateStatus
from portal.exceptions import ActionError
from portal.models import Event, Mandate


def create(*, by, **fields: Any) -> Mandate:
    return records.create(Mandate, by=by, fields=texts.clean(Mandate, fields))


@transaction.atomic
def supersede(*, mandate: Mandate, by, successor: Mandate) -> Mandate:
    """Let another mandate take the place of this one, whose text is never changed."""
    # Both in one order, so that two people who do the opposite wait for each other.
    both = Mandate.objects.select_for_update(of=("self",)).order_by("pk")
    found = {each.pk: each for each in both.filter(pk__in=[mandate.pk, successor.pk])}
    held, successor = found[mandate.pk], found[successor.pk]
    if held.pk == successor.pk:
        raise ActionError(_("A mandate cannot take its own place."), field="successor")
    if held.status == MandateStatus.SUPERSEDED:
        raise ActionError(_("This mandate has already been superseded."), field="successor")
    if successor.status == MandateStatus.SUPERSEDED:
        raise ActionError(
            _("The mandate that is to take its place has been superseded itself."),
            field="successor",
        )
    before = {"status": held.status}
    held.status, held.superseded_by = MandateStatus.SUPERSEDED, successor
    held.save(update_fields=["status", "superseded_by"])
    after = {"status": held.status, "superseded_by": successor.slug}
    Event.record("mandate.superseded", held, by=by, before=before, after=after)
    return held
