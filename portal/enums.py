"""Closed lists of words.  The labels are what people read."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AgencyKind(TextChoices):
    PROGRAMME = "programme", _("Programme or fund")
    SPECIALIZED = "specialized", _("Specialized agency")
    CONVENTION = "convention", _("Convention secretariat")
    FINANCIAL = "financial", _("Financial institution")
    SECRETARIAT = "secretariat", _("Secretariat department or office")
    INTERAGENCY = "interagency", _("Inter-agency body")
    RESEARCH = "research", _("Research or training institute")
    PARTNER = "partner", _("Partner outside the United Nations system")


class Role(TextChoices):
    """What a person may be appointed to.  ``portal.roles`` says what each may do."""

    ADMINISTRATOR = "administrator", _("Administrator")
    SECRETARIAT = "secretariat", _("Secretariat officer")
    PUBLISHER = "publisher", _("Publisher")
    FOCAL_POINT = "focal_point", _("Focal point")
    ALTERNATE = "alternate", _("Alternate focal point")
    CLEARING = "clearing", _("Clearing officer")
    READER = "reader", _("Reader of an agency")
    COUNCIL = "council", _("Council member")


class BodyKind(TextChoices):
    COUNCIL = "council", _("Governing body")
    ASSEMBLY = "assembly", _("Intergovernmental body")
    GROUP = "group", _("Inter-agency group")
    OFFICIALS = "officials", _("Meeting of officials")
    ISSUE_GROUP = "issue_group", _("Issue management group")
    WORKING_GROUP = "working_group", _("Joint working group")
    TASK_TEAM = "task_team", _("Task team")
    COMMITTEE = "committee", _("Committee or network")
    CONVENTION_BODY = "convention_body", _("Body of a convention")


class SeatRole(TextChoices):
    CHAIR = "chair", _("Chair")
    CO_CHAIR = "co_chair", _("Co-chair")
    MEMBER = "member", _("Member")
    OBSERVER = "observer", _("Observer")
    EXPERT = "expert", _("Expert")
    SECRETARIAT = "secretariat", pgettext_lazy("seat", "Secretariat")
    SUPPORT = "support", _("Technical support")


class DocumentKind(TextChoices):
    REPORT = "report", _("Report")
    MEETING_REPORT = "meeting_report", _("Report of a meeting")
    AGENDA = "agenda", _("Agenda")
    DECISION = "decision", pgettext_lazy("document", "Decision or resolution")
    AGREEMENT = "agreement", _("Agreement")
    STATEMENT = "statement", _("Statement")
    EVALUATION = "evaluation", _("Evaluation")
    GUIDANCE = "guidance", _("Guidance note or guide")
    TOOL = "tool", _("Tool")
    TRAINING = "training", _("Training material")
    CASE_STUDIES = "case_studies", _("Case studies")
    PROPOSAL = "proposal", _("Proposal")
    WEBSITE = "website", _("Website")


class MandateKind(TextChoices):
    REQUEST = "request", _("Request")
    INVITATION = "invitation", _("Invitation")
    WELCOME = "welcome", _("Welcome")
    DECISION = "decision", pgettext_lazy("mandate", "Decision")
    RECOMMENDATION = "recommendation", _("Recommendation")
    COMMITMENT = "commitment", _("Commitment")
    CONSIDERATION = "consideration", _("Consideration")


class MandateStatus(TextChoices):
    OPEN = "open", pgettext_lazy("mandate", "Open")
    UNDER_WAY = "under_way", pgettext_lazy("mandate", "Under way")
    DONE = "done", pgettext_lazy("mandate", "Implemented")
    SUPERSEDED = "superseded", pgettext_lazy("mandate", "Superseded")


class ActivityStatus(TextChoices):
    PLANNED = "planned", pgettext_lazy("activity", "Planned")
    ONGOING = "ongoing", pgettext_lazy("activity", "Under way")
    COMPLETED = "completed", pgettext_lazy("activity", "Completed")
    SUSPENDED = "suspended", pgettext_lazy("activity", "Suspended")
    CANCELLED = "cancelled", pgettext_lazy("activity", "Cancelled")


class ParticipationRole(TextChoices):
    PARTNER = "partner", _("Partner")
    FUNDER = "funder", _("Funder")
    HOST = "host", _("Host")
    SUPPORT = "support", _("Technical support")


class UpdateKind(TextChoices):
    PROGRESS = "progress", _("Progress")
    RESULT = "result", _("Result")
    FINDING = "finding", _("Finding")
    PLAN = "plan", _("Plan")


class UpdateState(TextChoices):
    """The life of an update; the edges between the states are in ``portal.transitions``."""

    DRAFT = "draft", pgettext_lazy("update", "Draft")
    SUBMITTED = "submitted", pgettext_lazy("update", "Submitted")
    RETURNED = "returned", pgettext_lazy("update", "Returned")
    ACCEPTED = "accepted", pgettext_lazy("update", "Accepted")
    SUPERSEDED = "superseded", pgettext_lazy("update", "Superseded")


class MeetingStatus(TextChoices):
    PLANNED = "planned", pgettext_lazy("meeting", "Planned")
    HELD = "held", pgettext_lazy("meeting", "Held")
    CANCELLED = "cancelled", pgettext_lazy("meeting", "Cancelled")


class Segment(TextChoices):
    TECHNICAL = "technical", _("Technical segment")
    SENIOR_OFFICIALS = "senior_officials", _("Senior officials segment")
    SIDE_EVENT = "side_event", _("Side event")


class DecisionVerb(TextChoices):
    """How a meeting expressed what it recorded."""

    DECIDED = "decided", _("Decided")
    AGREED = "agreed", _("Agreed")
    APPROVED = "approved", _("Approved")
    REQUESTED = "requested", _("Requested")
    INVITED = "invited", _("Invited")
    MANDATED = "mandated", _("Mandated")
    STRESSED = "stressed", _("Stressed")
    WELCOMED = "welcomed", _("Welcomed")
    RECOGNIZED = "recognized", _("Recognized")
    RECALLED = "recalled", _("Recalled")
    ACKNOWLEDGED = "acknowledged", _("Acknowledged")
    CONSIDERED = "considered", _("Considered")


class JobState(TextChoices):
    QUEUED = "queued", pgettext_lazy("job", "Waiting")
    RUNNING = "running", pgettext_lazy("job", "Running")
    DONE = "done", pgettext_lazy("job", "Done")
    FAILED = "failed", pgettext_lazy("job", "Failed")
    CANCELLED = "cancelled", pgettext_lazy("job", "Cancelled")


class Audience(TextChoices):
    SECRETARIAT = "secretariat", _("Secretariat only")
    COUNCIL = "council", _("Council members")
    PUBLIC = "public", pgettext_lazy("audience", "Public")


class ReportState(TextChoices):
    """A report's way to its publication; editing takes it back to a draft."""

    DRAFT = "draft", pgettext_lazy("report", "Draft")
    IN_REVIEW = "in_review", pgettext_lazy("report", "In review")
    CLEARED = "cleared", pgettext_lazy("report", "Cleared")
    PUBLISHED = "published", pgettext_lazy("report", "Published")


