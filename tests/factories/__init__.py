"""Records for tests, without surprises: what a test does not name has no meaning in it."""

from tests.factories.activities import ActivityFactory, UpdateFactory
from tests.factories.agencies import AgencyFactory
from tests.factories.bodies import BodyFactory, MeetingFactory
from tests.factories.countries import CountryFactory
from tests.factories.documents import DocumentFactory, MandateFactory
from tests.factories.people import AppointmentFactory, PersonFactory
from tests.factories.reports import ReportFactory
from tests.factories.rounds import QuestionFactory, RoundFactory, open_round
from tests.factories.themes import ThemeFactory

__all__ = [
    "ActivityFactory",
    "AgencyFactory",
    "AppointmentFactory",
    "BodyFactory",
    "CountryFactory",
    "DocumentFactory",
    "MandateFactory",
    "MeetingFactory",
    "PersonFactory",
    "QuestionFactory",
    "ReportFactory",
    "RoundFactory",
    "ThemeFactory",
    "UpdateFactory",
    "open_round",
]
