"""Rounds of a sample world, gone through step by step as people would, from readable files.

Programmes call ``load`` with the entries of their ``rounds.yaml`` once their activities and
updates are there.
"""

from collections.abc import Iterable
from contextlib import nullcontext
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from portal import worlds
from portal.actions import answers, reviews, rounds, submissions
from portal.actions.notices import quiet
from portal.models import (
    Agency,
    Comment,
    Person,
    Round,
    Submission,
    SubmissionSection,
    Update,
)
from portal.queries.findings import findings_in
from portal.queries.submissions import GENERAL, sections_of

Entry = dict[str, Any]
ANOTHER_OFFICER = "secretariat.unep@sample.example"


@transaction.atomic
def load(entries: Iterable[Entry], *, programme: str, by: Person) -> None:
    for entry in entries:
        if not Round.objects.filter(slug=entry["slug"]).exists():
            # Of a round that is long over nobody has to be told today.
            with nullcontext() if entry.get("is_live") else quiet():
                go_through(entry, programme=programme, by=by)


def go_through(entry: Entry, *, programme: str, by: Person) -> None:
    held = prepare(entry, programme=programme, by=by)
    rounds.open_round(held=held, by=by, at=moment(entry["opens"], held.zone))
    held.refresh_from_db()
    for acronym, story in entry["answers"].items():
        submission = held.submissions.get(agency__acronym=acronym)
        Story(submission, story or {}, officer=by).tell()
    if not entry.get("is_live"):
        rounds.close(held=held, by=by, at=held.closes_at)


def prepare(entry: Entry, *, programme: str, by: Person) -> Round:
    zone = ZoneInfo(entry.get("time_zone", "Europe/Zurich"))
    first, last = (day(value) for value in entry["period"])
    held = rounds.create(
        by=by,
        slug=entry["slug"],
        programme=programme,
        period_starts_on=first,
        period_ends_on=last,
        due_at=moment(entry["due"], zone),
        closes_at=moment(entry["closes"], zone),
        time_zone=zone.key,
        agencies=[worlds.one(Agency, acronym=name) for name in entry["agencies"]],
        **worlds.columns("title", entry["title"]),
        **worlds.columns("guidance", entry.get("guidance", {})),
    )
    for question in entry.get("questions", []):
        add_question(held, dict(question), by=by)
    return held


def add_question(held: Round, entry: Entry, *, by: Person) -> None:
    texts = {
        name: text
        for field in ("label", "reason", "guidance", "example")
        for name, text in worlds.columns(field, entry.pop(field, {})).items()
    }
    rounds.add_question(held=held, by=by, **(texts | entry))


def day(value: Any) -> date:
    """A date as it stands in the file; ``year-start`` and ``year-end`` are those of today's year."""
    this_year = timezone.localdate().year
    named = {"year-start": date(this_year, 1, 1), "year-end": date(this_year, 12, 31)}
    return named.get(value) or date.fromisoformat(str(value))


def moment(value: Any, zone: ZoneInfo) -> datetime:
    """``2009-10-16`` at six in the evening there; a number is so many days from today."""
    if isinstance(value, int):
        there = timezone.localtime(timezone.now(), zone).date() + timedelta(days=value)
    else:
        there = day(value)
    at = datetime.combine(there, time(18), zone)
    # What is told as having happened today has happened already.
    return min(at, timezone.now()) if isinstance(value, int) and value <= 0 else at


