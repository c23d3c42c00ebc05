"""What the pages of an edition show: its languages and formats, and what came after it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin

from django.conf import settings
from django.shortcuts import get_object_or_404
from django.urls import reverse

from portal.enums import Language
from portal.models import Edition, EditionFile, EditionText
from portal.models.editions import EditionQuerySet
from portal.pages import PageRequest
from portal.reporting.manifests import ARCHIVE
from portal.reporting.render import FORMATS


@dataclass(frozen=True)
class FileCell:
    file: EditionFile
    label: str
    url: str


@dataclass(frozen=True)
class LanguageRow:
    """A language of an edition with its files, in the order of the formats."""

    text: EditionText
    files: list[FileCell]
    url: str

    @property
    def gaps(self) -> int:
        return len(self.text.notes)


def edition_of(request: PageRequest, slug: str, number: int) -> Edition:
    """The check comes before anything about an edition is said."""
    seen = Edition.objects.visible_to(request.user).for_list()
    people = seen.select_related("report__session", "cleared_by", "published_by")
    return get_object_or_404(
        people.select_related("report", "manifest", "replaces"), report__slug=slug, number=number
    )


def later_than(edition: Edition, user) -> EditionQuerySet:
    """The corrigenda, addenda and revisions that this reader may be told of."""
    seen = Edition.objects.visible_to(user).filter(report=edition.report_id, manifest__isnull=False)
    return seen.filter(number__gt=edition.number).select_related("report").order_by("number")


def rows_of(edition: Edition) -> list[LanguageRow]:
    """The original language first; two queries whatever there is."""
    made: dict[str, dict[str, EditionFile]] = {}
    for file in edition.files.all():
        made.setdefault(file.language, {})[file.format] = file
    texts = sorted(
        edition.texts.defer("document"),
        key=lambda text: (
            text.language != edition.report.original_language,
            Language.values.index(text.language),
        ),
    )
    return [row_of(edition, text, made.get(text.language, {})) for text in texts]


def row_of(edition: Edition, text: EditionText, made: dict[str, EditionFile]) -> LanguageRow:
    place = [edition.report.slug, edition.number, text.language]
    cells = [
        FileCell(made[key], str(entry.label), reverse("edition-file", args=[*place, key]))
        for key, entry in FORMATS.items()
        if key in made
    ]
    return LanguageRow(text, cells, reverse("edition-read", args=place))


def archive_of(edition: Edition) -> EditionFile | None:
    return edition.files.filter(language="", format=ARCHIVE).first()


def address_of(edition: Edition) -> str:
    return urljoin(settings.BASE_URL, edition.get_absolute_url())
