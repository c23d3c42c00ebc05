"""Saving a section together with the answers to what was remarked on it, in one step."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from portal.actions import answers, reviews
from portal.models import Comment, SubmissionSection


@transaction.atomic
def save(
    *,
    section: SubmissionSection,
    by,
    version: int,
    content: dict[str, Any],
    language: str,
    is_complete: bool,
    replies: Iterable[tuple[Comment, str]] = (),
    at: datetime | None = None,
) -> SubmissionSection:
    """Raises ``StaleError`` as ``answers.save`` does; then no comment is answered either."""
    saved = answers.save(
        section=section,
        by=by,
        version=version,
        content=content,
        language=language,
        is_complete=is_complete,
        at=at,
    )
    for comment, text in replies:
        reviews.answer(comment=comment, by=by, text=text, at=at)
    return saved
