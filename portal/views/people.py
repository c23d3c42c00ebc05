"""Signing in and out."""

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from portal.forms.people import SampleSignIn
from portal.forms.signing_in import RequestCode
from portal.models import Person
from portal.pages import is_ours, render_page


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def sign_in(request):
    """All the ways in.  A post is one click on a sample person, where that is switched on."""
    target = request.POST.get("next") or request.GET.get("next", "")
    target = target if is_ours(request, target) else ""
    if request.method == "POST":
        sign_in_sample(request)
        return redirect(target or "home")
    context = {
        "form": RequestCode(),
        "next": target,
        "sign_on": settings.OIDC,
        "is_open": settings.SAMPLE_SIGN_IN,
        "people": Person.objects.samples() if settings.SAMPLE_SIGN_IN else [],
    }
    return render_page(request, "portal/sign_in.html", context)


def sign_in_sample(request) -> None:
    form = SampleSignIn(request.POST)
    if not (settings.SAMPLE_SIGN_IN and form.is_valid()):
        raise Http404
    person = get_object_or_404(Person.objects.samples(), email=form.cleaned_data["email"])
    login(request, person)
    record_authentication(request, person, "sample")


@login_not_required
@require_POST
def sign_out(request):
    logout(request)
    return redirect("home")
