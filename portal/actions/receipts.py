from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from portal.exceptions import ActionError
from portal.models import FormReceipt


@transaction.atomic
def once(*, key: UUID | None, by, act: Callable[[], Any]) -> str:
    """Do what a form asks for, once for each key; the address of what came of it.

    The key is written before the work is done, so a second post waits for the first and then
    gets the same answer; where the first fails, its key is gone with it.
    """
    if key is None:
        return act().get_absolute_url()
    made = FormReceipt.objects.bulk_create([FormReceipt(key=key, person=by)], ignore_conflicts=True)
    receipt = FormReceipt.objects.select_for_update(of=("self",)).get(key=made[0].key)
    if receipt.person_id != by.pk:
        raise ActionError(_("This form belongs to somebody else. Open a new one."))
    if not receipt.url:
        receipt.url = act().get_absolute_url()
        receipt.save(update_fields=["url"])
    return receipt.url


def earlier(*, key: UUID | None, by) -> str:
    """Where a form led that the same person has sent already; empty where it is new."""
    if key is None:
        return ""
    found = FormReceipt.objects.filter(key=key, person=by).values_list("url", flat=True)
    return found.first() or ""
