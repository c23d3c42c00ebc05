"""Submissions as agencies hand them in, and remarks on them."""

from portal.actions import answers, reviews, submissions
from portal.models import Comment, Submission

ANSWERS = {"status": "ongoing", "progress": "A guide was published in two languages."}


def hand_in(submission, by, *, at=None, note="", **content) -> Submission:
    for part in submission.sections.all():
        if part.is_open:
            answers.save(
                section=part,
                by=by,
                version=part.version,
                content=ANSWERS | content,
                is_complete=True,
            )
    submission.refresh_from_db()
    return submissions.submit(
        submission=submission, by=by, version=submission.version, on_behalf_note=note, at=at
    )


def remark(section, by, text="Which languages?", **fields) -> Comment:
    return reviews.comment(section=section, by=by, text=text, **fields)
