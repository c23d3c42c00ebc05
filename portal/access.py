"""Who may do what.  One function a rule; views, templates and API ask the same one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from portal.enums import Role
from portal.models.people import standing_of
from portal.roles import ROLES, Permission

if TYPE_CHECKING:
    from portal.models import Activity, Job, Report


@dataclass(frozen=True)
class Verdict:
    """True or false, and when false the sentence that says why."""

    allowed: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.allowed


ALLOWED = Verdict(allowed=True)


def denied(reason: str) -> Verdict:
    return Verdict(allowed=False, reason=reason)


def require(verdict: Verdict) -> None:
    """Go on if the verdict is yes; otherwise the page says why not (403)."""
    if not verdict:
        raise PermissionDenied(verdict.reason)


def has_permission(user, permission: Permission, agency: int | None = None) -> bool:
    """Whether a role that the user holds today permits this; for an agency, a role held there."""
    return any(
        permission in ROLES[Role(role)].permissions
        for role, held_for in standing_of(user).held
        if agency is None or agency == held_for
    )


def can_log_activity(user) -> Verdict:
    if has_permission(user, Permission.LOG_ACTIVITY):
        return ALLOWED
    return denied(_("Only the secretariat and the focal points of agencies can log activities."))


def can_edit_activity(user, activity: Activity) -> Verdict:
    if has_permission(user, Permission.EDIT_ANY_ACTIVITY):
        return ALLOWED
    if has_permission(user, Permission.EDIT_OWN_ACTIVITY, activity.lead_id):
        return ALLOWED
    return denied(
        _("Only focal points of %(agency)s and the secretariat can edit this activity.")
        % {"agency": activity.lead}
    )


def can_log_update(user, activity: Activity) -> Verdict:
    """Staff log updates on any activity; the agencies' own answers come in rounds."""
    if has_permission(user, Permission.LOG_UPDATE):
        return ALLOWED
    return denied(_("Only the secretariat can log an update between two rounds."))


def can_compile_report(user, report: Report) -> Verdict:
    if has_permission(user, Permission.COMPILE_REPORT):
        return ALLOWED
    return denied(_("Only the secretariat can compile a report."))


def can_cancel_job(user, job: Job) -> Verdict:
    if not job.is_active:
        return denied(_("This job has ended already."))
    if standing_of(user).is_secretariat or job.started_by_id == user.pk:
        return ALLOWED
    return denied(_("Only the secretariat and the person who started a job can cancel it."))
