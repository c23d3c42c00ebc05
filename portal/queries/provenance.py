"""From a sentence to the versions of the records behind it, and from a record to its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import Max, Model
from django.urls import reverse
from django.utils.translation import get_language

from portal.models import Citation, Edition, EditionCitation, Report
from portal.models.events import subject_of


@dataclass(frozen=True)
class Source:
    """A record as a sentence cites it, and what became of it since."""

    # A ``Cited`` of the document model, which is a layer above.
    cite: Any
    kind: str
    # When the version that is cited was written; none where the record keeps no history.
    written_at: datetime | None
    is_gone: bool
    is_changed: bool
    # Where the record is today; empty where this person may not read it.
    url: str


@dataclass(frozen=True)
class Place:
    """A paragraph that a record is in: of an edition, or of a report still on the desk."""

    report: str
    number: int | None
    key: str
    url: str
    is_draft: bool


def sources_of(cites: Sequence[Any], user) -> list[Source]:
    """What each citation leads to, in the order of the citations.

    Three queries for each kind of record among them.
    """
    by_label: dict[str, list[Any]] = {}
    for cite in cites:
        by_label.setdefault(cite.record.partition(":")[0], []).append(cite)
    found = {
        source.cite.record: source
        for label, group in by_label.items()
        for source in sources_of_kind(label, group, user)
    }
    return [found[cite.record] for cite in cites]


def sources_of_kind(label: str, cites: Sequence[Any], user) -> Iterable[Source]:
    model: Any = apps.get_model(label)
    keys = [cite.record.partition(":")[2] for cite in cites]
    present = {
        str(pk) for pk in model._default_manager.filter(pk__in=keys).values_list("pk", flat=True)
    }
    readable = {str(record.pk): record for record in visible(model, user).filter(pk__in=keys)}
    moments, newest = versions_of(model, cites, keys)
    for cite, key in zip(cites, keys, strict=True):
        record = readable.get(key)
        yield Source(
            cite=cite,
            kind=str(model._meta.verbose_name),
            written_at=moments.get(cite.version),
            is_gone=key not in present,
            is_changed=newest.get(key, cite.version) != cite.version,
            url=address_of(record) if record is not None else "",
        )


def versions_of(
    model: Any, cites: Sequence[Any], keys: Sequence[str]
) -> tuple[dict[int, datetime], dict[str, int]]:
    """When each version cited was written, and the newest version of each record."""
    if not hasattr(model, "history"):
        return {}, {}
    rows = model.history.rel.related_model.objects
    cited = [cite.version for cite in cites]
    moments = dict(rows.filter(pgh_id__in=cited).values_list("pgh_id", "pgh_created_at"))
    newest = rows.filter(pgh_obj__in=keys).values_list("pgh_obj").annotate(Max("pgh_id"))
    return moments, {str(key): version for key, version in newest}


def visible(model: Any, user):
    manager = model._default_manager
    return manager.visible_to(user) if hasattr(manager, "visible_to") else manager.all()


def address_of(record: Model) -> str:
    return record.get_absolute_url() if hasattr(record, "get_absolute_url") else ""


# --- From a record to its paragraphs ----------------------------------------------------------


def places_of(records: Iterable[Model], user) -> list[Place]:
    """Where these records are reported: first in what was published, then on the desk."""
    subjects = [subject_of(record) for record in records]
    return each_once(place for _subject, place in places(subjects, user))


def with_places(records: Iterable[Any], user) -> list[Any]:
    """``places`` of each: the paragraphs that it is in.  Two queries for all of them."""
    found = list(records)
    by_subject: dict[str, list[Place]] = {}
    for subject, place in places([subject_of(record) for record in found], user):
        by_subject.setdefault(subject, []).append(place)
    for record in found:
        record.places = each_once(by_subject.get(subject_of(record), ()))
    return found


def places(subjects: Sequence[str], user) -> Iterator[tuple[str, Place]]:
    yield from published_places(subjects, user)
    yield from draft_places(subjects, user)


def published_places(subjects: Sequence[str], user) -> Iterator[tuple[str, Place]]:
    rows = (
        EditionCitation.objects.filter(record__in=subjects)
        .filter(edition__in=Edition.objects.visible_to(user))
        .select_related("edition__report")
        .order_by("edition__symbol", "position")
    )
    for row in rows:
        yield (
            row.record,
            Place(
                report=row.edition.symbol,
                number=row.number,
                key=row.key,
                url=reading_address(row.edition) + anchor_of(row.number),
                is_draft=False,
            ),
        )


def draft_places(subjects: Sequence[str], user) -> Iterator[tuple[str, Place]]:
    rows = (
        Citation.objects.filter(record__in=subjects)
        .filter(paragraph__report__in=Report.objects.at_desk(user))
        .select_related("paragraph__report")
        .order_by("paragraph__report__symbol", "paragraph__position")
    )
    for row in rows:
        address = reverse("report-read", args=[row.paragraph.report.slug])
        yield (
            row.record,
            Place(
                report=row.paragraph.report.symbol,
                number=row.paragraph.number,
                key=row.paragraph.key,
                url=address + anchor_of(row.paragraph.number),
                is_draft=True,
            ),
        )


def each_once(places: Iterable[Place]) -> list[Place]:
    """Several records of one page may be in the same paragraph."""
    return list(dict.fromkeys(places))


def reading_address(edition: Edition) -> str:
    """The page of an edition in the reader's language, which leads on where that is missing."""
    language = get_language() or edition.report.original_language
    return reverse("edition-read", args=[edition.report.slug, edition.number, language])


def anchor_of(number: int | None) -> str:
    return f"#para-{number}" if number else ""
