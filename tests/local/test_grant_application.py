from io import StringIO

import pytest
from django.core.management import call_command
from django.db import ProgrammingError, connection, transaction


@pytest.fixture
def as_application(db):
    call_command("grant_application", role="portal_app", stdout=StringIO())

    def execute(statement):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE portal_app")
            cursor.execute(statement)

    return execute


@pytest.mark.parametrize("table", ["portal_event", "portal_activityevent"])
@pytest.mark.parametrize("change", ["UPDATE {} SET {} = {}", "DELETE FROM {}", "TRUNCATE {}"])
def test_application_may_not_change_what_only_grows(as_application, table, change):
    key = "id" if table == "portal_event" else "pgh_id"

    with pytest.raises(ProgrammingError, match="permission denied"):
        as_application(change.format(table, key, key))


def test_application_may_change_rows_of_other_tables(as_application):
    as_application("UPDATE portal_activity SET id = id")
    as_application("DELETE FROM portal_activity")


def test_application_may_not_make_tables(as_application):
    with pytest.raises(ProgrammingError, match="permission denied"):
        as_application("CREATE TABLE mine (id integer)")
