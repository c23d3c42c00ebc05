"""Who may do what.  One function a rule; views, templates and API ask the same one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from portal.enums import EvidenceState, Role, RoundState, SubmissionState
from portal.models.people import AGENCY_ROLES, Appointment, Person, PersonQuerySet, standing_of
from portal.roles import ROLES, Permission

if TYPE_CHECKING:
    from django.db.models import Model

    from portal.models import (
        Activity,
        Agency,
        Comment,
        Evidence,
        Job,
        Report,
        Round,
        Submission,
        SubmissionSection,
        Update,
    )


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


def can_edit_report(user, report: Report) -> Verdict:
    """Its outline, its paragraphs and its translations."""
    if has_permission(user, Permission.EDIT_REPORT):
        return ALLOWED
    return denied(_("Only the secretariat can edit a report."))


def can_word(user) -> Verdict:
    """Say how the texts of records read in another language."""
    if has_permission(user, Permission.EDIT_REPORT):
        return ALLOWED
    return denied(_("Only the secretariat keeps the memory of translations."))


def can_cancel_job(user, job: Job) -> Verdict:
    if not job.is_active:
        return denied(_("This job has ended already."))
    if standing_of(user).is_secretariat or job.started_by_id == user.pk:
        return ALLOWED
    return denied(_("Only the secretariat and the person who started a job can cancel it."))


# --- History ---------------------------------------------------------------------------------
# Whoever may read a record may read its history; these see all of it.


def can_see_internal(user, record: Model) -> Verdict:
    """What is internal in a record that has no other keeper is the secretariat's."""
    if standing_of(user).is_secretariat:
        return ALLOWED
    return denied(_("Only the secretariat sees everything that was written here."))


def can_see_drafts(user, update: Update) -> Verdict:
    """What an update said before it was accepted is the agency's own."""
    if has_permission(user, Permission.READ_DRAFTS, update.agency_id):
        return ALLOWED
    return can_see_internal(user, update)


def can_see_preparation(user, held: Round) -> Verdict:
    """How a round was prepared is the secretariat's own until it has closed."""
    return ALLOWED if held.state == RoundState.CLOSED else can_see_internal(user, held)


def can_see_file(user, person: Person) -> Verdict:
    """What is written down about somebody, with the reasons: for them and for the office."""
    if standing_of(user).is_office or person.pk == user.pk:
        return ALLOWED
    return denied(_("Only the person and those who look after people see all of this."))


# --- People and their roles ------------------------------------------------------------------


def roles_to_give(user) -> tuple[Role, ...]:
    """The roles that somebody may give to others and take from them."""
    if has_permission(user, Permission.MANAGE_PEOPLE):
        return tuple(Role)
    if has_permission(user, Permission.APPOINT_FOR_AGENCY):
        return AGENCY_ROLES
    return ()


def can_invite(user) -> Verdict:
    if roles_to_give(user):
        return ALLOWED
    return denied(_("Only administrators and the secretariat can invite people."))


def can_appoint(user, person: Person, role: str | None = None) -> Verdict:
    """Give somebody a role, one where it is named.  Nobody gives one to themselves."""
    offered = roles_to_give(user)
    if not offered:
        return denied(_("Only administrators and the secretariat can give roles."))
    if person.pk == user.pk:
        return denied(_("Nobody can give a role to themselves. Ask an administrator."))
    if not person.is_active:
        return denied(_("%(name)s has left. Let them in again first.") % {"name": person.name})
    if role is not None and role not in offered:
        return denied(_("Only an administrator can give this role."))
    return ALLOWED


def can_end_appointment(user, appointment: Appointment) -> Verdict:
    offered = roles_to_give(user)
    if not offered:
        return denied(_("Only administrators and the secretariat can end a role."))
    if appointment.role not in offered:
        return denied(_("Only an administrator can end this role."))
    today = timezone.localdate()
    if appointment.ends_on and appointment.ends_on < today:
        return denied(_("This role has ended already."))
    return keeps_an_administrator(appointment.person, appointment.role)


def keeps_an_administrator(person: Person, role: str) -> Verdict:
    """Without an administrator nobody could ever make another one."""
    others = Appointment.objects.administrators_besides(person, on=timezone.localdate())
    if role == Role.ADMINISTRATOR and not others.exists():
        return denied(_("This is the last administrator. Appoint another one first."))
    return ALLOWED


def can_hand_over(user, appointment: Appointment) -> Verdict:
    """Give a seat on.  The last administrator too: the successor is the next one."""
    verdict = can_end_appointment(user, appointment)
    is_last = appointment.role == Role.ADMINISTRATOR and appointment.ends_on is None
    return ALLOWED if is_last and appointment.role in roles_to_give(user) else verdict


