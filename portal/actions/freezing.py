"""What was cleared becomes an edition: its rows, before there are files."""

from __future__ import annotations

import msgspec
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.enums import EditionKind
from portal.exceptions import ActionError
from portal.models import (
    DeskStep,
    Edition,
    EditionCitation,
    EditionText,
    Verification,
)
from portal.reporting.publication import LanguageText, Publication, text_digest
from portal.symbols import next_symbol


def freeze(found: Publication, *, cleared: DeskStep, by, kind: str, note: str) -> Edition:
    """Write down everything that is published; called inside the caller's transaction."""
    report = found.report
    before = list(report.editions.select_related("manifest").order_by("number"))
    check_kind(before, kind, note)
    edition = Edition.objects.create(
        report=report,
        number=len(before) + 1,
        kind=kind,
        symbol=next_symbol(report.symbol, kind, [each.symbol for each in before]),
        note=note,
        replaces=before[-1] if before else None,
        audience=report.audience,
        embargo_until=report.embargo_until,
        compile_number=report.compile_number,
        # Whoever calls has checked that there is a compile, and a person who cleared it.
        snapshot_at=report.snapshot_at,  # type: ignore[misc]
        outline=found.outline,
        content_hash=found.content_hash,
        cleared_by=cleared.taken_by,
        cleared_at=cleared.taken_at,
        published_by=by,
        published_at=timezone.now(),
    )
    EditionText.objects.bulk_create(text_of(edition, text) for text in found.published)
    EditionCitation.objects.bulk_create(citations_of(edition, found))
    return edition


def check_kind(before: list[Edition], kind: str, note: str) -> None:
    if kind == EditionKind.ORIGINAL:
        if before:
            raise ActionError(
                _(
                    "%(symbol)s is published already. Publish a corrigendum, an addendum or a revision."
                )
                % {"symbol": before[0]},
                field="kind",
            )
        return
    if not before:
        raise ActionError(_("The first edition of a report is its original."), field="kind")
    if not hasattr(before[-1], "manifest"):
        raise ActionError(
            _("The files of %(symbol)s are still being made. Wait until they are complete.")
            % {"symbol": before[-1]}
        )
    if not note:
        raise ActionError(_("Enter what this edition changes"), field="note")


def text_of(edition: Edition, text: LanguageText) -> EditionText:
    """The document as it was cleared, under the symbol and the address of the edition."""
    masthead = msgspec.structs.replace(text.document.masthead, symbol=edition.symbol)
    place = reverse("edition-read", args=[edition.report.slug, edition.number, text.language])
    # The pages of the draft, where its numbers led, are for the desk alone.
    final = msgspec.structs.replace(text.document, masthead=masthead, is_draft=False, address=place)
    document = msgspec.to_builtins(final)
    return EditionText(
        edition=edition,
        language=text.language,
        document=document,
        notes=text.gaps,
        sha256=text_digest(document, text.gaps),
    )


def citations_of(edition: Edition, found: Publication) -> list[EditionCitation]:
    return [
        EditionCitation(
            edition=edition,
            key=cite.key,
            number=cite.number,
            position=position,
            record=cite.cited.record,
            version=cite.cited.version,
            label=cite.cited.label[:250],
            url=cite.cited.url,
        )
        for position, cite in enumerate(found.cites())
    ]


def stopped() -> str:
    """Why nothing may be published now; empty where nothing stands in the way."""
    newest = Verification.objects.order_by("-checked_at", "-pk").first()
    if newest is None or newest.is_clean:
        return ""
    sentence = ngettext(
        "Nothing can be published now: on %(day)s the check of what is published found "
        "%(count)s difference. It has to be settled, and the check has to run again, first.",
        "Nothing can be published now: on %(day)s the check of what is published found "
        "%(count)s differences. They have to be settled, and the check has to run again, first.",
        len(newest.findings),
    )
    day = date_format(timezone.localtime(newest.checked_at), "DATETIME_FORMAT")
    return sentence % {"day": day, "count": len(newest.findings)}
