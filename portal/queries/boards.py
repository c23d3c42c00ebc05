"""Who has answered a round, and who has what for how long: the board of the secretariat.

A round asks some sixty agencies at most, so the rows are read whole, in a fixed number of
queries, and narrowed and sorted here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Count, Max, Q
from django.utils import timezone

from portal.enums import BoardState, QuestionScope, RoundState, SubmissionState
from portal.models import (
    Activity,
    Agency,
    Appointment,
    Draft,
    Round,
    Submission,
    SubmissionSection,
    Update,
)
from portal.queries import submissions as asked
from portal.roles import ROLES, Permission
from portal.row_security import everything

# Whoever has written nothing for so long, and has not been given more time, is called silent.
SILENCE = timedelta(days=7)
DAY = timedelta(days=1)
ANSWERED = (SubmissionState.SUBMITTED, SubmissionState.ACCEPTED)


@dataclass(frozen=True)
class Written:
    """What the sections of a submission come to."""

    total: int = 0
    complete: int = 0
    carried: int = 0
    assigned: int = 0
    saved_at: datetime | None = None
    # The last draft that somebody has not saved yet.
    typed_at: datetime | None = None


@dataclass(frozen=True)
class Row:
    """An agency on the board."""

    submission: Submission
    written: Written
    speakers: list[str]
    now: datetime = field(default_factory=timezone.now)

    @property
    def state(self) -> BoardState:
        state = SubmissionState(self.submission.state)
        if state in ANSWERED and self.written.total == self.written.carried > 0:
            return BoardState.NO_CHANGE
        if state != SubmissionState.ASKED:
            return BoardState(state)
        if self.written.typed_at or self.written.saved_at:
            return BoardState.DRAFT
        return BoardState.SILENT if self.is_silent else BoardState.ASKED

    @property
    def is_silent(self) -> bool:
        """Nothing is written and nobody has reacted: a section was not even given to a colleague."""
        if self.is_past_due:
            return True
        held = self.submission.round
        has_waited = self.now - (held.opened_at or self.now) >= SILENCE
        return has_waited and not self.written.assigned and not self.submission.extended_to

    @property
    def is_past_due(self) -> bool:
        is_new = self.submission.submitted_at is None
        return is_new and self.submission.is_with_agency and self.now > self.submission.due_at

    @property
    def is_late(self) -> bool:
        """Submitted after the deadline, or not yet although it has gone by."""
        return self.submission.is_late or self.is_past_due

    @property
    def can_be_reminded(self) -> bool:
        return self.submission.is_with_agency and self.submission.takes_answers_at(self.now)

    @property
    def agency_days(self) -> int:
        """Whole days with the agency, with the spell that runs now; none runs after the closing."""
        known = timedelta(seconds=self.submission.agency_seconds)
        if self.submission.is_with_agency:
            end = min(self.now, max(self.submission.closes_at, self.submission.moved_at))
            known += end - self.submission.moved_at
        return known // DAY

    @property
    def office_days(self) -> int:
        """Whole days with the secretariat; what is accepted waits for nobody any more."""
        known = timedelta(seconds=self.submission.office_seconds)
        if self.submission.state == SubmissionState.SUBMITTED:
            known += self.now - self.submission.moved_at
        return known // DAY

    @property
    def last_at(self) -> datetime | None:
        """When somebody last did something to it."""
        moments = (
            *(self.written.saved_at, self.written.typed_at),
            *(self.submission.submitted_at, self.submission.decided_at),
        )
        return max((moment for moment in moments if moment), default=None)


def board(held: Round, user) -> list[Row]:
    """The rows that somebody may see: all for the secretariat, for an agency its own."""
    found = list(
        held.submissions.visible_to(user).select_related("agency").order_by("agency__acronym", "pk")
    )
    for submission in found:
        submission.round = held
    written = written_in(held)
    names = speakers([submission.agency_id for submission in found])
    now = timezone.now()
    return [
        Row(one, written.get(one.pk, Written()), names.get(one.agency_id, []), now) for one in found
    ]


def written_in(held: Round) -> dict[int, Written]:
    """By submission, in two queries."""
    sections = SubmissionSection.objects.filter(submission__round=held).order_by()
    counts = sections.values("submission").annotate(
        total=Count("pk"),
        complete=Count("pk", filter=Q(is_complete=True)),
        carried=Count("pk", filter=Q(no_change_since__isnull=False)),
        assigned=Count("assigned_to"),
        last=Max("saved_at"),
    )
    drafts = Draft.objects.filter(submission__round=held).order_by().values("submission")
    typed = dict(drafts.annotate(last=Max("saved_at")).values_list("submission", "last"))
    return {
        row["submission"]: Written(
            *(row[name] for name in ("total", "complete", "carried", "assigned", "last")),
            typed_at=typed.get(row["submission"]),
        )
        for row in counts
    }


def speakers(agencies: Iterable[int]) -> dict[int, list[str]]:
    """Who answers for each agency today, by name."""
    people: dict[int, dict[int, str]] = defaultdict(dict)
    for agency, person, name in who_speaks(agencies):
        people[agency][person] = name
    return {agency: list(found.values()) for agency, found in people.items()}


def who_speaks(agencies: Iterable[int]) -> Iterable[tuple[int, int, str]]:
    roles = [role for role, card in ROLES.items() if Permission.ANSWER in card.permissions]
    held = Appointment.objects.on(timezone.localdate()).filter(
        agency__in=list(agencies), role__in=roles, person__is_active=True
    )
    # The focal point before the alternate.
    ordered = held.order_by("agency", "-role", "person__name", "person")
    return ordered.values_list("agency", "person", "person__name")


def counted(rows: Iterable[Row]) -> list[tuple[BoardState, int]]:
    """How many are in each state, in the order of a submission's life; none are left out."""
    numbers = Counter(row.state for row in rows)
    return [(state, numbers[state]) for state in BoardState]


