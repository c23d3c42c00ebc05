"""Paragraphs in the other languages: translated by people, each from a text that it remembers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.actions import records, texts
from portal.enums import Language, TranslationState
from portal.exceptions import ActionError, StaleError
from portal.models import Event, Report, Translation
from portal.reporting import bilingual, desk, manuscript, markup
from portal.reporting.bilingual import Unit


@transaction.atomic
def translate(
    *, report: Report, key: str, language: str, text: str, version: int, by, **fields: Any
) -> Translation:
    """Say a paragraph in another language.

    ``version`` is that of the translation which the page showed, 0 where there was none.  Raises
    ``StaleError`` when somebody else saved meanwhile, ``ActionError`` beside ``text``.
    """
    report = locked(report)
    unit = unit_at(report, key, language)
    return store(report, unit, text, by=by, version=version, **fields)


def store(
    report: Report, unit: Unit, text: str, *, by, version: int | None, **fields: Any
) -> Translation:
    """``version`` is None where a whole file comes back, which was checked as a whole."""
    parts = read(unit, text)
    found = Translation.objects.filter(report=report, key=unit.key, language=unit.language).first()
    if version is not None and version != (found.version if found else 0):
        raise StaleError(
            _("%(name)s has translated this paragraph meanwhile.")
            % {"name": found.translator if found else ""}
        )
    values = {
        "parts": msgspec.to_builtins(parts),
        "source_hash": unit.entry.source_hash,
        "source_text": unit.source,
        "state": TranslationState.TRANSLATED,
        "translator": None if isinstance(by, str) else by,
    }
    values |= texts.clean(Translation, fields)
    if found is None:
        key = {"report": report, "key": unit.key, "language": unit.language}
        return records.create(Translation, by=by, fields=key | values)
    values |= {"version": found.version + 1, "changed_at": timezone.now()}
    return records.change(found, by=by, changes=values)


def read(unit: Unit, text: str) -> list[markup.Paragraph]:
    """What was typed, as paragraphs: as many as the original has, so that numbers agree."""
    text = texts.narrative(text, field="text")
    try:
        parts = markup.read(text, unit.original[0], unit.pool, desk.address_of)
    except markup.MarkupError as error:
        raise ActionError(str(error), field="text") from error
    if not parts:
        raise ActionError(_("Enter the translation"), field="text")
    if len(parts) != len(unit.original):
        raise ActionError(
            _(
                "The original has %(wanted)s paragraphs here, the translation %(got)s. A blank line begins a new one."
            )
            % {"wanted": len(unit.original), "got": len(parts)},
            field="text",
        )
    if unit.entry.is_summary and any(part.items or part.closing for part in parts):
        raise ActionError(_("The summary has no lists. Write it as sentences."), field="text")
    return parts


@transaction.atomic
def revise(*, translation: Translation, by, version: int | None = None) -> Translation:
    """Confirm a translation; only one that follows the text of today."""
    report = locked(translation.report)
    translation = held_now(translation, version)
    unit = unit_at(report, translation.key, translation.language)
    if translation.source_hash != unit.entry.source_hash:
        raise ActionError(
            _("The original has changed since. Bring the translation up to date first.")
        )
    return records.change(translation, by=by, changes={"state": TranslationState.REVISED})


@transaction.atomic
def still_holds(*, translation: Translation, by, version: int | None = None) -> Translation:
    """The original changed, and the translation says it all the same."""
    report = locked(translation.report)
    translation = held_now(translation, version)
    unit = unit_at(report, translation.key, translation.language)
    if len(translation.parts) != len(unit.original):
        raise ActionError(_("The original has been split or merged. Translate it again."))
    changes = {
        "source_hash": unit.entry.source_hash,
        "source_text": unit.source,
        "version": translation.version + 1,
        "changed_at": timezone.now(),
    }
    return records.change(translation, by=by, changes=changes)


@transaction.atomic
def take_back(*, translation: Translation, by, version: int | None = None) -> None:
    """Let the facts of the language speak again."""
    locked(translation.report)
    translation = held_now(translation, version)
    Event.record(
        "translation.removed",
        translation,
        by=by,
        before={"source_text": translation.source_text, "version": translation.version},
    )
    translation.delete()


@transaction.atomic
def take_in(
    *,
    report: Report,
    language: str,
    translated: Mapping[str, str],
    hashes: Mapping[str, str],
    by,
    exported: Mapping[str, str] | None = None,
) -> int:
    """The texts of a file that came back, by key: all of them or none.

    ``hashes`` are of the originals that they were made from: what has changed since is stale.
    ``exported`` are of the translations that went out: what comes back untouched stays as it is
    here, and what was translated on both sides is refused.

    Raises ``ActionError`` that names the paragraph.  Gives how many differ from what stood here.
    """
    report = locked(report)
    entries = manuscript.read(report, language).entries
    units = {unit.key: unit for unit in bilingual.units(report, entries, language)}
    changed = 0
    for key, text in translated.items():
        unit = units.get(key)
        if unit is None:
            raise ActionError(_("There is no paragraph “%(key)s” in this report.") % {"key": key})
        went_out = (exported or {}).get(key)
        if text.strip() == unit.target.strip() or bilingual.target_hash(text) == went_out:
            continue
        try:
            check_not_translated_here(unit, went_out)
            made_from = {"source_hash": hashes[key]} if key in hashes else {}
            store(report, unit, text, by=by, version=None, **made_from)
        except ActionError as error:
            number = unit.entry.number or key
            raise ActionError(
                _("Paragraph %(number)s: %(reason)s") % {"number": number, "reason": error.message}
            ) from error
        changed += 1
    return changed


def check_not_translated_here(unit: Unit, went_out: str | None) -> None:
    if unit.entry.translation and went_out and went_out != bilingual.target_hash(unit.target):
        raise ActionError(_("It was translated here since the file was exported. Export it again."))


def held_now(translation: Translation, version: int | None) -> Translation:
    """The translation as it is behind the lock of its report; ``version`` is that on the page."""
    found = Translation.objects.filter(pk=translation.pk).select_related("translator").first()
    if found is None:
        raise ActionError(_("The translation was taken back meanwhile."))
    if version is not None and version != found.version:
        raise StaleError(
            _("%(name)s has translated this paragraph meanwhile.")
            % {"name": found.translator or ""}
        )
    return found


def locked(report: Report) -> Report:
    return Report.objects.select_for_update(of=("self",)).get(pk=report.pk)


def unit_at(report: Report, key: str, language: str) -> Unit:
    if language not in Language or language == report.original_language:
        raise ActionError(_("Select a language other than that of the original."), field="language")
    entry = manuscript.read(report, language).entry(key)
    if entry is None:
        raise ActionError(_("There is no paragraph “%(key)s” in this report.") % {"key": key})
    unit = bilingual.unit(report, entry, language)
    if not unit.is_text:
        raise ActionError(
            _("Only paragraphs are translated here. Tables and figures follow the records.")
        )
    return unit