class Story:
    """How one agency answered, through the same actions as its people would call."""

    def __init__(self, submission: Submission, story: Entry, *, officer: Person) -> None:
        self.submission, self.story, self.officer = submission, story, officer
        self.zone = submission.round.zone

    def tell(self) -> None:
        if "extended" in self.story:
            self.extend(self.story["extended"])
        if "answered" not in self.story:
            return
        self.answer(self.at("answered"))
        if "sent_back" in self.story:
            self.send_back(self.story["sent_back"])
        if "in_clearance" in self.story:
            self.send(self.at("in_clearance"))
        if "submitted" in self.story:
            self.submit(self.at("submitted"))
        for returned in self.story.get("returned", []):
            self.give_back(returned)
        if "accepted" in self.story:
            self.accept(self.at("accepted"))

    def at(self, name: str) -> datetime:
        return moment(self.story[name], self.zone)

    def fresh(self) -> Submission:
        found = Submission.objects.select_related("round", "agency").get(pk=self.submission.pk)
        self.submission = found
        return found

    @property
    def speaker(self) -> Person:
        return worlds.one(Person, email=self.story["by"])

    @property
    def clearer(self) -> Person:
        return worlds.one(Person, email=self.story["cleared_by"])

    def section(self, name: str) -> SubmissionSection:
        sections = self.submission.sections.select_related("submission__round", "activity")
        if name == GENERAL:
            return sections.get(key=GENERAL)
        return sections.get(activity__reference=name)

    def answer(self, at: datetime) -> None:
        told = self.story.get("sections", {})
        for section in self.submission.sections.select_related("submission__round", "activity"):
            name = section.activity.reference if section.activity else GENERAL
            if name in told:
                self.save(section, told[name], at=at)
            elif self.story.get("from_updates") and (text := self.updates_of(section)):
                content = {"status": section.activity.status, "progress": text}
                self.save(section, content, at=at)
            elif self.story.get("others_unchanged"):
                answers.confirm_no_change(
                    section=section, by=self.speaker, version=section.version, at=at
                )

    def updates_of(self, section: SubmissionSection) -> str:
        """What staff have logged of this agency's work, as its own answer said it."""
        return "\n\n".join(update.narrative for update in self.logged(section))

    def logged(self, section: SubmissionSection) -> list[Update]:
        found = Update.objects.filter(
            activity=section.activity_id, agency=self.submission.agency, section=None
        )
        return list(found.order_by("position", "pk")) if section.activity_id else []

    def save(self, section: SubmissionSection, content: Entry, *, at: datetime) -> None:
        section.refresh_from_db()
        answers.save(
            section=section,
            by=self.speaker,
            version=section.version,
            content=section.content | content,
            language=self.story.get("language", "en"),
            is_complete=content.pop("is_complete", True),
            at=at,
        )

    def extend(self, entry: Entry) -> None:
        rounds.extend(
            submission=self.submission,
            by=self.officer,
            until=moment(entry["until"], self.zone),
            reason=entry["reason"],
        )

    def reasons(self) -> dict[str, str]:
        """Why each warning may stand; the same sentence serves a sample world."""
        found = findings_in(sections_of(self.fresh(), self.speaker))
        reason = self.story.get("reason", "The text says all there is to say.")
        return {one.code: reason for one in found if not one.is_error}

    def send(self, at: datetime) -> None:
        reasons = self.reasons()
        submissions.send_for_clearance(
            submission=self.submission,
            by=self.speaker,
            version=self.submission.version,
            reasons=reasons,
            at=at,
        )

    def send_back(self, entry: Entry) -> None:
        at = moment(entry["at"], self.zone)
        self.send(at)
        submissions.send_back(submission=self.fresh(), by=self.clearer, note=entry["note"], at=at)

    def submit(self, at: datetime) -> None:
        is_cleared = "cleared_by" in self.story
        if is_cleared:
            self.send(at)
        reasons = {} if is_cleared else self.reasons()
        submission = self.fresh()
        submissions.submit(
            submission=submission,
            by=self.clearer if is_cleared else self.speaker,
            version=submission.version,
            reasons=reasons,
            at=at,
        )

    def give_back(self, entry: Entry) -> None:
        """Remarks, return, and where it is told the agency's answers and its next version."""
        at = moment(entry["at"], self.zone)
        made = [self.remark(one, at=at) for one in entry["comments"]]
        submission = self.fresh()
        reviews.return_to_agency(
            submission=submission, by=self.officer, number=submission.number, at=at
        )
        if "again" not in entry:
            return
        again = moment(entry["again"], self.zone)
        for comment, one in zip(made, entry["comments"], strict=True):
            self.reply(comment, one, at=again)
        self.submit(again)
        for comment in made:
            reviews.resolve(comment=comment, by=self.officer, at=again)

    def remark(self, entry: Entry, *, at: datetime) -> Comment:
        return reviews.comment(
            section=self.section(entry["section"]),
            by=self.officer,
            text=entry["comment"],
            question=entry["field"],
            at=at,
        )

    def reply(self, comment: Comment, entry: Entry, *, at: datetime) -> None:
        section = self.section(entry["section"])
        if then := entry.get("then"):
            self.save(section, dict(then), at=at)
        else:
            self.save(section, {}, at=at)
        reviews.answer(comment=comment, by=self.speaker, text=entry["answer"], at=at)

    def accept(self, at: datetime) -> None:
        """By another officer than who wrote the remarks.  What staff had logged rests on it."""
        reviewer = worlds.one(Person, email=ANOTHER_OFFICER)
        number = self.fresh().number
        for section in self.submission.sections.select_related("submission__round", "activity"):
            reviews.accept_section(
                section=section,
                by=reviewer,
                number=number,
                logged=self.logged(section),
                as_update=False,
                at=at,
            )
