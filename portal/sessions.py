"""Sessions end half an hour after the last request and twelve hours after signing in.

The server keeps the times: whatever a browser keeps or repeats, an old session opens nothing.
"""

import time
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from portal import proofs
from portal.models import Agency
from portal.pages import go_to, page_behind

STARTED, SEEN = "started_at", "seen_at"
# Not with every request: the row of the session is written for it.
NOTE_EVERY = 60

# Answered also right after a session has ended, to somebody who is nobody now.
ALWAYS = {"sign-in", "account_login", "sign-out", "set_language", "theme", "live", "ready"}
# What somebody may do who has to set up or show a second factor first.
BEFORE_SECOND_FACTOR = ALWAYS | {
    "session-stay",
    "accessibility",
    "privacy",
    "contact",
    "account_request_reauthentication_code",
    "account_confirm_reauthentication_code",
    "mfa_index",
    "mfa_list_webauthn",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_view_recovery_codes",
}


@dataclass(frozen=True)
class TimeLeft:
    """Seconds until a session ends: ``idle`` begins anew with each request, ``whole`` does not."""

    idle: int
    whole: int


def time_left(session) -> TimeLeft:
    started = session.get(STARTED, now())
    # As if the last request had been noted a little earlier: never promise more than is kept.
    idle = settings.SESSION_IDLE_AGE - NOTE_EVERY
    return TimeLeft(idle=idle, whole=settings.SESSION_COOKIE_AGE - (now() - started))


def now() -> int:
    return int(time.time())


def is_over(session) -> bool:
    started, seen = session.get(STARTED, now()), session.get(SEEN, now())
    is_idle = now() - seen >= settings.SESSION_IDLE_AGE
    return is_idle or now() - started >= settings.SESSION_COOKIE_AGE


def timed(get_response):
    """End a session whose time is over; note when it was used."""

    def middleware(request):
        request.has_ended = request.user.is_authenticated and is_over(request.session)
        if request.has_ended:
            end(request)
        before = proofs.proofs(request)[-1:]
        response = get_response(request)
        if request.user.is_authenticated:
            note(request, before)
        return response

    return middleware


def end(request: HttpRequest) -> None:
    """Sign out and say why, on the next page that is shown."""
    agencies = Agency.objects.filter(pk__in=request.user.standing.agencies)
    acronyms = list(agencies.values_list("acronym", flat=True)[:2])
    logout(request)
    messages.warning(request, protected(acronyms[0] if len(acronyms) == 1 else ""))


def protected(agency: str) -> str:
    if agency:
        return _("You were signed out to protect %(agency)s’s data.") % {"agency": agency}
    return _("You were signed out to protect your agency’s data.")


def note(request: HttpRequest, before: list[dict]) -> None:
    session = request.session
    newest = proofs.proofs(request)[-1:]
    if newest and newest != before:
        # Whoever knew the key before somebody showed who they are knows nothing now.
        session.cycle_key()
        if not newest[0].get("reauthenticated"):
            session[STARTED] = now()
    session.setdefault(STARTED, now())
    if now() - session.get(SEEN, 0) >= NOTE_EVERY:
        session[SEEN] = now()


class SignInRequired(LoginRequiredMiddleware):
    """Sends to the sign-in page, and says 401 to a script: it would take that page for an answer."""

    def process_view(self, request, view_func, view_args, view_kwargs):
        if request.has_ended and not answers_anybody(request):
            return self.handle_no_permission(request, view_func)
        return super().process_view(request, view_func, view_args, view_kwargs)

    def handle_no_permission(self, request, view_func):
        if request.htmx or request.headers.get("Sec-Fetch-Dest") == "empty":
            return HttpResponse(status=401)
        if request.method == "POST" and (keep := getattr(view_func, "keep_unsaved", None)):
            keep(request)
        return redirect_to_login(page_behind(request))


def answers_anybody(request: HttpRequest) -> bool:
    return request.resolver_match.url_name in ALWAYS or is_for_programs(request)


def is_for_programs(request: HttpRequest) -> bool:
    return request.resolver_match.route.startswith("api/")


class SecondFactorRequired:
    """Whose role asks for a second factor shows it, or sets one up, before anything else."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view_func, view_args, view_kwargs):
        is_free = request.resolver_match.url_name in BEFORE_SECOND_FACTOR
        if is_free or request.user.is_anonymous or not proofs.lacks_second_factor(request):
            return None
        if is_for_programs(request):
            # The API has no pages to send anybody to: it answers as it answers the public.
            request.user = AnonymousUser()
            return None
        page = request.session["after_second_factor"] = page_behind(request)
        way = f"{proofs.way_to_second_factor(request)}?{urlencode({'next': page})}"
        return go_to(request, way)
