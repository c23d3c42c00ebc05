"""Saving a section together with the answers to what was remarked on it, in one step."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction

from portal.actions import answers, reviews, texts
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
    seq: int | None = None,
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
        seq=seq,
        at=at,
    )
    for comment, text in replies:
        if not is_said(comment, text, by=by):
            reviews.answer(comment=comment, by=by, text=text, at=at, is_late=True)
    return saved


def is_said(comment: Comment, text: str, *, by) -> bool:
    """A form that is sent twice answers once."""
    last = comment.answers.filter(author=by).order_by("-pk").values_list("text", flat=True).first()
    return last is not None and last == texts.narrative(text.strip(), field="text")