class EditionKind(TextChoices):
    ORIGINAL = "original", pgettext_lazy("edition", "Original")
    CORRECTION = "corr", _("Corrigendum")
    ADDENDUM = "add", _("Addendum")
    REVISION = "rev", _("Revision")


class Ledger(TextChoices):
    """What the desk keeps account of until it is used or somebody says why not."""

    UPDATES = "updates", _("Accepted updates in no paragraph")
    UNFOUNDED = "unfounded", _("Paragraphs that rest on nothing")
    MANDATES = "mandates", _("Mandates that no paragraph answers")


class TranslationState(TextChoices):
    """``REVIEW`` marks words that somebody who knows the field has to confirm."""

    REVIEW = "review", pgettext_lazy("translation", "To be reviewed")
    TRANSLATED = "translated", pgettext_lazy("translation", "Translated")
    REVISED = "revised", pgettext_lazy("translation", "Revised")


class LanguagePolicy(TextChoices):
    """What becomes of a language whose text is not complete when the report is published."""

    BLOCK = "block", _("Wait until its text is complete")
    LABEL = "label", _("Publish it, and mark what is not translated")
    OMIT = "omit", _("Leave it out")


class Language(TextChoices):
    """The six official languages, in the order of their English names."""

    ARABIC = "ar", _("Arabic")
    CHINESE = "zh-hans", _("Chinese")
    ENGLISH = "en", _("English")
    FRENCH = "fr", _("French")
    RUSSIAN = "ru", _("Russian")
    SPANISH = "es", _("Spanish")


