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
    EDIT_REPORT = "edit_report"
    CLEAR_REPORT = "clear_report"
    PUBLISH_REPORT = "publish_report"
    MANAGE_PEOPLE = "manage_people"
    APPOINT_FOR_AGENCY = "appoint_for_agency"
    MANAGE_ROUNDS = "manage_rounds"
    REVIEW = "review"
    ANSWER = "answer"
    CLEAR = "clear"
    READ_DRAFTS = "read_drafts"


P = Permission
# What each permission lets somebody do, for the page of roles.
LABELS: dict[Permission, Promise] = {
    P.LOG_ACTIVITY: _("Log activities"),
    P.EDIT_ANY_ACTIVITY: _("Edit every activity"),
    P.EDIT_OWN_ACTIVITY: _("Edit the activities that the agency leads"),
    P.LOG_UPDATE: _("Log updates between two rounds"),
    P.COMPILE_REPORT: _("Compile reports"),
    P.EDIT_REPORT: _("Edit outlines, paragraphs and translations of reports"),
    P.CLEAR_REPORT: _("Clear reports for publication"),
    P.PUBLISH_REPORT: _("Publish reports that somebody else has cleared"),
    P.MANAGE_PEOPLE: _("Invite people, give and end every role"),
    P.APPOINT_FOR_AGENCY: _("Invite people of agencies, give and end the roles of agencies"),
    P.MANAGE_ROUNDS: _("Prepare, open and close rounds"),
    P.REVIEW: _("Review what agencies submit: return or accept it"),
    P.ANSWER: _("Answer for the agency"),
    P.CLEAR: _("Clear what the agency says before it is submitted"),
    P.READ_DRAFTS: _("Read the drafts of the agency"),
}


@dataclass(frozen=True)
class RoleCard:
    """What a role is for, in words for people, and what it permits."""

    role: Role
    description: Promise
    permissions: frozenset[Permission]
    # Whether a mailbox alone is too little to be this.
    needs_second_factor: bool = False


OFFICE = frozenset(
    {
        P.LOG_ACTIVITY,
        P.EDIT_ANY_ACTIVITY,
        P.EDIT_OWN_ACTIVITY,
        P.LOG_UPDATE,
        P.COMPILE_REPORT,
        P.EDIT_REPORT,
        P.CLEAR_REPORT,
        P.APPOINT_FOR_AGENCY,
        P.MANAGE_ROUNDS,
        P.REVIEW,
    }
)
SPEAKS = frozenset({P.LOG_ACTIVITY, P.EDIT_OWN_ACTIVITY, P.ANSWER, P.READ_DRAFTS})
ROLES = {
    card.role: card
    for card in (
        RoleCard(
            Role.ADMINISTRATOR,
            _("Invites people, gives them their roles and takes them back. Reads no drafts."),
            frozenset({P.MANAGE_PEOPLE}),
            needs_second_factor=True,
        ),
        RoleCard(
            Role.SECRETARIAT,
            _("Logs activities, asks agencies for updates, reviews them and compiles the reports."),
            OFFICE,
            needs_second_factor=True,
        ),
        RoleCard(
            Role.PUBLISHER,
            _("Publishes reports that somebody else has cleared."),
            frozenset({P.PUBLISH_REPORT}),
            needs_second_factor=True,
        ),
        RoleCard(
            Role.FOCAL_POINT,
            _("Says what the agency did: answers in rounds, logs and edits what it leads."),
            SPEAKS,
        ),
        RoleCard(Role.ALTERNATE, _("Stands in for the focal point of the agency."), SPEAKS),
        RoleCard(
            Role.CLEARING,
            _("Reads the drafts of the agency and clears what it says."),
            frozenset({P.CLEAR, P.READ_DRAFTS}),
        ),
        RoleCard(
            Role.READER,
            _("Reads the drafts of the agency, and changes nothing."),
            frozenset({P.READ_DRAFTS}),
        ),
        RoleCard(
            Role.COUNCIL,
            _("Reads the reports that are prepared for the Council."),
            frozenset(),
        ),
    )
}
