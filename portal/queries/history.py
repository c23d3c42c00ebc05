"""What has happened to a record: the rows of its column history, one for every change.

The tables of history are written by the database, so that no code passes them by.  The portal's
own events add what a row cannot say: the reason, and the links to other records.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Any

from django.db.models import (
    BigIntegerField,
    BooleanField,
    CharField,
    Exists,
    F,
    Field,
    Func,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Value,
    Window,
)
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Concat, Lag
from django.utils import timezone

from portal.extension import HistoryKind, HistoryPart
from portal.models import Event, Person
from portal.models.events import subject_of

# Columns that count, order or address, and say nothing to people.
LEFT_OUT = frozenset({"version", "changed_at", "created_at", "position", "slug", "key"})
# An event is written in the transaction that makes the change, so soon after it has begun.
SOON = timedelta(seconds=5)
# How the kinds of events end that tell of a new record; there is one for each.
CREATED = ".created"
# Where events stand among the tables of a record's history.
EVENTS = -1


@dataclass(frozen=True)
class Wanted:
    """Which changes somebody asked for; all of them where nothing else is said."""

    person: Person | None = None
    # ``milestone.due``: a column of a table.
    field: str = ""
    since: date | None = None
    until: date | None = None

    def is_about(self, source: Source) -> bool:
        return self.field.partition(".")[0] in ("", source.key)

    @property
    def column(self) -> str:
        return self.field.partition(".")[2]

    def period(self, column: str) -> Q:
        found = Q()
        if self.since:
            found &= Q(**{f"{column}__gte": midnight(self.since)})
        if self.until:
            found &= Q(**{f"{column}__lt": midnight(self.until) + timedelta(days=1)})
        return found


def midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


class IsDistinct(Func):
    """``IS DISTINCT FROM``: unlike ``<>`` it also tells a value from none."""

    template = "(%(expressions)s)"
    arg_joiner = " IS DISTINCT FROM "
    output_field = BooleanField()


@dataclass(frozen=True)
class Source:
    """A table of history: of the record itself, or of what belongs to it."""

    model: type[Any]
    # The column of the table that leads to the record.
    link: str
    left_out: frozenset[str]
    part: HistoryPart | None = None
    # Which of its rows may be told.
    told: Q = field(default_factory=Q)

    @property
    def key(self) -> str:
        return self.model._meta.model_name

    @cached_property
    def columns(self) -> list[Field]:
        """Those that people read; of a translated name the columns of its languages."""
        base = set(getattr(self.model, "translated_fields", ()))
        skipped = LEFT_OUT | self.left_out | base | {self.link}
        fields = self.model._meta.concrete_fields
        return [field for field in fields if not field.primary_key and field.name not in skipped]

    @property
    def table(self) -> QuerySet:
        return self.model.pgh_event_model.objects.all()

    def rows(self, record: Model) -> QuerySet:
        return self.table.filter(self.told, **{self.link: record.pk})

    def changes(self, record: Model, column: str = "") -> QuerySet:
        """The rows in which something changed that people read, or this column did.

        What each was before is asked of all rows; whatever else is asked narrows the result.
        """
        rows, differs = self.rows(record), Q(pgh_label__in=("insert", "delete"))
        for one in self.columns:
            if column in ("", one.name):
                before = Lag(one.attname)
                order = F("pgh_id").asc()
                was = Window(before, partition_by=F("pgh_obj"), order_by=order)
                rows = rows.annotate(**{f"was_{one.name}": was})
                differs |= Q(IsDistinct(F(one.attname), F(f"was_{one.name}")))
        return self.table.filter(pgh_id__in=rows.filter(differs).values("pgh_id"))

    @property
    def subject(self) -> Concat:
        """How events name the record that a row of this table tells of."""
        label = Value(f"{self.model._meta.label_lower}:")
        return Concat(label, Cast("pgh_obj_id", CharField()), output_field=CharField())

    def by(self, person: Person) -> Q:
        """A request leaves a mark on the rows that it writes; what a job writes has its event."""
        told = Event.objects.annotate(began=OuterRef("pgh_created_at")).filter(
            subject=OuterRef("subject"),
            actor=person.email,
            happened_at__gte=F("began"),
        )
        soon = told.filter(happened_at__lt=F("began") + SOON)
        made = Q(pgh_label="insert") & Exists(told.filter(kind__endswith=CREATED))
        changed = ~Q(pgh_label="insert") & Exists(soon.exclude(kind__endswith=CREATED))
        return Q(pgh_context__metadata__person=person.pk) | (Q(pgh_context=None) & (made | changed))


class History:
    """The history of one record, as far as somebody may know of it."""

    def __init__(self, kind: HistoryKind, record: Model, user) -> None:
        self.kind, self.record, self.user = kind, record, user
        self.sees_all = bool(kind.sees_all(user, record))
        self.is_tracked = getattr(kind.model, "is_tracked", False)
        own = [Source(kind.model, "pgh_obj", kind.left_out)] if self.is_tracked else []
        parts = [part for part in kind.parts if self.sees_all or not part.is_internal]
        self.sources = own + [
            Source(p.model, p.field, kind.left_out, p, Q() if self.sees_all else p.is_open)
            for p in parts
        ]

    @property
    def fields(self) -> list[tuple[Source | None, str]]:
        """The columns and links by which the history can be narrowed."""
        columns = [(source, field.name) for source in self.sources for field in source.columns]
        return columns + [(None, name) for name in self.links]

    @property
    def links(self) -> list[str]:
        """The relations that only events tell of: their tables have no history."""
        return [
            field.name
            for field in self.kind.model._meta.many_to_many
            if field.remote_field.through._meta.auto_created
        ]

    @cached_property
    def questions(self) -> list[Any]:
        """What was asked, where the record holds answers."""
        return list(self.kind.questions(self.record))

    @property
    def labels(self) -> dict[str, str]:
        return {question.key: str(question) for question in self.questions}

    def moments(self, wanted: Wanted) -> QuerySet:
        """``(when, which table, which row)`` of every change, the latest first."""
        found = [
            self.rows_of(place, source, wanted)
            for place, source in enumerate(self.sources)
            if wanted.is_about(source)
        ]
        first, *others = [*found, self.events_of(wanted)]
        return first.union(*others, all=True).order_by("-moment", "place", "-row")

    def rows_of(self, place: int, source: Source, wanted: Wanted) -> QuerySet:
        rows = source.changes(self.record, wanted.column).filter(wanted.period("pgh_created_at"))
        if wanted.person:
            rows = rows.annotate(subject=source.subject).filter(source.by(wanted.person))
        return as_moments(rows, "pgh_created_at", place, "pgh_id")

    def events_of(self, wanted: Wanted) -> QuerySet:
        """The events that tell more than the rows do."""
        own = Q(subject=subject_of(self.record))
        more = Q(data__has_key="reason")
        for source in self.sources:
            if source.part:
                names = source.rows(self.record).annotate(subject=source.subject)
                own |= Q(subject__in=names.values("subject")) & more
        if self.is_tracked:
            more |= Q(data__after__has_any_keys=self.links)
            own &= more
        events = Event.objects.filter(own, wanted.period("happened_at"))
        if wanted.person:
            events = events.filter(actor=wanted.person.email)
        if wanted.field:
            is_own = wanted.field.startswith(f"{self.kind.model._meta.model_name}.")
            events = events.filter(data__after__has_key=wanted.column)
            events = events if is_own else events.none()
        return as_moments(events, "happened_at", EVENTS, "pk")

    def people(self) -> QuerySet[Person]:
        """Those who have changed it, for the filter."""
        events = Event.objects.filter(subject=subject_of(self.record))
        found = Q(email__in=events.values("actor"))
        for source in self.sources:
            rows = source.rows(self.record).filter(pgh_context__metadata__has_key="person")
            number = Cast(KeyTextTransform("person", "pgh_context__metadata"), BigIntegerField())
            found |= Q(pk__in=rows.annotate(number=number).values("number"))
        return Person.objects.filter(found)


def as_moments(queryset: QuerySet, moment: str, place: int, row: str) -> QuerySet:
    named = {"moment": F(moment), "place": Value(place), "row": Cast(row, BigIntegerField())}
    return queryset.order_by().annotate(**named).values_list("moment", "place", "row")
