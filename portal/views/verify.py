"""Anybody may ask whether a file is one that was published."""

import hashlib

from django.contrib.auth.decorators import login_not_required
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from portal import access
from portal import publishing_access as rules
from portal.forms.publishing import Verify
from portal.models import Edition, EditionFile, Manifest, Verification
from portal.pages import posted, render_page
from portal.views.edition_pages import later_than

PROBLEMS = {
    "changed": _("Not as it was published"),
    "missing": _("Missing"),
    "extra": _("Belongs to no edition"),
}


@login_not_required
@require_http_methods(["GET", "POST"])
def verify(request):
    """The file is read piece by piece and not kept; what is not open to the reader is not found."""
    form = Verify(posted(request), request.FILES or None)
    context = {"form": form, "is_asked": False}
    if form.is_bound and form.is_valid():
        sha256 = hash_of(form.cleaned_data["file"]) or form.cleaned_data["sha256"]
        context |= {"is_asked": True, "sha256": sha256} | found(sha256, request.user)
    return render_page(request, "editions/verify.html", context)


@require_safe
def verification(request):
    """What the last nightly check of everything published found."""
    access.require(rules.can_read_verification(request.user))
    newest = Verification.objects.order_by("-checked_at", "-pk").first()
    context = {
        "verification": newest,
        "rows": [row | {"problem": PROBLEMS[row["problem"]]} for row in newest.findings]
        if newest
        else [],
    }
    return render_page(request, "editions/verification.html", context)


def hash_of(file) -> str:
    if file is None:
        return ""
    digest = hashlib.sha256()
    for piece in file.chunks():
        digest.update(piece)
    return digest.hexdigest()


def found(sha256: str, user) -> dict:
    """The file or the manifest that has this hash, and what replaced its edition."""
    seen = Edition.objects.visible_to(user).filter(manifest__isnull=False)
    rows = EditionFile.objects.filter(sha256=sha256, edition__in=seen)
    file = rows.select_related("edition__report").order_by("-edition__number").first()
    manifests = Manifest.objects.filter(sha256=sha256, edition__in=seen)
    manifest = manifests.select_related("edition__report").first()
    one = file or manifest
    edition = one.edition if one else None
    later = list(later_than(edition, user)) if edition else []
    return {"file": file, "manifest": manifest, "edition": edition, "later": later}
