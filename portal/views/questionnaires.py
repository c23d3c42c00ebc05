"""The questions and answers of a submission as files; the spreadsheet may come back."""

from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from portal import access, files
from portal.actions import questionnaires as actions
from portal.exceptions import ActionError
from portal.exchange.questionnaire import returning, sheet, word
from portal.exchange.questionnaire.changes import Returned
from portal.forms.questionnaires import BringBack
from portal.models import Submission
from portal.pages import go_to, render_page, reported_on
from portal.queries.submissions import sections_of
from portal.uploads import inspecting, storing
from portal.uploads.kinds import KINDS
from portal.views.section_pages import submission_of

# How long a preview may lie open before the file has to be sent again.
PREVIEW_SECONDS = 2 * 60 * 60
SALT = "questionnaire"


@require_safe
def submission_sheet(request, pk):
    submission = submission_of(request, pk)
    content = sheet.written(submission, sections_of(submission, request.user))
    return download(submission, content, "xlsx")


@require_safe
def submission_word(request, pk):
    submission = submission_of(request, pk)
    address = request.build_absolute_uri(submission.get_absolute_url())
    content = word.written(submission, sections_of(submission, request.user), address=address)
    return download(submission, content, "docx")


def download(submission: Submission, content: bytes, kind: str) -> HttpResponse:
    name = f"{submission.round.slug}-{submission.agency.slug}.{kind}"
    return HttpResponse(
        content,
        content_type=KINDS[kind].media_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Content-Security-Policy": "sandbox; default-src 'none'",
        },
    )


@require_http_methods(["GET", "POST"])
def submission_sheet_upload(request, pk):
    """Two steps: the file is looked into and what it would change is shown; then it is taken."""
    submission = submission_of(request, pk)
    access.require(access.can_answer(request.user, submission))
    if "preview" in request.POST:
        return take_in(request, submission)
    form = BringBack(request.POST, request.FILES) if request.method == "POST" else BringBack()
    if form.is_valid():
        with reported_on(form):
            kept = keep(form.cleaned_data["file"])
            returned = read(kept, submission, request.user)
            context = {"token": token_of(submission, kept, request.user), "returned": returned}
            return page(request, submission, BringBack(), context)
    return page(request, submission, form, {})


def page(request, submission: Submission, form: BringBack, context: dict[str, Any]):
    context |= {"submission": submission, "form": form}
    return render_page(request, "portal/submission_sheet_upload.html", context)


def keep(file) -> str:
    """Store the file that was sent, once it is known to be harmless; its content is its name."""
    accepted = inspecting.inspect(file, file.name or "")
    if accepted.kind != "xlsx":
        raise ActionError(
            _("The selected file must be the spreadsheet (XLSX) that you downloaded here."),
            field="file",
        )
    if not storing.store(file, accepted):
        raise ActionError(
            _("The check for viruses does not answer. Nothing was changed. Try again later."),
            field="file",
        )
    return accepted.sha256


def read(sha256: str, submission: Submission, user) -> Returned:
    with files.path_of(sha256).open("rb") as file:
        return returning.read(file, submission, sections_of(submission, user), user)


def token_of(submission: Submission, sha256: str, user) -> str:
    return signing.dumps([submission.pk, user.pk, sha256], salt=SALT)


def take_in(request, submission: Submission):
    """Read again, against what stands there by now: nothing is written that was not shown."""
    try:
        sha256 = kept_in(request.POST["preview"], submission, request.user)
        returned = read(sha256, submission, request.user)
        if not returned.is_fine:
            token = request.POST["preview"]
            return page(request, submission, BringBack(), {"token": token, "returned": returned})
        filled = [(one.section, one.content, one.language) for one in returned.filled]
        count = actions.take_in(
            submission=submission, by=request.user, filled=filled, sha256=sha256
        )
    except ActionError as error:
        messages.error(request, error.message)
        return go_to(request, request.path)
    messages.success(request, told(count))
    return go_to(request, submission)


def kept_in(token: str, submission: Submission, user) -> str:
    """The file of a preview: of this submission, and of the person who sent it."""
    try:
        of, sender, sha256 = signing.loads(token, salt=SALT, max_age=PREVIEW_SECONDS)
    except (signing.BadSignature, ValueError) as error:
        raise ActionError(_("The preview is too old. Select the spreadsheet again.")) from error
    if (of, sender) != (submission.pk, user.pk):
        raise ActionError(_("The preview is too old. Select the spreadsheet again."))
    return sha256


def told(count: int) -> str:
    if not count:
        return _("The spreadsheet holds nothing new. Nothing was changed.")
    return ngettext(
        "%(count)s section was filled from the spreadsheet.",
        "%(count)s sections were filled from the spreadsheet.",
        count,
    ) % {"count": count}
