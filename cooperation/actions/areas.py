from typing import Any

from django.utils.translation import gettext as _

from cooperation.models import Agreement, Area, Clause
from portal.actions import records, texts
from portal.exceptions import ActionError
from portal.models import Theme

PROGRAMME = "cooperation"


def create(
    *, by, theme: Theme, agreement: Agreement, clause: Clause | None = None, **fields: Any
) -> Area:
    """Make a theme an area of cooperation under an agreement."""
    if theme.programme != PROGRAMME:
        raise ActionError(
            _("“%(theme)s” belongs to another programme.") % {"theme": theme}, field="theme"
        )
    if clause and clause.agreement_id != agreement.pk:
        raise ActionError(_("This clause belongs to another agreement."), field="clause")
    fields = texts.clean(Area, fields)
    fields |= {"theme": theme, "agreement": agreement, "clause": clause}
    return records.create(Area, by=by, fields=fields)


def change(*, area: Area, by, changes: dict[str, Any]) -> Area:
    return records.change(area, by=by, changes=texts.clean(Area, changes))
