"""The roles as declared data, so that a page can print who may do what."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.enums import Role


class Permission(StrEnum):
    LOG_ACTIVITY = "log_activity"
    EDIT_ANY_ACTIVITY = "edit_any_activity"
    EDIT_OWN_ACTIVITY = "edit_own_activity"
    LOG_UPDATE = "log_update"
    COMPILE_REPORT = "compile_report"


@dataclass(frozen=True)
class RoleCard:
    """What a role is for, in words for people, and what it permits."""

    role: Role
    description: Promise
    permissions: frozenset[Permission]


P = Permission
ROLES = {
    card.role: card
    for card in (
        RoleCard(
            Role.SECRETARIAT,
            _("Logs activities, meetings and decisions, and compiles the reports."),
            frozenset(
                {
                    P.LOG_ACTIVITY,
                    P.EDIT_ANY_ACTIVITY,
                    P.EDIT_OWN_ACTIVITY,
                    P.LOG_UPDATE,
                    P.COMPILE_REPORT,
                }
            ),
        ),
        RoleCard(
            Role.FOCAL_POINT,
            _("Says what the agency did: logs and edits the activities that the agency leads."),
            frozenset({P.LOG_ACTIVITY, P.EDIT_OWN_ACTIVITY}),
        ),
        RoleCard(
            Role.ALTERNATE,
            _("Stands in for the focal point of the agency."),
            frozenset({P.LOG_ACTIVITY, P.EDIT_OWN_ACTIVITY}),
        ),
        RoleCard(
            Role.CLEARING,
            _("Reads the drafts of the agency and clears what it says."),
            frozenset(),
        ),
        RoleCard(
            Role.COUNCIL,
            _("Reads the reports that are prepared for the Council."),
            frozenset(),
        ),
    )
}