# --- What everybody may know once a round is over ---------------------------------------------


@dataclass(frozen=True)
class Covered:
    """An agency as the public sees it: whether it answered, and what may be read of that."""

    agency: Agency
    state: str
    # Those with an accepted update that the reader may see.
    activities: list[Activity]


def coverage(held: Round, user) -> list[Covered]:
    """Who answered, who confirmed no change, who is silent; nothing before the round has closed."""
    if held.state != RoundState.CLOSED:
        return []
    told: dict[int, dict[int, Activity]] = defaultdict(dict)
    with everything():
        for update in accepted_updates(held, user):
            told[update.agency_id][update.activity_id] = update.activity
        written = written_in(held)
        rows = list(held.submissions.select_related("agency").order_by("agency__acronym", "pk"))
    return [
        Covered(
            one.agency,
            covered(one, written.get(one.pk, Written())),
            list(told[one.agency_id].values()),
        )
        for one in rows
    ]


def covered(submission: Submission, written: Written) -> BoardState:
    """Returned or in clearance is nobody else's business: it has answered, or it has not."""
    if submission.submitted_at is None:
        return BoardState.SILENT
    if written.total == written.carried > 0:
        return BoardState.NO_CHANGE
    return BoardState.SUBMITTED


def accepted_updates(held: Round, user) -> Iterable[Update]:
    found = Update.objects.visible_to(user).accepted().filter(section__submission__round=held)
    return found.select_related("activity").order_by("activity__title", "pk")


# --- Before it opens -------------------------------------------------------------------------


@dataclass(frozen=True)
class Wanted:
    """What the opening would ask of an agency, and who would get the mail."""

    agency: Agency
    sections: int
    speakers: list[str]


@dataclass(frozen=True)
class Opening:
    """What pressing the button does, told before it is pressed."""

    wanted: list[Wanted]
    # Chosen for the round, but there is nothing to ask them.
    without_questions: list[Agency]
    people: int

    @property
    def sections(self) -> int:
        return sum(one.sections for one in self.wanted)

    @property
    def unheard(self) -> list[Agency]:
        """Asked, but nobody is there to read it."""
        return [one.agency for one in self.wanted if not one.speakers]


def opening_of(held: Round) -> Opening:
    scopes = set(held.questions.order_by().values_list("scope", flat=True))
    activities = asked.asked_activities(held) if QuestionScope.ACTIVITY in scopes else {}
    agencies = asked.agencies_to_ask(held) if scopes else []
    spoken = list(who_speaks(agency.pk for agency in agencies))
    names: dict[int, dict[int, str]] = defaultdict(dict)
    for agency, person, name in spoken:
        names[agency][person] = name
    wanted, idle = [], []
    for agency in agencies:
        sections = len(activities.get(agency.pk, ())) + (QuestionScope.AGENCY in scopes)
        if sections:
            wanted.append(Wanted(agency, sections, list(names[agency.pk].values())))
        else:
            idle.append(agency)
    heard = {one.agency.pk for one in wanted}
    return Opening(wanted, idle, len({person for agency, person, _n in spoken if agency in heard}))


@dataclass(frozen=True)
class Answers:
    """A round in a list, with how many of how many have answered."""

    round: Round
    asked: int = 0
    answered: int = 0


def with_counts(rounds: Iterable[Round], user) -> list[Answers]:
    """Of a round that has closed everybody may know how many; before, only of what is theirs."""
    found = list(rounds)
    own = Submission.objects.visible_to(user).values("pk")
    known = Submission.objects.filter(Q(round__state=RoundState.CLOSED) | Q(pk__in=own))
    numbers = known.filter(round__in=found).order_by().values_list("round")
    answered = Count("pk", filter=Q(submitted_at__isnull=False))
    with everything():
        by_round = {
            pk: (total, some)
            for pk, total, some in numbers.annotate(total=Count("pk"), some=answered)
        }
    return [Answers(one, *by_round.get(one.pk, ())) for one in found]
