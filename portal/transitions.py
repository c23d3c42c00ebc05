"""The lives of records, each as one table.  Pages, API, tasks and import ask the same one."""

from collections.abc import Mapping
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext as _

from portal.enums import ReportState, SectionState, SubmissionState, UpdateState
from portal.exceptions import ActionError

UPDATE: Mapping[UpdateState, frozenset[UpdateState]] = {
    UpdateState.DRAFT: frozenset({UpdateState.SUBMITTED}),
    UpdateState.SUBMITTED: frozenset(
        {UpdateState.DRAFT, UpdateState.RETURNED, UpdateState.ACCEPTED}
    ),
    UpdateState.RETURNED: frozenset({UpdateState.DRAFT}),
    UpdateState.ACCEPTED: frozenset({UpdateState.SUPERSEDED}),
    UpdateState.SUPERSEDED: frozenset(),
}
# What secretariat staff log is accepted at once: nobody else has to be asked.
LOGGED_BY_STAFF = UpdateState.ACCEPTED

S = SubmissionState
SUBMISSION: Mapping[SubmissionState, frozenset[SubmissionState]] = {
    S.ASKED: frozenset({S.DRAFT}),
    S.DRAFT: frozenset({S.IN_CLEARANCE, S.SUBMITTED}),
    # Sent back or taken back, or cleared.
    S.IN_CLEARANCE: frozenset({S.DRAFT, S.SUBMITTED}),
    # Recalled by the agency, or decided by the secretariat.
    S.SUBMITTED: frozenset({S.DRAFT, S.RETURNED, S.ACCEPTED}),
    # The next minor version.
    S.RETURNED: frozenset({S.DRAFT}),
    # Reopened for a correction: the next major version.
    S.ACCEPTED: frozenset({S.DRAFT}),
}

P = SectionState
SECTION: Mapping[SectionState, frozenset[SectionState]] = {
    P.ASKED: frozenset({P.DRAFT, P.SUBMITTED}),
    P.DRAFT: frozenset({P.SUBMITTED}),
    P.SUBMITTED: frozenset({P.DRAFT, P.RETURNED, P.ACCEPTED}),
    P.RETURNED: frozenset({P.SUBMITTED}),
    P.ACCEPTED: frozenset({P.DRAFT}),
}

R = ReportState
REPORT: Mapping[ReportState, frozenset[ReportState]] = {
    R.DRAFT: frozenset({R.IN_REVIEW}),
    R.IN_REVIEW: frozenset({R.DRAFT, R.CLEARED}),
    # Taken back because something has to change after all, or published.
    R.CLEARED: frozenset({R.DRAFT, R.PUBLISHED}),
    # The next edition begins: a corrigendum, an addendum or a revision.
    R.PUBLISHED: frozenset({R.DRAFT}),
}


def require(before: str, after: str) -> None:
    """Go on if an update may go from one state to the other; otherwise say where it may go."""
    go(UPDATE, UpdateState(before), UpdateState(after))


def go(table: Mapping[Any, frozenset[Any]], before: TextChoices, after: TextChoices) -> None:
    """Raises ``ActionError`` unless the table has an edge between the two states."""
    if after not in table[before]:
        raise ActionError(
            _("What is “%(before)s” cannot become “%(after)s”.")
            % {"before": before.label, "after": after.label},
            field="state",
        )
