"""The memory of translations: how a text of the records reads in another language."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.actions import records, texts
from portal.enums import Language, TranslationState
from portal.exceptions import ActionError
from portal.models import Event, Wording
from portal.reporting.wordings import key_of


def hash_of(source: str) -> str:
    """What a wording is found by: the words of the original, hashed."""
    return hashlib.sha256(key_of(source).encode()).hexdigest()


@transaction.atomic
def word(*, source: str, language: str, text: str, by, **fields: Any) -> Wording:
    """Say how a text reads in a language; what was said before is kept in the history.

    Raises ``ActionError`` for an unknown language or an empty text.
    """
    if language not in Language:
        raise ActionError(_("Select one of the six languages."), field="language")
    if not key_of(source) or not text.strip():
        raise ActionError(_("Enter the text in both languages."), field="text")
    fields = texts.clean(Wording, {"text": text.strip(), **fields})
    if not isinstance(by, str):
        fields["translator"] = by
    key = {"source_key": hash_of(source), "language": language}
    found = Wording.objects.select_for_update().filter(**key).first()
    if found is None:
        return records.create(Wording, by=by, fields={"source": source.strip(), **key, **fields})
    if all(getattr(found, name) == value for name, value in fields.items()):
        return found
    fields |= {"version": found.version + 1, "changed_at": timezone.now()}
    return records.change(found, by=by, changes=fields)


@transaction.atomic
def take_in(*, language: str, given: Sequence[Mapping[str, Any]], by) -> int:
    """Many at once, as from a file: each with ``source``, ``text`` and what else ``word`` takes.

    New ones are written together and told as one event; those that are known go through ``word``.
    Gives how many are new.
    """
    wanted = {hash_of(entry["source"]): entry for entry in given}
    known = Wording.objects.filter(language=language, source_key__in=wanted)
    keys = set(known.values_list("source_key", flat=True))
    for key in keys:
        word(language=language, by=by, **wanted[key])
    made = [
        new_wording(key, language, entry, by=by) for key, entry in wanted.items() if key not in keys
    ]
    Wording.objects.bulk_create(made)
    if made:
        Event.record("wordings.taken_in", made[0], by=by, language=language, count=len(made))
    return len(made)


def new_wording(key: str, language: str, entry: Mapping[str, Any], *, by) -> Wording:
    fields = texts.clean(Wording, {**entry, "text": entry["text"].strip()})
    wording = Wording(source_key=key, language=language, **fields)
    wording.translator = None if isinstance(by, str) else by
    # Whether it is the only one was asked for all of them together.
    wording.full_clean(validate_unique=False, validate_constraints=False, exclude=["translator"])
    return wording


@transaction.atomic
def revise(*, wording: Wording, by) -> Wording:
    """Confirm a wording that was marked for review."""
    return records.change(
        wording, by=by, changes={"state": TranslationState.REVISED, "translator": by}
    )
