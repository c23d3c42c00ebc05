"""Makes all tables of an application in one go."""

from typing import Any

from django.db.migrations.operations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.operations.base import Operation

Named = AddConstraint | AddField | AddIndex


class AllAtOnce(Operation):
    """Stands at the end of a first migration: ``operations = [AllAtOnce(operations)]``.

    Each single operation has Django render every related model anew, which with six hundred operations takes most
    of a minute. Tables that do not exist yet can as well be made from their final form, columns and all.
    """

    reduces_to_sql = True

    def __init__(self, operations: list[Operation]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: Any) -> None:
        # Rendered models go; they are rendered again, once, when the first of them is asked for.
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        made: set[str] = set()
        afterwards = []
        for operation in self.operations:
            if isinstance(operation, CreateModel):
                operation.database_forwards(app_label, schema_editor, from_state, to_state)
                made.add(operation.name_lower)
            elif not made:
                operation.database_forwards(app_label, schema_editor, from_state, to_state)
            elif not (isinstance(operation, Named) and operation.model_name_lower in made):
                afterwards.append(operation)
        for operation in afterwards:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for operation in reversed(self.operations):
            if isinstance(operation, CreateModel):
                operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        return "Make all tables"
