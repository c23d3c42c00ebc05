"""Asking as the role that pages run as, which owns no table: what it may not do shows in tests too."""

from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

from django.db import connection

ROLE = "portal_app"


@contextmanager
def acting():
    """Statements until the end are those of the application's role."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET ROLE {ROLE}")
    try:
        yield
    finally:
        if not connection.needs_rollback and not connection.closed_in_transaction:
            with connection.cursor() as cursor:
                cursor.execute("RESET ROLE")


class Acting:
    """Lets the requests of a client meet the database as those of the running portal do."""

    def request(self, **request):
        with acting():
            return super().request(**request)


def as_application(url: str) -> str:
    """The address of a database for the application's role instead of the owner."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{ROLE}@{host}"))
