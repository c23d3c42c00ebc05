from typing import Any

from portal import transitions
from portal.actions import records, texts
from portal.models import Activity, Agency, Update


def log(*, activity: Activity, by, agency: Agency, narrative: str, **fields: Any) -> Update:
    """Log what happened on an activity; accepted at once, because staff log it."""
    fields = texts.clean(Update, fields | {"narrative": narrative})
    fields |= {
        "activity": activity,
        "agency": agency,
        "author": by,
        "state": transitions.LOGGED_BY_STAFF,
    }
    return records.create(Update, by=by, fields=fields)
