from portal.models.activities import Activity, Milestone, Participation
from portal.models.agencies import Agency, AgencyAlias
from portal.models.bodies import Body, Seat, TermsOfReference
from portal.models.countries import Country, CountryName
from portal.models.documents import Document
from portal.models.events import Event
from portal.models.jobs import Job
from portal.models.mandates import Mandate
from portal.models.meetings import AgendaItem, Decision, Meeting, MeetingChair
from portal.models.people import Appointment, Person
from portal.models.receipts import FormReceipt
from portal.models.reports import Citation, Paragraph, Rendition, Report, Section
from portal.models.search import ActivitySearch
from portal.models.themes import Theme
from portal.models.updates import Update

__all__ = [
    "Activity",
    "ActivitySearch",
    "Agency",
    "AgencyAlias",
    "AgendaItem",
    "Appointment",
    "Body",
    "Citation",
    "Country",
    "CountryName",
    "Decision",
    "Document",
    "Event",
    "FormReceipt",
    "Job",
    "Mandate",
    "Meeting",
    "MeetingChair",
    "Milestone",
    "Paragraph",
    "Participation",
    "Person",
    "Rendition",
    "Report",
    "Seat",
    "Section",
    "TermsOfReference",
    "Theme",
    "Update",
]
