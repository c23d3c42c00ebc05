import pytest
from django.db import transaction

from portal import worlds


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """The world of GCSS.XI as far as the portal and the Group tell it, for a module of tests.

    It is loaded once, in a transaction that ends with the module: nothing of it stays.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        for part in worlds.parts_of("gcss-xi"):
            if part.key in ("portal", "emg"):
                worlds.load(part)
        yield
        transaction.set_rollback(True)
