import pytest
from django.test import Client

from tests.factories import AppointmentFactory


@pytest.fixture
def visitor():
    """A browser that nobody has signed in with yet."""
    return Client()


@pytest.fixture
def ana():
    """A focal point."""
    return AppointmentFactory(focal_point=True, agency__acronym="UNESCO").person
