"""The records of the Environment Management Group whose history has a page."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from emg.models import IssueGroup, Output, Stream
from portal import access
from portal.extension import HistoryKind, HistoryPart

KINDS = (
    HistoryKind(
        key="emg-group",
        model=IssueGroup,
        lookup="body__slug",
        labels={"stream": _("Stream"), "set_up_by": _("Set up by")},
        sees_all=access.can_see_internal,
    ),
    HistoryKind(
        key="emg-stream",
        model=Stream,
        lookup="theme__slug",
        parts=(
            HistoryPart(model=Output, field="stream", label=_("Expected result"), named=("title",)),
        ),
        labels={"work_plan": _("Work plan")},
        sees_all=access.can_see_internal,
    ),
)
