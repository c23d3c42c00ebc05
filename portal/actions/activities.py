from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from portal.actions import records, texts
from portal.exceptions import ActionError, StaleError
from portal.models import Activity, Agency, Event, Participation

# An agency with its role beside the one that leads.
Part = tuple[Agency, str]


@transaction.atomic
def log(*, by, participations: Iterable[Part] = (), **fields: Any) -> Activity:
    """Log a piece of joint work, with the agencies that take part in it."""
    fields = texts.clean(Activity, fields) | {"created_by": by}
    activity = records.create(Activity, by=by, fields=fields)
    set_participations(activity, list(participations), by=by)
    return activity


@transaction.atomic
def edit(*, activity: Activity, by, version: int, changes: dict[str, Any]) -> Activity:
    """Change some fields of an activity, unless somebody else has changed it meanwhile.

    ``version`` is the one that the page was opened with; ``changes`` may hold
    ``participations``, which replace those there are.
    """
    held = Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    if held.version != version:
        raise StaleError(
            _(
                "Somebody else has changed this activity since you opened it. Compare both texts, then save again."
            )
        )
    changes = texts.clean(Activity, changes)
    parts = changes.pop("participations", None)
    is_changed = any(
        records.differs(records.current(held, name), changes[name]) for name in changes
    )
    records.change(held, by=by, changes=changes)
    held.refresh_from_db()
    if parts is None and "lead" in changes:
        check_participations(held, parts_of(held))
    if parts is not None and set_participations(held, list(parts), by=by):
        is_changed = True
    if is_changed:
        held.version += 1
        held.save(update_fields=["version", "changed_at"])
    return held


def set_participations(activity: Activity, parts: list[Part], *, by) -> bool:
    """Make the agencies that take part exactly these; true when that changed anything."""
    check_participations(activity, parts)
    wanted = {(agency.pk, str(role)): agency for agency, role in parts}
    held = {
        (part.agency_id, part.role): part
        for part in activity.participations.select_related("agency")
    }
    if wanted.keys() == held.keys():
        return False
    for key in held.keys() - wanted.keys():
        held[key].delete()
    added = [
        Participation(activity=activity, agency=wanted[key], role=key[1])
        for key in wanted
        if key not in held
    ]
    for part in added:
        records.check(part)
        part.save(force_insert=True)
    Event.record(
        "activity.participations_changed",
        activity,
        by=by,
        before=[[part.agency.acronym, part.role] for part in held.values()],
        after=[[agency.acronym, role] for (_pk, role), agency in wanted.items()],
    )
    return True


def parts_of(activity: Activity) -> list[Part]:
    parts = activity.participations.select_related("agency").order_by("pk")
    return [(part.agency, part.role) for part in parts]


def check_participations(activity: Activity, parts: list[Part]) -> None:
    if any(agency.pk == activity.lead_id for agency, _role in parts):
        raise ActionError(
            _("%(agency)s leads this activity already. List only the other agencies.")
            % {"agency": activity.lead},
            field="partners",
        )
    if len({(agency.pk, str(role)) for agency, role in parts}) < len(parts):
        raise ActionError(_("An agency is listed twice with the same role."), field="partners")
