import pytest

from portal.enums import BodyKind
from tests.factories import BodyFactory, MeetingFactory


@pytest.fixture
def emg():
    return BodyFactory(slug="emg", name_en="Environment Management Group")


@pytest.fixture
def officials(emg):
    return BodyFactory(slug="officials", kind=BodyKind.OFFICIALS, parent=emg)


@pytest.fixture
def session(officials):
    return MeetingFactory(body=officials, ordinal=15, name_en="Fifteenth meeting")
