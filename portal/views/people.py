"""Signing in and out.  For now by a sample account; codes, passkeys and OIDC come next."""

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from portal.forms.people import SampleSignIn
from portal.models import Person
from portal.pages import is_ours, render_page


@login_not_required
@require_http_methods(["GET", "POST"])
def sign_in(request):
    """Sign in as somebody of the sample world, where the operator has switched that on."""
    target = request.POST.get("next") or request.GET.get("next", "")
    if request.method == "POST":
        if not settings.SAMPLE_SIGN_IN:
            raise Http404
        form = SampleSignIn(request.POST)
        if not form.is_valid():
            raise Http404
        person = get_object_or_404(Person.objects.samples(), email=form.cleaned_data["email"])
        login(request, person, backend="django.contrib.auth.backends.ModelBackend")
        return redirect(target if is_ours(request, target) else "home")
    context = {
        "next": target,
        "is_open": settings.SAMPLE_SIGN_IN,
        "people": Person.objects.samples() if settings.SAMPLE_SIGN_IN else [],
    }
    return render_page(request, "portal/sign_in.html", context)


@login_not_required
@require_POST
def sign_out(request):
    logout(request)
    return redirect("home")
