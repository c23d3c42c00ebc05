"""A page of a history as people read it: who, when, and each column with what it was and became."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Max, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from portal.models import Event, Person
from portal.models.events import subject_of
from portal.models.people import standing_of
from portal.queries.history import CREATED, EVENTS, SOON, History, Source
from portal.queries.history_changes import Change, answers_between, cut, word_by_word
from portal.queries.history_values import Words, is_text, label_of, of_event

VERBS = {"insert": _("Added"), "update": _("Changed"), "delete": _("Removed")}
OWN_VERBS = VERBS | {"insert": _("Created")}
HAPPENED = {
    "activity.participations_changed": _("Partners changed"),
    "appointment.ended": _("Role ended"),
    "appointment.withdrawn": _("Role taken back before it began"),
    "person.changed": _("Changed"),
    "person.invited": _("Invited"),
    "person.left": _("Left"),
    "person.readmitted": _("Let in again"),
    "work.handed_over": _("Open work taken over"),
}


@dataclass(frozen=True)
class Deed:
    """What was done to the record, or to something that belongs to it."""

    verb: str
    subject: str = ""
    changes: list[Change] = field(default_factory=list)


@dataclass
class Entry:
    """What one person did at one moment."""

    moment: datetime
    person: Person | None = None
    # Whoever it was that is no person: the name of a process.
    actor: str = ""
    reason: str = ""
    # Whether the record itself began with it.
    is_first: bool = False
    deeds: list[Deed] = field(default_factory=list)

    def is_told_by(self, event: Event) -> bool:
        if self.is_first and event.kind.endswith(CREATED):
            return True
        same = self.person is None or self.person.email == event.actor
        return same and abs(event.happened_at - self.moment) < SOON


@dataclass(frozen=True)
class Sight:
    """What of a history somebody may see besides that something changed."""

    unseen: frozenset[str]
    # What was written until then was not open to others; None where all of it is.
    opened_at: datetime | None = None
    # Whether nothing is shown at all.
    is_shut: bool = False

    def may_see(self, column: str, moment: datetime) -> bool:
        if self.is_shut:
            return False
        return column not in self.unseen and (self.opened_at is None or moment > self.opened_at)


def sight_of(history: History) -> Sight:
    """The one rule of whose eyes a value is for."""
    kind = history.kind
    closed = frozenset() if standing_of(history.user).is_secretariat else kind.closed
    if history.sees_all:
        return Sight(closed)
    return Sight(closed | kind.internal, opened_at(history), kind.is_all_internal)


def opened_at(history: History) -> datetime | None:
    """When a record that had been closed was opened to others, for the last time."""
    if history.kind.is_open is None:
        return None
    rows = history.sources[0].rows(history.record)
    closed = rows.exclude(history.kind.is_open).aggregate(last=Max("pgh_id"))["last"]
    if closed is None:
        return None
    opened = rows.filter(pgh_id__gt=closed).order_by("pgh_id").values_list("pgh_created_at")
    return next((moment for (moment,) in opened[:1]), None)


def entries(history: History, moments: list[tuple]) -> list[Entry]:
    """``moments`` are the rows of one page; the number of queries does not depend on them."""
    rows: dict[int, list[int]] = defaultdict(list)
    for _moment, place, row in moments:
        rows[place].append(row)
    words = Words(history.user, dict.fromkeys(history.kind.by_question, history.labels))
    found = {
        (place, row.pgh_id): (history.sources[place], row, before)
        for place, keys in rows.items()
        if place != EVENTS
        for row, before in read(history.sources[place], keys)
    }
    for source, row, before in found.values():
        for column in source.columns:
            words.want(column, (getattr(one, column.attname) for one in (row, before) if one))
    words.read()
    return Page(history, sight_of(history), words, moments, found).entries()


def read(source: Source, keys: list[int]) -> Iterator[tuple[Any, Any]]:
    """Rows of a table, each with the one before it."""
    earlier = source.table.filter(pgh_obj=OuterRef("pgh_obj"), pgh_id__lt=OuterRef("pgh_id"))
    last = Subquery(earlier.order_by("-pgh_id").values("pgh_id")[:1])
    asked = source.table.filter(pgh_id__in=keys)
    both = source.table.filter(
        Q(pgh_id__in=keys) | Q(pgh_id__in=asked.annotate(last=last).values("last"))
    )
    before: dict[int, Any] = {}
    for row in both.select_related("pgh_context").order_by("pgh_id"):
        if row.pgh_id in keys:
            yield row, before.get(row.pgh_obj_id)
        before[row.pgh_obj_id] = row


class Page:
    """The rows and events of one page, put together."""

    def __init__(
        self, history: History, sight: Sight, words: Words, moments: list[tuple], found: dict
    ) -> None:
        self.history, self.sight, self.words = history, sight, words
        self.moments, self.found = moments, found
        keys = [row for _moment, place, row in moments if place == EVENTS]
        nearby = Q(pk__in=keys)
        for _source, row, _before in found.values():
            if row.pgh_context_id is None:
                nearby |= about(row)
        events = list(Event.objects.filter(nearby).order_by("pk"))
        self.shown = {event.pk: event for event in events if event.pk in set(keys)}
        self.events = events
        self.people = self.read_people()

    def read_people(self) -> dict[int | str, Person]:
        keys = {person_of(row) for _source, row, _before in self.found.values()}
        actors = {event.actor for event in self.events}
        people = Person.objects.filter(Q(pk__in=keys - {None}) | Q(email__in=actors))
        return {key: person for person in people for key in (person.pk, person.email)}

    def entries(self) -> list[Entry]:
        """One entry a request; an event joins the rows that it tells of."""
        made: dict[Any, Entry] = {}
        for moment, place, number in self.moments:
            if place == EVENTS:
                continue
            source, row, before = self.found[place, number]
            mark = row.pgh_context_id
            key = (mark, moment) if mark else (place, number)
            entry = made.setdefault(key, self.begun(row, moment))
            entry.is_first |= source.part is None and row.pgh_label == "insert"
            entry.deeds.append(self.deed(source, row, before))
        for event in self.shown.values():
            near = [entry for entry in made.values() if entry.is_told_by(event)]
            nearest = min(near, key=lambda e: abs(e.moment - event.happened_at), default=None)
            entry = nearest or made.setdefault(
                ("event", event.pk), self.by(event, event.happened_at)
            )
            self.join(entry, event, is_alone=nearest is None)
        return sorted(
            (entry for entry in made.values() if entry.deeds or entry.reason),
            key=lambda entry: entry.moment,
            reverse=True,
        )

    def begun(self, row: Any, moment: datetime) -> Entry:
        if row.pgh_context_id:
            return Entry(moment, person=self.people.get(person_of(row) or 0))
        is_new = row.pgh_label == "insert"
        for event in self.events:
            is_soon = is_new or event.happened_at < moment + SOON
            is_its_own = event.subject == subject_of_row(row)
            if is_its_own and is_soon and is_new == event.kind.endswith(CREATED):
                return self.by(event, moment)
        return Entry(moment)

    def by(self, event: Event, moment: datetime) -> Entry:
        person = self.people.get(event.actor)
        return Entry(moment, person=person, actor="" if person else event.actor)

    def join(self, entry: Entry, event: Event, *, is_alone: bool) -> None:
        """Add what only the event says: all of it where the record has no column history."""
        is_own = event.subject == subject_of(self.history.record)
        shown = self.history.links if self.history.is_tracked else None
        changes = list(self.changes_in(event, shown)) if is_own else []
        if self.history.sees_all:
            entry.reason = entry.reason or str(event.data.get("reason", ""))
        own = next((deed for deed in entry.deeds if not deed.subject), None)
        if own and self.history.is_tracked:
            own.changes.extend(changes)
        elif changes or is_alone:
            verb = HAPPENED.get(event.kind, OWN_VERBS["update"])
            entry.deeds.insert(0, Deed(str(verb), changes=changes))

    def changes_in(self, event: Event, shown: Iterable[str] | None) -> Iterator[Change]:
        before, after = (event.data.get(side) for side in ("before", "after"))
        if not isinstance(after, dict):
            return
        before = before if isinstance(before, dict) else {}
        for name, value in after.items():
            was, became = self.told_of(name, before.get(name)), self.told_of(name, value)
            if was == became or not (shown is None or name in shown):
                continue
            label = self.label(self.history.kind.model, name)
            if self.sight.may_see(name, event.happened_at):
                yield Change(label, was, became)
            else:
                yield Change(label, is_hidden=True)

    def label(self, model: type[Any], name: str) -> str:
        return label_of(model, name, self.history.kind.labels)

    def told_of(self, name: str, value: Any) -> str:
        known = {column.name: column for column in self.history.kind.model._meta.concrete_fields}
        if name in known and known[name].choices:
            return self.words.of(known[name], value)
        return of_event(value)

    def deed(self, source: Source, row: Any, before: Any) -> Deed:
        verbs = VERBS if source.part else OWN_VERBS
        changes = [] if row.pgh_label == "delete" else list(self.changes(source, row, before))
        return Deed(str(verbs[row.pgh_label]), self.subject(source, row), changes)

    def subject(self, source: Source, row: Any) -> str:
        """What belongs to the record and was changed: "Deliverable: Guide on land"."""
        if source.part is None:
            return ""
        fields = [source.model._meta.get_field(name) for name in source.part.named]
        seen = all(self.sight.may_see(f.name, row.pgh_created_at) for f in fields)
        named = [self.words.of(f, getattr(row, f.attname)) for f in fields] if seen else []
        name = ", ".join(filter(None, named)) or (str(source.part.unnamed) if seen else "")
        return ": ".join((str(source.part.label), name)).strip(": ")

    def changes(self, source: Source, row: Any, before: Any) -> Iterator[Change]:
        is_new = row.pgh_label == "insert" or before is None
        for column in source.columns:
            became = getattr(row, column.attname)
            was = None if is_new else getattr(before, column.attname)
            if was == became or (is_new and became in (None, "", [], {}, False)):
                continue
            label = self.label(source.model, column.name)
            if not self.sight.may_see(column.name, row.pgh_created_at):
                yield Change(label, is_hidden=True)
            elif column.name in self.history.kind.by_question and isinstance(became, dict):
                yield from answers_between(was or {}, became, self.history.questions)
            elif is_new:
                yield Change(label, after=cut(self.words.of(column, became)))
            elif is_text(column):
                yield word_by_word(label, str(was or ""), str(became or ""))
            else:
                yield Change(label, self.words.of(column, was), self.words.of(column, became))


def person_of(row: Any) -> int | None:
    """Whose request wrote a row, as the request has marked it."""
    return row.pgh_context.metadata.get("person") if row.pgh_context else None


def subject_of_row(row: Any) -> str:
    return f"{row.pgh_tracked_model._meta.label_lower}:{row.pgh_obj_id}"


def about(row: Any) -> Q:
    """The events that may say who wrote a row that bears no mark of a request."""
    of_it = Q(subject=subject_of_row(row), happened_at__gte=row.pgh_created_at)
    if row.pgh_label == "insert":
        # Its transaction may have begun long before, as when a world is loaded.
        return of_it & Q(kind__endswith=CREATED)
    return of_it & Q(happened_at__lt=row.pgh_created_at + SOON)
