from typing import Any

from portal.actions import records, texts
from portal.models import Document


def create(*, by, **fields: Any) -> Document:
    return records.create(Document, by=by, fields=texts.clean(Document, fields))