class RoundState(TextChoices):
    PREPARED = "prepared", pgettext_lazy("round", "In preparation")
    OPEN = "open", pgettext_lazy("round", "Open")
    CLOSED = "closed", pgettext_lazy("round", "Closed")


class QuestionScope(TextChoices):
    ACTIVITY = "activity", _("On each activity")
    AGENCY = "agency", _("Once of each agency")


class QuestionKind(TextChoices):
    TEXT = "text", pgettext_lazy("question", "Text")
    NUMBER = "number", pgettext_lazy("question", "Number")
    CHOICE = "choice", pgettext_lazy("question", "Choice")
    DATE = "date", pgettext_lazy("question", "Date")
    TABLE = "table", pgettext_lazy("question", "Table")
    FILE = "file", pgettext_lazy("question", "Files and links")


class SubmissionState(TextChoices):
    """The life of a submission; the edges between the states are in ``portal.transitions``."""

    ASKED = "asked", pgettext_lazy("submission", "Asked")
    DRAFT = "draft", pgettext_lazy("submission", "In progress")
    IN_CLEARANCE = "in_clearance", pgettext_lazy("submission", "In clearance")
    SUBMITTED = "submitted", pgettext_lazy("submission", "Submitted")
    RETURNED = "returned", pgettext_lazy("submission", "Returned")
    ACCEPTED = "accepted", pgettext_lazy("submission", "Accepted")


class BoardState(TextChoices):
    """A submission as the board of its round shows it; the first six are its own states."""

    ASKED = "asked", pgettext_lazy("submission", "Asked")
    DRAFT = "draft", pgettext_lazy("submission", "In progress")
    IN_CLEARANCE = "in_clearance", pgettext_lazy("submission", "In clearance")
    SUBMITTED = "submitted", pgettext_lazy("submission", "Submitted")
    RETURNED = "returned", pgettext_lazy("submission", "Returned")
    ACCEPTED = "accepted", pgettext_lazy("submission", "Accepted")
    NO_CHANGE = "no_change", pgettext_lazy("submission", "No change")
    SILENT = "silent", pgettext_lazy("submission", "Silent")


class SectionState(TextChoices):
    """The life of one section of a submission."""

    ASKED = "asked", pgettext_lazy("section", "Not started")
    DRAFT = "draft", pgettext_lazy("section", "In progress")
    SUBMITTED = "submitted", pgettext_lazy("section", "Submitted")
    RETURNED = "returned", pgettext_lazy("section", "Returned")
    ACCEPTED = "accepted", pgettext_lazy("section", "Accepted")


class EvidenceState(TextChoices):
    CLEAN = "clean", pgettext_lazy("evidence", "Checked")
    QUARANTINED = "quarantined", pgettext_lazy("evidence", "Not checked yet")
    INFECTED = "infected", pgettext_lazy("evidence", "Holds a virus")


class MailState(TextChoices):
    WAITING = "waiting", pgettext_lazy("mail", "Waiting")
    SENT = "sent", pgettext_lazy("mail", "Sent")
    FAILED = "failed", pgettext_lazy("mail", "Failed")


class NoticeKind(TextChoices):
    """What people are told.  The sentences are templates of this name."""

    INVITED = "invited", _("Invitation")
    ASKED = "asked", _("A round asks your agency")
    DUE = "due", _("Reminder before the deadline")
    OVERDUE = "overdue", _("Past the deadline")
    EXTENDED = "extended", _("More time")
    ASSIGNED = "assigned", _("A section is yours")
    TO_CLEAR = "to_clear", _("Waiting for your clearance")
    SENT_BACK = "sent_back", _("Sent back by the clearing officer")
    SUBMITTED = "submitted", _("Receipt")
    TO_REVIEW = "to_review", _("Waiting for review")
    STILL_TO_REVIEW = "still_to_review", _("Waiting for review for days")
    RETURNED = "returned", _("Returned with comments")
    ACCEPTED = "accepted", pgettext_lazy("notice", "Accepted")
    HANDED_OVER = "handed_over", _("Work handed over to you")
    TERM_ENDS = "term_ends", _("A term ends soon")
    REPORT_TO_CLEAR = "report_to_clear", _("A report waits for your clearance")
    REPORT_RETURNED = "report_returned", _("A report goes back to its editors")
    REPORT_TO_PUBLISH = "report_to_publish", _("A report waits to be published")
    REPORT_PUBLISHED = "report_published", _("A report is published")
    NOT_AS_PUBLISHED = "not_as_published", _("Something published has changed")
