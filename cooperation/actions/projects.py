from typing import Any

from django.utils.translation import gettext as _

from cooperation.models import Agreement, Area, FundingWindow, JointProject
from portal.actions import records, texts
from portal.exceptions import ActionError
from portal.models import Activity


def create(
    *, by, activity: Activity, agreement: Agreement, area: Area | None = None, **fields: Any
) -> JointProject:
    """Make an activity a joint project of the parties to an agreement."""
    if area and area.agreement_id != agreement.pk:
        raise ActionError(_("This area belongs to another agreement."), field="area")
    fields = texts.clean(JointProject, fields)
    fields |= {"activity": activity, "agreement": agreement, "area": area}
    return records.create(JointProject, by=by, fields=fields)


def change(*, project: JointProject, by, changes: dict[str, Any]) -> JointProject:
    return records.change(project, by=by, changes=texts.clean(JointProject, changes))


def add_window(*, by, **fields: Any) -> FundingWindow:
    """Record what was approved in a window of a fund, and how often an agency takes part."""
    return records.create(FundingWindow, by=by, fields=texts.clean(FundingWindow, fields))


def change_window(*, window: FundingWindow, by, changes: dict[str, Any]) -> FundingWindow:
    return records.change(window, by=by, changes=texts.clean(FundingWindow, changes))