def successors(user, appointment: Appointment) -> PersonQuerySet:
    """Whom somebody may give a seat to: everybody who is here but themselves."""
    here = Person.objects.visible_to(user).filter(is_active=True)
    return here.exclude(pk__in=[user.pk, appointment.person_id])


def can_let_go(user, person: Person) -> Verdict:
    """Close somebody's account, if every role they hold could be ended one by one."""
    if not person.is_active:
        return denied(_("%(name)s has left already.") % {"name": person.name})
    held = person.appointments.not_over(timezone.localdate()).select_related("person")
    verdicts = [can_end_appointment(user, appointment) for appointment in held]
    return next((verdict for verdict in verdicts if not verdict), can_invite(user))


def can_forget_factors(user, person) -> Verdict:
    """By an administrator, never for oneself: whoever has lost them cannot say who they are."""
    if not has_permission(user, Permission.MANAGE_PEOPLE):
        return denied(_("Only an administrator can take away a lost second factor."))
    if person.pk == user.pk:
        return denied(_("Another administrator has to do this for you."))
    if not person.authenticator_set.exists():
        return denied(_("%(name)s has no second factor.") % {"name": person.name})
    return ALLOWED


def can_readmit(user, person: Person) -> Verdict:
    if person.is_active:
        return denied(_("%(name)s is here already.") % {"name": person.name})
    return can_invite(user)


# --- Rounds and what agencies answer ---------------------------------------------------------


def holders(permission: Permission, agency: Agency | int | None = None) -> PersonQuerySet:
    """The people who hold a role today that permits this, for an agency where one is given."""
    roles = [role for role, card in ROLES.items() if permission in card.permissions]
    return Person.objects.holding(roles, agency, on=timezone.localdate())


def can_manage_rounds(user) -> Verdict:
    if has_permission(user, Permission.MANAGE_ROUNDS):
        return ALLOWED
    return denied(_("Only the secretariat can prepare, open and close rounds."))


def can_change_questions(user, held: Round) -> Verdict:
    """Add, remove and order: once agencies answer, what they were asked stays."""
    if not has_permission(user, Permission.MANAGE_ROUNDS):
        return can_manage_rounds(user)
    if held.state != RoundState.PREPARED:
        return denied(_("The round is open: its questions stay as they are."))
    return ALLOWED


def can_extend(user, submission: Submission) -> Verdict:
    if not has_permission(user, Permission.MANAGE_ROUNDS):
        return denied(_("Only the secretariat can give an agency more time."))
    if not submission.is_with_agency:
        return denied(_("The update is submitted: the agency needs no more time."))
    return ALLOWED


def speaks_for(user, submission: Submission) -> bool:
    return has_permission(user, Permission.ANSWER, submission.agency_id)


def is_on_behalf(user, submission: Submission) -> bool:
    """Staff who enter what an agency sent by letter; its own people never are."""
    return not speaks_for(user, submission) and has_permission(user, Permission.REVIEW)


def can_write(user, submission: Submission) -> Verdict:
    """Whether somebody writes for the agency at all, whoever has the submission now."""
    if speaks_for(user, submission) or has_permission(user, Permission.REVIEW):
        return ALLOWED
    return denied(whom_to_ask(submission))


def can_answer(user, submission: Submission) -> Verdict:
    """Whether somebody may write in a submission now."""
    if not (verdict := can_write(user, submission)):
        return verdict
    if submission.state == SubmissionState.IN_CLEARANCE:
        return denied(_("This update is with the clearing officer. Take it back to change it."))
    if not submission.is_with_agency:
        return denied(
            _("This update is submitted. Take it back to change it, or wait for comments.")
        )
    if not submission.takes_answers_at(timezone.now()):
        return denied(has_closed(submission))
    return ALLOWED


def whom_to_ask(submission: Submission) -> str:
    """Which colleague can let somebody in: the agency's own before the secretariat."""
    first = holders(Permission.ANSWER, submission.agency_id).order_by("pk").first()
    if first is None:
        return _("Only focal points of %(agency)s can edit this update. Ask the secretariat.") % {
            "agency": submission.agency
        }
    return _("Only focal points of %(agency)s can edit this update. Ask %(name)s to add you.") % {
        "agency": submission.agency,
        "name": first.name,
    }


def has_closed(submission: Submission) -> str:
    closed = submission.round.local(submission.closes_at)
    return _("“%(round)s” closed on %(day)s. Ask the secretariat to reopen it.") % {
        "round": submission.round,
        "day": date_format(closed, "DATE_FORMAT"),
    }


def can_edit_section(user, section: SubmissionSection) -> Verdict:
    verdict = can_answer(user, section.submission)
    if verdict and not section.is_open:
        return denied(_("This section was not returned, so it stays as it was submitted."))
    return verdict


def clearers(user, submission: Submission) -> PersonQuerySet:
    """Who may clear what somebody sends: never they themselves."""
    return holders(Permission.CLEAR, submission.agency_id).exclude(pk=user.pk)


