from typing import Any

from django.utils.translation import gettext as _

from portal.actions import records, texts
from portal.exceptions import ActionError
from portal.models import Theme


def create(*, by, **fields: Any) -> Theme:
    """Add a theme to the branch of its programme."""
    parent = fields.get("parent")
    if parent and parent.programme != fields.get("programme"):
        raise ActionError(_("A theme belongs to the programme of its parent."), field="programme")
    return records.create(Theme, by=by, fields=texts.clean(Theme, fields))
