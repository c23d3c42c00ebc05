from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from pghistory.models import Event


class Command(BaseCommand):
    help = "Lets the application role change rows, and append-only tables grow but never change. Run as owner after migrate."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--role", default=settings.APPLICATION_ROLE, help="the role of pages and workers"
        )

    @transaction.atomic
    def handle(self, *, role: str, **_options: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_user")
            if cursor.fetchone() == (role,):
                self.stdout.write(
                    f"{role} owns the tables: there is no other role to grant anything to."
                )
                return
            grant_rows(cursor, role)
            tables = append_only_tables()
            revoke_changes(cursor, role, tables)
        self.stdout.write(f"{role} may read and write rows; {len(tables)} tables only grow.")


def append_only_tables() -> list[str]:
    """Declared so by their model, and the history that triggers write."""
    present = set(connection.introspection.table_names())
    return sorted(
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if (getattr(model, "append_only", False) or issubclass(model, Event))
        and model._meta.db_table in present
    )


def grant_rows(cursor: CursorWrapper, role: str) -> None:
    name = connection.ops.quote_name(role)
    for statement in (
        "GRANT USAGE ON SCHEMA public TO {}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}",
        "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {}",
        "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {}",
    ):
        cursor.execute(statement.format(name))


def revoke_changes(cursor: CursorWrapper, role: str, tables: list[str]) -> None:
    quote = connection.ops.quote_name
    # Which migrations ran is the owner's to write down.
    cursor.execute(f"REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {quote(role)}")
    for table in tables:
        cursor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {quote(table)} FROM {quote(role)}")
