from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from portal.actions import records, submissions, texts
from portal.exceptions import ActionError
from portal.models import Agency, AgencyAlias, Event


@transaction.atomic
def create(*, by, aliases: list[str] | tuple[str, ...] = (), **fields: Any) -> Agency:
    agency = records.create(Agency, by=by, fields=texts.clean(Agency, fields))
    for value in aliases:
        add_alias(agency=agency, by=by, value=value)
    return agency


@transaction.atomic
def add_alias(*, agency: Agency, by, value: str) -> AgencyAlias:
    """Let an agency also be found by another name; no two agencies go by one name."""
    fields = texts.clean(AgencyAlias, {"value": value})
    if Agency.objects.called(value).exclude(pk=agency.pk).exists():
        raise ActionError(_("Another agency already goes by this name."), field="value")
    alias = AgencyAlias(agency=agency, **fields)
    records.check(alias)
    alias.save(force_insert=True)
    Event.record("agency.alias_added", agency, by=by, after={"alias": value})
    return alias


@transaction.atomic
def merge(*, agency: Agency, into: Agency, by) -> Agency:
    """Let an agency continue as another.  Its records keep its name: history stays true."""
    held = {found.pk: found for found in locked(agency, into)}
    agency, into = held[agency.pk], held[into.pk]
    if agency == into:
        raise ActionError(_("An agency cannot be merged into itself."), field="into")
    if agency.merged_into:
        raise ActionError(
            _("%(agency)s has already been merged into %(other)s.")
            % {"agency": agency, "other": agency.merged_into},
            field="into",
        )
    if into.merged_into:
        raise ActionError(
            _("%(agency)s has itself been merged into %(other)s. Choose that one.")
            % {"agency": into, "other": into.merged_into},
            field="into",
        )
    agency.merged_into = into
    agency.save(update_fields=["merged_into"])
    Event.record("agency.merged", agency, by=by, after={"merged_into": str(into)})
    submissions.inherit(agency=agency, into=into, by=by)
    return agency


def locked(*agencies: Agency) -> list[Agency]:
    """Always locked in the same order, so that two merges cannot wait for each other."""
    chosen = Agency.objects.filter(pk__in=[agency.pk for agency in agencies])
    return list(chosen.select_for_update(of=("self",)).order_by("pk"))
