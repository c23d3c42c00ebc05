from typing import Any

from django.db import transaction

from portal.actions import mandates, records, texts
from portal.models import (
    AgendaItem,
    Decision,
    Document,
    Event,
    Meeting,
    MeetingChair,
    Theme,
)


def create(*, by, **fields: Any) -> Meeting:
    return records.create(Meeting, by=by, fields=texts.clean(Meeting, fields))


def chair(*, meeting: Meeting, by, name: str, **fields: Any) -> MeetingChair:
    """Write down who led a meeting, in the office held that day."""
    fields = texts.clean(MeetingChair, fields | {"name": name}) | {"meeting": meeting}
    return records.create(MeetingChair, by=by, fields=fields)


def add_agenda_item(*, meeting: Meeting, by, number: str, title: str, **fields: Any) -> AgendaItem:
    fields = texts.clean(AgendaItem, fields | {"number": number, "title": title})
    return records.create(AgendaItem, by=by, fields=fields | {"meeting": meeting})


@transaction.atomic
def record_attendance(
    *, meeting: Meeting, by, attendance: int | None, attendance_note: str = ""
) -> Meeting:
    """Write down how many member agencies were represented."""
    changes = {"attendance": attendance, "attendance_note": attendance_note}
    return records.change(meeting, by=by, changes=texts.clean(Meeting, changes))


@transaction.atomic
def decide(
    *,
    meeting: Meeting,
    by,
    verb: str,
    document: Document,
    agenda_item: AgendaItem | None = None,
    theme: Theme | None = None,
    position: int = 0,
    **mandate: Any,
) -> Decision:
    """Record what a meeting decided: the mandate with its words, and how it was expressed.

    ``mandate`` holds the fields of the mandate; it is asked by the body that met unless
    they say otherwise.
    """
    mandate = {"asked_by": meeting.body, "position": position} | mandate
    words = mandates.create(by=by, document=document, **mandate)
    decision = records.create(
        Decision,
        by=by,
        fields={
            "meeting": meeting,
            "mandate": words,
            "verb": verb,
            "agenda_item": agenda_item,
            "theme": theme,
            "position": position,
        },
    )
    Event.record("meeting.decided", meeting, by=by, after={"mandate": words.slug, "verb": verb})
    return decision
