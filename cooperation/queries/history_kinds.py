"""The records of the cooperation whose history has a page."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cooperation.models import Agreement, Area, Clause
from portal import access
from portal.extension import HistoryKind, HistoryPart

LABELS = {
    "agreement": _("Agreement"),
    "clause": _("Clause"),
    "parties": _("Parties"),
    "replaces": _("Replaces"),
    "working_group": _("Working group"),
}
KINDS = (
    HistoryKind(
        key="cooperation-agreement",
        model=Agreement,
        parts=(
            HistoryPart(
                model=Clause, field="agreement", label=_("Clause"), named=("number", "subject")
            ),
        ),
        labels=LABELS,
        sees_all=access.can_see_internal,
    ),
    HistoryKind(
        key="cooperation-area",
        model=Area,
        lookup="theme__slug",
        labels=LABELS,
        sees_all=access.can_see_internal,
    ),
)
