"""The lives of records, each as one table.  Pages, API, tasks and import ask the same one."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from portal.enums import UpdateState
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


def require(before: str, after: str) -> None:
    """Go on if an update may go from one state to the other; otherwise say where it may go."""
    if UpdateState(after) not in UPDATE[UpdateState(before)]:
        raise ActionError(
            _("An update that is “%(before)s” cannot become “%(after)s”.")
            % {"before": UpdateState(before).label, "after": UpdateState(after).label},
            field="state",
        )
