"""A spreadsheet with the answers of a submission, taken in as a whole or not at all."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from portal.actions import answers
from portal.models import Event, Submission, SubmissionSection


@transaction.atomic
def take_in(
    *,
    submission: Submission,
    by,
    filled: Iterable[tuple[SubmissionSection, dict[str, Any], str]],
    sha256: str,
) -> int:
    """Save each section with its answers and language; how many there were.

    Raises ``StaleError`` or ``ActionError`` as saving one by one does; then none is saved.
    ``sha256`` says which file it was: it is kept.
    """
    saved = [
        answers.save(
            section=section,
            by=by,
            version=section.version,
            content=content,
            language=language,
            is_complete=section.is_complete,
        )
        for section, content, language in filled
    ]
    if saved:
        keys = sorted(section.key for section in saved)
        Event.record("submission.sheet_taken_in", submission, by=by, sections=keys, file=sha256)
    return len(saved)
