"""What every action on a plain record does: check, store, write down who did it.

The actions of a noun call these two; a record with a life of its own has its own verbs.
"""

from typing import Any, TypeVar

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models, transaction

from portal.exceptions import ActionError
from portal.models import Event

M = TypeVar("M", bound=models.Model)


@transaction.atomic
def create(model: type[M], *, by, fields: dict[str, Any]) -> M:
    """Store a new record and its relations.  ``fields`` are the model's own names."""
    many = {name: fields[name] for name in fields if model._meta.get_field(name).many_to_many}
    record = model(**{name: value for name, value in fields.items() if name not in many})
    check(record)
    record.save(force_insert=True)
    for name, others in many.items():
        getattr(record, name).set(others)
    after = {name: shown(value) for name, value in fields.items()}
    Event.record(f"{model._meta.model_name}.created", record, by=by, after=after)
    return record


@transaction.atomic
def change(record: M, *, by, changes: dict[str, Any]) -> M:
    """Change some fields of a record under a lock; writes nothing when nothing differs."""
    record = type(record)._default_manager.select_for_update(of=("self",)).get(pk=record.pk)
    before = {name: current(record, name) for name in changes}
    changes = {name: value for name, value in changes.items() if differs(before[name], value)}
    if not changes:
        return record
    many = {name for name in changes if record._meta.get_field(name).many_to_many}
    for name in changes.keys() - many:
        setattr(record, name, changes[name])
    check(record)
    if columns := changes.keys() - many:
        record.save(update_fields=list(columns))
    for name in many:
        getattr(record, name).set(changes[name])
    Event.record(
        f"{record._meta.model_name}.changed",
        record,
        by=by,
        before={name: shown(before[name]) for name in changes},
        after={name: shown(changes[name]) for name in changes},
    )
    return record


def check(record: models.Model) -> None:
    """Run the model's own checks; the first complaint becomes an ``ActionError``."""
    try:
        record.full_clean()
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        raise ActionError(messages[0], field=None if name == NON_FIELD_ERRORS else name) from error


def current(record: models.Model, name: str) -> Any:
    if record._meta.get_field(name).many_to_many:
        return list(getattr(record, name).order_by("pk"))
    return getattr(record, name)


def differs(before: Any, after: Any) -> bool:
    """Related records differ as a set; a list of plain values also by its order."""
    if not isinstance(before, list):
        return before != after
    if all(isinstance(item, models.Model) for item in (*before, *after)):
        return {item.pk for item in before} != {item.pk for item in after}
    return before != list(after)


def shown(value: Any) -> Any:
    """A value as the event keeps it: plain data that outlives the record."""
    if isinstance(value, list | tuple | set | models.QuerySet):
        return [shown(item) for item in value]
    if value is None or isinstance(value, bool | int | float | dict):
        return value
    return str(value)
