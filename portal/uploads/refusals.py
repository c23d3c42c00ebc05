"""Why a file is not taken: one sentence for each cause, saying what to do where that helps."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from portal.exceptions import ActionError


class Cause(TextChoices):
    """The label is the sentence that people read."""

    EMPTY = "empty", _("The selected file is empty.")
    TOO_BIG = "too_big", _("The selected file must be %(limit)s MB or smaller.")
    TYPE = "type", _("The selected file must be a %(kinds)s.")
    MISNAMED = (
        "misnamed",
        _("The selected file is a %(kind)s, but its name ends in “.%(extension)s”."),
    )
    WEB_PAGE = (
        "web_page",
        _("The selected file must not be a web page, SVG or XML. Save it as a PDF."),
    )
    PROGRAM = "program", _("The selected file must not be or contain a program.")
    ARCHIVE = (
        "archive",
        _("The selected file must not be a ZIP or other archive. Select the files one by one."),
    )
    OLD_OFFICE = (
        "old_office",
        _("The selected file is in an older Office format. Save it as DOCX or XLSX."),
    )
    POLYGLOT = (
        "polyglot",
        _("The selected file holds a second file of another type. Save it again as one type."),
    )
    DAMAGED = "damaged", _("The selected file is damaged and could not be read. Save it again.")
    TOO_COMPLEX = (
        "too_complex",
        _("The selected file is too complex to be checked. Save a simpler or shorter version."),
    )
    ENCRYPTED = (
        "encrypted",
        _("The selected file is password protected. Save it without a password."),
    )

    NAME_MISSING = "name_missing", _("The selected file must have a name.")
    NAME_LONG = (
        "name_long",
        _("The name of the selected file must be %(limit)s characters or fewer."),
    )
    NAME_HIDDEN = (
        "name_hidden",
        _("The name of the selected file must not hold characters that nobody can see."),
    )
    NAME_PROGRAM = (
        "name_program",
        _("The name of the selected file must not contain “.%(extension)s”: programs use it."),
    )

    PDF_SCRIPT = "pdf_script", _("The selected PDF must not contain JavaScript.")
    PDF_ACTION = (
        "pdf_action",
        _("The selected PDF must not start a program, send a form or open another file."),
    )
    PDF_ATTACHMENT = (
        "pdf_attachment",
        _("The selected PDF must not have other files attached. Add them one by one."),
    )

    BOMB = "bomb", _("The selected file unpacks to far more than its size. Save it again.")
    TOO_MANY_PARTS = "too_many_parts", _("The selected file has too many parts inside.")
    PATHS = "paths", _("The selected file holds parts with unsafe names. Save it again.")
    OVERLAP = "overlap", _("The selected file holds parts that overlap. Save it again.")
    FORGED = (
        "forged",
        _("The selected file holds parts of another size than it states. Save it again."),
    )
    NESTED = (
        "nested",
        _("The selected file must not contain other files, such as the workbook of a chart."),
    )
    NOT_OFFICE = (
        "not_office",
        _("The selected file is an archive, not a Word document or an Excel workbook."),
    )
    MACROS = "macros", _("The selected file must not contain macros. Save it as DOCX or XLSX.")
    OLE = "ole", _("The selected file must not contain embedded objects or controls.")
    TEMPLATE = (
        "template",
        _("The selected file must not fetch its template from elsewhere. Detach the template."),
    )
    WORKBOOK_LINK = (
        "workbook_link",
        _("The selected file must not link to other workbooks. Break the links in Excel."),
    )
    CONNECTION = (
        "connection",
        _("The selected file must not fetch data or pictures from elsewhere. Insert copies."),
    )
    HYPERLINK = (
        "hyperlink",
        _("The selected file holds a link that starts a program. Remove that link."),
    )
    DDE = "dde", _("The selected file must not run commands through fields or formulas (DDE).")
    DOCTYPE = "doctype", _("The selected file must not define its own XML entities (DOCTYPE).")

    NOT_TEXT = "not_text", _("The selected CSV file must hold text only.")
    ENCODING = "encoding", _("The selected CSV file must be saved as “CSV UTF-8”.")
    FORMULA = (
        "formula",
        _("The selected CSV file must not contain formulas. Save their values instead."),
    )
    PIXELS = "pixels", _("The selected picture must have %(limit)s megapixels or fewer.")

    VIRUS = "virus", _("The selected file contains a virus.")
    NO_SPACE = (
        "no_space",
        _("There is no space left for files. Nothing was saved; tell the secretariat."),
    )


class Refused(ActionError):
    """A file that is not taken, and which of the causes it was."""

    def __init__(self, cause: Cause, **values: object) -> None:
        label = Cause(cause).label
        super().__init__(str(label) % values if values else str(label), field="file")
        self.cause = cause
