"""Who may take a report which step further: beside ``access``, with the same kind of verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from portal.access import ALLOWED, Verdict, denied, has_permission
from portal.enums import ReportState
from portal.roles import Permission

if TYPE_CHECKING:
    from portal.models import Edition, Report

OPEN = (ReportState.DRAFT, ReportState.IN_REVIEW)


def can_send_to_review(user, report: Report) -> Verdict:
    if not has_permission(user, Permission.EDIT_REPORT):
        return denied(_("Only the secretariat can send a report to review."))
    if report.state != ReportState.DRAFT:
        return denied(_("Only a draft can be sent to review."))
    if not report.compile_number:
        return denied(_("Compile the report first: there is no text to review yet."))
    return ALLOWED


def can_return_to_draft(user, report: Report) -> Verdict:
    """Take it back for a change; after publication this begins the next edition."""
    if not has_permission(user, Permission.EDIT_REPORT):
        return denied(_("Only the secretariat can return a report to its editors."))
    if report.state == ReportState.DRAFT:
        return denied(_("This report is a draft already."))
    return ALLOWED


def can_clear_report(user, report: Report) -> Verdict:
    if not has_permission(user, Permission.CLEAR_REPORT):
        return denied(_("Only the secretariat can clear a report."))
    if report.state != ReportState.IN_REVIEW:
        return denied(_("Only a report in review can be cleared."))
    return ALLOWED


def can_publish(user, report: Report) -> Verdict:
    """Never by who cleared it: two people stand behind what is published."""
    if not has_permission(user, Permission.PUBLISH_REPORT):
        return denied(_("Only a publisher can publish a report."))
    if report.state != ReportState.CLEARED:
        return denied(_("Only a cleared report can be published."))
    cleared = report.steps.filter(state=ReportState.CLEARED).order_by("-pk").first()
    if cleared and cleared.taken_by_id == user.pk:
        return denied(by_somebody_else())
    return ALLOWED


def by_somebody_else() -> str:
    return _("You cleared this report yourself. Somebody else has to publish it.")


def can_set_terms(user, report: Report) -> Verdict:
    """Who may read it, from when, and what becomes of languages that are not complete."""
    if not has_permission(user, Permission.EDIT_REPORT):
        return denied(_("Only the secretariat decides who may read a report, and from when."))
    if report.state not in OPEN:
        return denied(
            _("The report is cleared with these terms. Return it to draft to change them.")
        )
    return ALLOWED


def can_read_verification(user) -> Verdict:
    """What the nightly check found: for those who have to settle it."""
    those = (Permission.CLEAR_REPORT, Permission.PUBLISH_REPORT, Permission.MANAGE_PEOPLE)
    if any(has_permission(user, permission) for permission in those):
        return ALLOWED
    return denied(_("Only the desk and administrators see what the check of editions found."))


def can_make_again(user, edition: Edition) -> Verdict:
    if has_permission(user, Permission.EDIT_REPORT) or has_permission(
        user, Permission.PUBLISH_REPORT
    ):
        return ALLOWED
    return denied(_("Only the secretariat and publishers can make the files of an edition again."))
