from typing import Any

from cooperation.models import ActivityFigure
from portal.actions import records, texts


def add(*, by, **fields: Any) -> ActivityFigure:
    """Add a number to an activity as a whole."""
    return records.create(ActivityFigure, by=by, fields=texts.clean(ActivityFigure, fields))


def change(*, figure: ActivityFigure, by, changes: dict[str, Any]) -> ActivityFigure:
    return records.change(figure, by=by, changes=texts.clean(ActivityFigure, changes))
