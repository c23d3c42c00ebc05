"""The pages around the work: home, search, the preferences of a reader, and health."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import check_for_language
from django.views.decorators.http import require_POST, require_safe

from portal.context import THEMES
from portal.pages import is_ours, render_page
from portal.queries import found, work
from portal.queries.search import LONGEST
from portal.reporting.text import clean_text

YEAR = 365 * 24 * 60 * 60


@login_not_required
@require_safe
def home(request):
    """My work for those who have some; a way in for everybody else."""
    return render_page(request, "portal/home.html", work.of(request.user))


@login_not_required
@require_safe
def search(request):
    text = clean_text(request.GET.get("q", ""))[:LONGEST].strip()
    results = found.everywhere(text, request.user)
    context = {"q": text, "results": results, "total": sum(len(g.records) for g in results)}
    return render_page(request, "portal/search.html", context, part="results")


@login_not_required
@require_POST
def language(request):
    """Remember the language, and stay on the page."""
    response = redirect(back_to(request))
    chosen = request.POST.get("language", "")
    if check_for_language(chosen):
        remember(response, settings.LANGUAGE_COOKIE_NAME, chosen)
    return response


@login_not_required
@require_POST
def theme(request):
    """Remember light or dark, and stay on the page."""
    response = redirect(back_to(request))
    if (chosen := request.POST.get("theme")) in THEMES:
        remember(response, "theme", chosen)
    return response


def back_to(request) -> str:
    """The page of ours that a form was sent from; any other address leads home."""
    target = request.POST.get("next", "")
    return target if is_ours(request, target) else "/"


def remember(response, name: str, value: str) -> None:
    response.set_cookie(
        name, value, max_age=YEAR, httponly=True, samesite="Lax", secure=settings.IS_HTTPS
    )


@login_not_required
@require_safe
def accessibility(request):
    return render_page(request, "portal/accessibility.html", {})


@login_not_required
@require_safe
def privacy(request):
    return render_page(request, "portal/privacy.html", {})


@login_not_required
@require_safe
def contact(request):
    return render_page(request, "portal/contact.html", {"contact_email": settings.CONTACT_EMAIL})


@login_not_required
@require_safe
def live(request):
    """The process answers; touches nothing else."""
    return HttpResponse("ok", content_type="text/plain")


@login_not_required
@require_safe
def ready(request):
    """The portal can do its work: the database answers and no job waits for too long."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    waiting = work.oldest_waiting_job()
    seconds = (timezone.now() - waiting).total_seconds() if waiting else 0
    is_ready = seconds < 120
    return JsonResponse(
        {"ready": is_ready, "oldest_waiting_job_seconds": round(seconds)},
        status=200 if is_ready else 503,
    )
