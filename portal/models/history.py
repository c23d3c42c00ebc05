"""Column history: one row for every change of every column, written by the database."""

import pghistory
from django.db import models


def tracked(model: type[models.Model]) -> type[models.Model]:
    """Class decorator: record each insert, update and delete in a table of its own.

    The identifiers of those rows are the versions that a report cites.  Where names are
    translated the history begins after their columns have been added (``models.names``).
    """
    model.is_tracked = True
    return model if "translated_fields" in vars(model) else track(model)


def track(model: type[models.Model]) -> type[models.Model]:
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        obj_field=pghistory.ObjForeignKey(
            on_delete=models.DO_NOTHING, related_name="history", db_constraint=False
        ),
        append_only=True,
    )(model)
