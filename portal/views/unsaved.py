"""What somebody wrote while the session ended: kept until they have signed in again.

A page with scripts has saved it already.  A plain post without a session would lose it, so it
is put into the new session, which signing in carries on.  Only what a page of ours was opened by
a person for is taken, and only that person gets it back.
"""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.forms.answers import VERSION, WRITER, written_in

KEY = "unsaved"
MOST = 200_000
_signer = Signer(salt="portal.unsaved")


def writer(user) -> str:
    """Goes along with the form: that it was made for this person."""
    return _signer.sign(user.pk)


def keep(request: HttpRequest) -> None:
    """Called before somebody who posts is sent to the sign-in page."""
    try:
        person = int(_signer.unsign(request.POST.get(WRITER, "")))
    except (BadSignature, ValueError):
        return
    written = written_in(request.POST)
    if sum(map(len, written.values())) > MOST:
        return
    version = request.POST.get(VERSION, "")
    request.session[KEY] = {
        "path": request.path,
        "person": person,
        "version": int(version) if version.isdecimal() else 0,
        "at": timezone.now().isoformat(),
        "written": written,
    }
    messages.info(request, _("What you wrote is kept. Sign in to go on where you were."))


def kept(request: HttpRequest) -> dict[str, Any] | None:
    """What this person wrote on this page before the session ended."""
    found = request.session.get(KEY)
    if found and (found["path"], found["person"]) == (request.path, request.user.pk):
        return found | {"at": datetime.fromisoformat(found["at"])}
    return None


def forget(request: HttpRequest) -> None:
    request.session.pop(KEY, None)
