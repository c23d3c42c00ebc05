from portal.models.activities import Activity, Milestone, Participation
from portal.models.agencies import Agency, AgencyAlias
from portal.models.bodies import Body, Seat, TermsOfReference
from portal.models.countries import Country, CountryName
from portal.models.desk import (
    CompiledText,
    DeskStep,
    Edit,
    LedgerNote,
    OutlineVersion,
    Presence,
    Remark,
    Translation,
    Wording,
)
from portal.models.documents import Document
from portal.models.editions import (
    Edition,
    EditionCitation,
    EditionFile,
    EditionText,
    Manifest,
    Verification,
)
from portal.models.events import Event
from portal.models.jobs import Job
from portal.models.mandates import Mandate
from portal.models.meetings import AgendaItem, Decision, Meeting, MeetingChair
from portal.models.notices import Mail, Notice, ScheduledRun
from portal.models.people import Appointment, Person
from portal.models.receipts import FormReceipt
from portal.models.reports import Citation, Paragraph, Rendition, Report, Section
from portal.models.rounds import Question, Round
from portal.models.search import ActivitySearch
from portal.models.submissions import (
    Comment,
    Draft,
    Evidence,
    Submission,
    SubmissionSection,
    SubmissionVersion,
)
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
    "Comment",
    "CompiledText",
    "Country",
    "CountryName",
    "Decision",
    "DeskStep",
    "Document",
    "Draft",
    "Edit",
    "Edition",
    "EditionCitation",
    "EditionFile",
    "EditionText",
    "Event",
    "Evidence",
    "FormReceipt",
    "Job",
    "LedgerNote",
    "Mail",
    "Mandate",
    "Manifest",
    "Meeting",
    "MeetingChair",
    "Milestone",
    "Notice",
    "OutlineVersion",
    "Paragraph",
    "Participation",
    "Person",
    "Presence",
    "Question",
    "Remark",
    "Rendition",
    "Report",
    "Round",
    "ScheduledRun",
    "Seat",
    "Section",
    "Submission",
    "SubmissionSection",
    "SubmissionVersion",
    "TermsOfReference",
    "Theme",
    "Translation",
    "Update",
    "Verification",
    "Wording",
]