def can_submit(user, submission: Submission) -> Verdict:
    """Submit without another pair of eyes: where nobody else clears, or by staff with a note."""
    verdict = can_answer(user, submission)
    if verdict and speaks_for(user, submission) and clearers(user, submission).exists():
        return denied(_("Send it for clearance: the clearing officer then submits it."))
    return verdict


def can_send(user, submission: Submission) -> Verdict:
    """Send it to the clearing officer, before it goes in."""
    verdict = can_answer(user, submission)
    if verdict and not speaks_for(user, submission):
        return denied(_("Only the agency’s own people send an update for clearance."))
    if verdict and not clearers(user, submission).exists():
        return denied(_("Nobody has to clear this update. Submit it."))
    return verdict


def can_clear(user, submission: Submission) -> Verdict:
    """Never by who sent it: two people stand behind what was cleared."""
    if not has_permission(user, Permission.CLEAR, submission.agency_id):
        return denied(
            _("Only a clearing officer of %(agency)s can clear this.")
            % {"agency": submission.agency}
        )
    if submission.state != SubmissionState.IN_CLEARANCE:
        return denied(_("This update does not wait for clearance."))
    if submission.sent_for_clearance_by_id == user.pk:
        return denied(_("You sent this for clearance yourself. Somebody else has to clear it."))
    if not submission.takes_answers_at(timezone.now()):
        return denied(has_closed(submission))
    return ALLOWED


def can_recall(user, submission: Submission) -> Verdict:
    own = is_on_behalf(user, submission) and submission.submitted_by_id == user.pk
    if not (speaks_for(user, submission) or own):
        return denied(whom_to_ask(submission))
    if submission.state not in (SubmissionState.IN_CLEARANCE, SubmissionState.SUBMITTED):
        return denied(_("There is nothing to take back."))
    if not submission.takes_answers_at(timezone.now()):
        return denied(has_closed(submission))
    return ALLOWED


def can_read_reviews(user) -> Verdict:
    """The queue and the page of a review, also of what somebody may not decide on."""
    if has_permission(user, Permission.REVIEW):
        return ALLOWED
    return denied(_("Only the secretariat can review what agencies submit."))


def is_reviewer(user, submission: Submission) -> Verdict:
    """Review at all; never what somebody submitted on behalf of the agency themselves."""
    if not (verdict := can_read_reviews(user)):
        return verdict
    if submission.submitted_by_id == user.pk:
        return denied(not_by_yourself())
    return ALLOWED


def not_by_yourself() -> str:
    return _("You submitted this on behalf of the agency. Somebody else has to review it.")


def can_review(user, submission: Submission) -> Verdict:
    """Return or accept what waits for that."""
    verdict = is_reviewer(user, submission)
    if verdict and submission.state != SubmissionState.SUBMITTED:
        return denied(not_to_review(submission))
    return verdict


def not_to_review(submission: Submission) -> str:
    """Who was faster, and when; or that nothing has been submitted yet."""
    sentences = {
        SubmissionState.RETURNED: _("%(name)s returned this on %(moment)s."),
        SubmissionState.ACCEPTED: _("%(name)s accepted this on %(moment)s."),
    }
    sentence = sentences.get(SubmissionState(submission.state))
    if sentence and submission.decided_at:
        moment = date_format(submission.round.local(submission.decided_at), "DATETIME_FORMAT")
        return sentence % {"name": submission.decided_by, "moment": moment}
    return _("This update is with the agency now.")


def newer_version(submission: Submission) -> str:
    return _("The agency has submitted version %(number)s meanwhile. Read that one first.") % {
        "number": submission.number
    }


def has_open_comment(section: SubmissionSection) -> str:
    return _("“%(section)s” has an open comment. Resolve it, or return the update.") % {
        "section": section
    }


def can_reopen(user, submission: Submission) -> Verdict:
    """Let an agency correct what was accepted; a new version then supersedes it."""
    if not has_permission(user, Permission.REVIEW):
        return denied(_("Only the secretariat can reopen what was accepted."))
    if submission.state != SubmissionState.ACCEPTED:
        return denied(_("Only what was accepted can be reopened."))
    return ALLOWED


def can_answer_comment(user, comment: Comment) -> Verdict:
    if comment.resolved_at:
        return denied(_("This comment is resolved."))
    if has_permission(user, Permission.REVIEW):
        return ALLOWED
    return can_answer(user, comment.submission)


def can_resolve_comment(user, comment: Comment) -> Verdict:
    return is_reviewer(user, comment.submission)


def can_open_evidence(evidence: Evidence) -> Verdict:
    """Who sees a file may also open it, once a virus scanner has said that it is clean."""
    if evidence.state == EvidenceState.CLEAN:
        return ALLOWED
    return denied(
        _("This file has not passed the check for viruses yet, so nobody is given it. Try later.")
    )
