"""What shows that a section says the truth: files that were looked into, and links."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.db import transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from portal import files
from portal.actions import answers, records, texts
from portal.enums import EvidenceState, SectionState
from portal.exceptions import ActionError
from portal.models import Event, Evidence, SubmissionSection, SubmissionVersion
from portal.uploads import inspecting, storing
from portal.uploads.limits import LIMITS, MEGABYTE
from portal.uploads.refusals import Cause, Refused

QUESTION = "evidence"
LONGEST_NAME = 200
_is_address = URLValidator(schemes=["http", "https"])


def add(*, section: SubmissionSection, by, file, name: str, question: str = QUESTION) -> Evidence:
    """Keep a file with a section.  The same content sent again is the row that is there already.

    Looked into and stored before anything is locked: that takes time, and what is refused or
    fails leaves no row.
    """
    accepted = inspecting.inspect(file, name)
    check_room(section, accepted.sha256, size=accepted.size)
    is_clean = storing.store(file, accepted)
    fields = {
        "question": question,
        "name": accepted.clean_name,
        "sha256": accepted.sha256,
        "size": accepted.size,
        "media_type": accepted.media_type,
        "state": EvidenceState.CLEAN if is_clean else EvidenceState.QUARANTINED,
    }
    return attach(section, by=by, same={"sha256": accepted.sha256}, fields=fields)


def add_all(
    *, section: SubmissionSection, by, sent: Iterable[UploadedFile], question: str = QUESTION
) -> tuple[list[Evidence], list[ActionError]]:
    """Each file by itself: one that is refused does not hold up the others."""
    added, refused = [], []
    for file in sent:
        try:
            added.append(
                add(section=section, by=by, file=file, name=file.name or "", question=question)
            )
        except ActionError as error:
            refused.append(error)
    return added, refused


def add_link(
    *, section: SubmissionSection, by, url: str, name: str = "", question: str = QUESTION
) -> Evidence:
    """Keep the address of a page.  It is never fetched: what it shows is for people to see."""
    url = checked_address(url.strip())
    name = texts.line(name.strip() or url[:LONGEST_NAME], field="name")
    fields = {"question": question, "name": name, "url": url}
    return attach(section, by=by, same={"url": url}, fields=fields)


def checked_address(url: str) -> str:
    try:
        _is_address(url)
        parts = urlsplit(url)
    except (ValidationError, ValueError) as error:
        raise not_an_address() from error
    if parts.username is not None or texts.NOT_IN_A_LINE.search(url):
        raise not_an_address()
    return url


def not_an_address() -> ActionError:
    return ActionError(
        _("Enter the whole address of the page, for example https://www.unep.org/report"),
        field="url",
    )


@transaction.atomic
def attach(section: SubmissionSection, *, by, same: dict, fields: dict) -> Evidence:
    submission, section = answers.locked(section, at=timezone.now())
    found = section.evidence.filter(question=fields["question"], **same).first()
    if found:
        return (
            found if found.state == fields.get("state", found.state) else seen_clean(found, fields)
        )
    check_room(section, fields.get("sha256", ""), size=fields.get("size", 0))
    evidence = Evidence(submission=submission, section=section, added_by=by, **fields)
    records.check(evidence)
    evidence.save(force_insert=True)
    begin(section, by=by)
    # No names: events are read by more people than drafts are.
    Event.record("evidence.added", section, by=by, evidence=evidence.pk, type=evidence.media_type)
    return evidence


def seen_clean(found: Evidence, fields: dict) -> Evidence:
    """Sent again, a file may be scanned that could not be before; what was clean stays so."""
    if fields["state"] == EvidenceState.CLEAN:
        found.state = EvidenceState.CLEAN
        found.save(update_fields=["state"])
    return found


def begin(section: SubmissionSection, *, by) -> None:
    """A file is an answer.  The version of the texts stays: who has the page open goes on."""
    if section.state == SectionState.ASKED:
        section.state = SectionState.DRAFT
        section.save(update_fields=["state"])
    answers.begin(section.submission, by=by, at=timezone.now())


def check_room(section: SubmissionSection, sha256: str, *, size: int) -> None:
    others = section.evidence.exclude(sha256=sha256) if sha256 else section.evidence.all()
    if others.count() >= LIMITS.section_files:
        raise ActionError(
            _("A section takes at most %(most)s files and links. Remove one first.")
            % {"most": LIMITS.section_files},
            field="file" if sha256 else "url",
        )
    used = others.aggregate(used=Sum("size"))["used"] or 0
    if used + size > LIMITS.section_bytes:
        raise ActionError(
            _("The files of a section must have %(most)s MB or less together. Remove one first.")
            % {"most": LIMITS.section_bytes // MEGABYTE},
            field="file",
        )


@transaction.atomic
def remove(*, evidence: Evidence, by) -> None:
    """Take a file or link off a section.  What was accepted stays: the update rests on it."""
    _submission, section = answers.locked(evidence.section, at=timezone.now())
    evidence = section.evidence.select_for_update(of=("self",)).get(pk=evidence.pk)
    if evidence.update_id:
        raise ActionError(_("An accepted update rests on this, so it stays."))
    if is_submitted(evidence):
        raise ActionError(_("This was submitted with a version of the update, so it stays."))
    Event.record("evidence.removed", section, by=by, evidence=evidence.pk, type=evidence.media_type)
    evidence.delete()


def is_submitted(evidence: Evidence) -> bool:
    """Whether a version that was handed in shows it: that version never changes."""
    shown = {"sha256": evidence.sha256} if evidence.sha256 else {"url": evidence.url}
    within = [{"answers": [{"evidence": [shown]}]}]
    versions = SubmissionVersion.objects.filter(submission=evidence.submission_id)
    return versions.filter(content__contains=within).exists()


def scan_again(*, evidence: Evidence, by) -> Evidence:
    """Ask the scanner again about a file that could not be scanned when it came.

    A file with a virus is kept from everybody for good: its row stays, so that its agency sees
    why, and its content is never given out.
    """
    with files.path_of(evidence.sha256).open("rb") as file:
        try:
            is_clean = storing.is_clean(file)
        except Refused as error:
            if error.cause != Cause.VIRUS:
                raise
            Event.record("evidence.infected", evidence.section, by=by, evidence=evidence.pk)
            return records.change(evidence, by=by, changes={"state": EvidenceState.INFECTED})
    if not is_clean:
        return evidence
    return records.change(evidence, by=by, changes={"state": EvidenceState.CLEAN})
